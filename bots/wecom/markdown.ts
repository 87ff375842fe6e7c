// Words as WeChat Work's Markdown shows them: letter by letter, with nothing in them that formats, links or mentions.
import { onAChannel } from '../../src/conversation/sentences/on-a-channel.ts'
import type { Delivery } from '../../src/ports/channel.ts'
import { splitAtSentenceEnds } from '../split-at-sentence-ends.ts'

/** 4,096 bytes are the least that is said of a Markdown message; a Chinese character has three. In UTF-16 units. */
export const longestText = 1_300

/** Signs that Markdown takes for its own, as the full-width ones that it does not. 李** would begin a bold passage. */
const plain: Readonly<Record<string, string>> = {
  '*': '＊',
  _: '＿',
  '`': '｀',
  '~': '～',
  '<': '＜',
  '[': '［',
  ']': '］',
}
const signs = /[*_`~<[\]]/gu
/** At the head of a line: a heading or a quotation. */
const heads = /^(\s*)([#>])/gmu

const asMarkdown = (text: string): string =>
  text
    .replace(signs, (sign) => plain[sign] ?? sign)
    .replace(heads, (_, space: string, sign: string) => `${space}${sign === '#' ? '＃' : '＞'}`)

const mentioned = ({ mentions }: Pick<Delivery, 'mentions'>): string =>
  mentions.map(({ account }) => `<@${account}> `).join('')

/** One message: whom it mentions, then the words. */
interface Markdown {
  readonly head: string
  readonly text: string
}

/** Nothing but whom it mentions; nothing at all when that is nobody. */
export function mentionAlone(delivery: Pick<Delivery, 'mentions'>): Markdown[] {
  const head = mentioned(delivery).trim()
  return head === '' ? [] : [{ head, text: '' }]
}

/** The text in parts that each fit, also with the mark of what is sent again; whom it mentions stands before the first. */
export function markdownParts(delivery: Pick<Delivery, 'text' | 'mentions'>): Markdown[] {
  const head = mentioned(delivery)
  return splitAtSentenceEnds(delivery.text, longestText - head.length - onAChannel.repeated.length).map(
    (part, index) => ({ head: index === 0 ? head : '', text: asMarkdown(part) }),
  )
}
