// Where it stands is asked, and besides somebody is reproached or hurried, or another list is wanted.
import type { Chosen } from '../decision.ts'
import { listNamed } from '../question.ts'
import { splitAt } from './clauses.ts'

/** 都四十天了咋一点音信都没得: the time that has passed is a reproach, and where it stands is asked. */
const waitedLong = /(?:都|已经?|快)[^，。；]{0,6}(?:天|月|年|周|礼拜|星期)了?/
const wonders = /(?:咋个?|怎么|为啥子?|为什么|啷个)[^，。；]{0,8}(?:还没|还不|没得|没有|没(?!人))/

export function splitWaiting(one: Chosen, text: string, all: readonly Chosen[]): readonly Chosen[] {
  const said = text.slice(one.start, one.end)
  const place = one.start + said.search(wonders)
  const isBoth = place >= one.start && waitedLong.test(text.slice(one.start, place))
  if (!isBoth || all.some(({ act }) => act !== one.act)) return [one]
  return [
    { ...one, act: 'complain', variant: undefined, end: place },
    { ...one, act: 'ask-status', variant: undefined, start: place },
  ]
}

/** 0289咋还没动静，麻烦催一下: where it stands is asked, and somebody is to hurry. */
export const splitUrging = (one: Chosen, text: string): readonly Chosen[] =>
  splitAt(one, text, (said, before) =>
    /催|快|抓紧/.test(said) && wonders.test(before) && !before.includes('催')
      ? [{ act: 'ask-status', variant: undefined }, {}]
      : undefined,
  )

/** 怎么又催0217，上周就报了的: a grumble at being reminded, and what was done. */
const reminded = /(?:又|还|再|天天|老)(?:在|来)?催/
export const splitReminded = (one: Chosen, text: string): readonly Chosen[] =>
  splitAt(one, text, (said, before) =>
    reminded.test(before) && !reminded.test(said)
      ? [{ act: 'complain', variant: undefined }, {}]
      : reminded.test(said) && !reminded.test(before) && one.act !== 'progress'
        ? [{}, { act: 'complain', variant: undefined }]
        : undefined,
  )

/** 逾期的有哪几件？快到期的也列一下; 这个月报了多少户，哪些还没办结 */
export function splitLists(one: Chosen, text: string): readonly Chosen[] {
  const parts = splitAt(one, text, (said, before) => {
    const own = listNamed(before)
    const other = listNamed(said)
    return own !== undefined &&
      other !== undefined &&
      (other !== 'open' || /^(?:另外|还有|再把|哪|没)/.test(said)) &&
      own !== other &&
      !/不要|莫|别/.test(said)
      ? [{ variant: own }, { variant: other }]
      : undefined
  })
  return parts.length > 1 ? parts : splitRow(one, text)
}

const wanted = '(?:[没未](?:有)?(?:签收?|办[结完]|报|交)|超期|逾期|(?:快|要|将|今天)(?:要)?(?:到期|超期))'
/** 没签收的和超期的都列给我; 超期的、没签收的各列一份. 超期没签收的 are those that are both. */
const inOneRow = new RegExp(
  `${wanted}[^，。；？和跟、]{0,4}(?:和|跟|与|、|以及)(?=[^，。；？]{0,4}${wanted})`,
)

function splitRow(one: Chosen, text: string): readonly Chosen[] {
  const said = text.slice(one.start, one.end)
  const row = inOneRow.exec(said)
  if (row === null) return [one]
  const place = row.index + row[0].length
  const [own, other] = [listNamed(said.slice(0, place)), listNamed(said.slice(place))]
  return own === undefined || other === undefined || own === other
    ? [one]
    : [
        { ...one, variant: own, end: one.start + place },
        { ...one, variant: other, start: one.start + place },
      ]
}
