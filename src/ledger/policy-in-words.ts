// Answers about how things are done, from the scheme and the law, with the source. Never an amount, never a promise.
import type { ServiceCode } from '../case/service.ts'
import { normalise } from '../understanding/normalise.ts'
import type { PolicyQuestion } from './policy-answers.ts'
import { servicesInQuestion } from './services-in-question.ts'
import type { View } from './view.ts'
import { policyTopics } from './words-policy.ts'

interface Found {
  readonly from: number
  readonly until: number
  readonly answer: string
}

/**
 * @param text the question as it was written
 * @param services those it is about, as far as they were understood
 */
export function policyInWords(text: string, services: readonly ServiceCode[], view: View): string {
  const folded = normalise(text).text
  const question: PolicyQuestion = {
    ...view,
    text: folded,
    services: services.length > 0 ? services : servicesInQuestion(folded),
  }
  // A direct chat has room for the two halves of “要带啥，要不要钱”; a group for one.
  const answers = topicsOf(question).slice(0, view.place === 'group' ? 1 : 2)
  return answers.length > 0 ? answers.map(({ answer }) => answer).join('\n') : handedOver(view)
}

/** The topics asked for, each by words of its own: what a special topic was recognised by is used up. */
function topicsOf(question: PolicyQuestion): readonly Found[] {
  const found: Found[] = []
  for (const topic of Object.values(policyTopics)) {
    if ('general' in topic && found.length > 0) continue
    if ('only' in topic && !topic.only.some((code) => question.services.includes(code))) continue
    const match = topic.cues.exec(question.text)
    if (!match) continue
    const [from, until] = [match.index, match.index + match[0].length]
    if (found.some((each) => from < each.until && each.from < until)) continue
    found.push({ from, until, answer: topic.answer(question) })
    if ('alone' in topic) break
  }
  return found
}

/** Better a person than a guess. */
function handedOver({ role }: View): string {
  const whom = { relative: '村干部或镇残联', village: '镇残联' } as const
  const asked = role === 'relative' || role === 'village' ? whom[role] : '县残联'
  return `这个问题我没有把握，不敢乱答，请问${asked}。也可以回复“人工”，请县残联工作人员答复您。`
}
