// consent and answer: short replies to what the assistant asked last. Without a question they are nothing.
import type { Act, MessageContext } from '../act.ts'

const agree =
  /^(?:同意|愿意|可以|好的?|行|要得|得行|是的?|对的?|嗯+|没问题|没意见|OK|ok|要|确认|当然|肯定|没错|好嘛|可以的|同意上门|我同意|同意的)[的嘛哈哦了啊。！，]*$/
const refuse =
  /^(?:不同意|不愿意?|不可以|不行|不得行|不要|不想|算了|不|不是的?|不对|拒绝|不用了?|莫|我不同意)[的嘛哈哦了啊。！，]*$/

const chosen: Readonly<Record<string, string>> = {
  一: '1',
  二: '2',
  两: '2',
  三: '3',
  四: '4',
  五: '5',
  六: '6',
  七: '7',
  八: '8',
  九: '9',
  十: '10',
}

/** The value a bare reply gives, without the words around it. */
function valueOf(text: string): string {
  const bare = text.replace(/[。！!.，\s]+$/, '').trim()
  const choice =
    /^(?:选|是|就是)?第?([一二两三四五六七八九十]|\d{1,2})(?:个|号|项|条|件)?(?:那个|那条)?(?:嘛|哈|哦)?$/.exec(
      bare,
    )?.[1]
  if (choice !== undefined) return chosen[choice] ?? choice
  return bare.replace(/^(?:他|她|我|名字)?(?:叫|是|就是|在)/, '').replace(/(?:的|嘛|哈|哦|噻|啊|呢)$/, '')
}

/** Reads a short reply in the light of the question; nothing when the text says more than a value. */
export function replyTo(text: string, context: MessageContext): Act | undefined {
  const { expecting } = context
  if (expecting === undefined) return undefined
  if (expecting === 'consent') {
    if (agree.test(text)) return { act: 'consent', confidence: 0.95, agree: true }
    if (refuse.test(text)) return { act: 'consent', confidence: 0.95, agree: false }
  }
  if (text.length > 24 || /[？?]/.test(text)) return undefined
  return { act: 'answer', confidence: 0.8, value: valueOf(text) }
}

/** Consent that needs no question, because it names what is agreed to. */
export const statesConsent = (text: string): boolean | undefined =>
  /(?<!不)同意(?:上门|公示|评定|办理|提供)/.test(text) ? true : undefined
