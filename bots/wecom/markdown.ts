// Words as WeChat Work's Markdown shows them: letter by letter, with nothing in them that formats, links or mentions.
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

/** Nothing but whom it mentions; nothing at all when that is nobody. */
export function mentionAlone(delivery: Pick<Delivery, 'mentions'>): string[] {
  const names = mentioned(delivery).trim()
  return names === '' ? [] : [names]
}

/** The text in parts that each fit, with whom it mentions at the head of the first. */
export function markdownParts(delivery: Pick<Delivery, 'text' | 'mentions'>): string[] {
  const head = mentioned(delivery)
  return splitAtSentenceEnds(delivery.text, longestText - head.length).map(
    (part, index) => `${index === 0 ? head : ''}${asMarkdown(part)}`,
  )
}
