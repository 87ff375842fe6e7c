// The card and the papers on their roads: what has come beside the card, each station of the road, papers there and missing.
import type { Entity } from '../../entity.ts'
import { cardEventIn } from '../certificate.ts'
import type { Chosen } from '../decision.ts'
import { tellsMissing } from '../missing-papers.ts'
import { clause } from './clauses.ts'

const reached =
  /送(?:达|到|拢|来|过去|给|了|上门)|收到|拿到|领到|到了|到[账位手卡家]|打卡|装好|发(?:了|到|给)|都有了/
/** Not 身份证, 低保证, 毕业证. */
const namesCard = /(?<![份保困业生照康断年待产])证(?!明|据|书)|本本/
const notReached = /没|未|莫|等|差|才|哪天|好久/

/** 证送到了，轮椅也送到了: the card is one thing, and what a department brings another. */
export function splitArrivals(
  one: Chosen,
  text: string,
  entities: readonly Entity[],
  all: readonly Chosen[],
): readonly Chosen[] {
  const other = one.act === 'certificate' ? 'complete' : 'certificate'
  if (all.some(({ act }) => act === other)) return [one]
  const parts: Chosen[] = []
  for (const match of text.slice(one.start, one.end).matchAll(clause)) {
    const [said] = match
    const start = one.start + match.index
    const end = start + said.length
    if (!reached.test(said) || notReached.test(said)) continue
    const brought = entities.find(
      (entity) =>
        entity.kind === 'service' && entity.service !== 'CERT' && entity.start >= start && entity.end <= end,
    )
    const card = said.search(namesCard)
    const told: Chosen[] = []
    if (card >= 0) told.push({ ...one, act: 'certificate', variant: 'delivered', start, end })
    if (brought !== undefined) told.push({ ...one, act: 'complete', variant: undefined, start, end })
    parts.push(...(brought !== undefined && brought.start < start + card ? told.toReversed() : told))
  }
  const [first, second] = parts
  if (first === undefined || second === undefined || parts.length > 2 || first.act === second.act)
    return [one]
  return [
    { ...first, start: one.start },
    { ...second, end: one.end },
  ]
}

/** What may be told of a card after what, each in a clause of its own. Who has it in hand tells no more of its printing. */
const goesOn: Readonly<Record<string, string>> = {
  entered: 'printed wrong',
  printed: 'collected wrong',
  collected: 'delivered held-back wrong',
  delivered: 'held-back wrong',
  wrong: 'collected delivered',
}
/** Where a card is handed on it is another one, or one of several. */
const ofAnother =
  /[\d一二两三四五六七八九十](?:本|张|个|份)|其[他余]|剩|(?<!\d)\d{4}(?!\d)|的那?(?:本|张)?[^，。]{0,4}(?:送|交|先|暂|放)/
const notDone = /没|未|来代领/
/** 领到证两本，下午就送下村: who has the card is on his way with it. */
const toCarry = /(?:下午|晚上|今晚|明[天早]|后天|改天|这就|马上|等[下会哈])[^，。；]{0,6}(?:送|拿|背|带|发)/

/** 领到证四本，三本送到户，一本暂存社区: each station of the road that a card has come to. */
export function splitRoad(one: Chosen, text: string): readonly Chosen[] {
  const parts: Chosen[] = []
  let { start } = one
  let last: string | undefined
  for (const match of text.slice(one.start, one.end).matchAll(clause)) {
    const [said] = match
    if (last === 'collected' && toCarry.test(said) && !said.includes('了')) {
      const place = one.start + match.index
      return [
        ...parts,
        { ...one, variant: last, start, end: place },
        { ...one, act: 'progress', variant: undefined, start: place },
      ]
    }
    const event = cardEventIn(said)
    if (event === undefined || event === last || (event !== 'wrong' && notDone.test(said))) continue
    const place = one.start + match.index
    if (
      goesOn[last ?? '']?.includes(event) === true &&
      ((event === 'wrong' && last !== 'printed' && last !== 'entered') ||
        (last === 'entered' && event === 'printed') ||
        ofAnother.test(said))
    ) {
      parts.push({ ...one, variant: last, start, end: place })
      start = place
    }
    last = event
  }
  return parts.length === 0 ? [one] : [...parts, { ...one, variant: last, start }]
}

const handedOver = /(?:送|交|寄|递|报)(?:了|上去|过去|来了|给|到|起走)/
const stillMissing = /(?:还|就|只|单)?(?:差|缺|欠|少)(?!不多|点|什么|啥|哪)/
const asks = /[?？吗]|没有$|没得$/

/** 都交到镇上了镇上说还差一张表: where it goes on to what is missing, in a clause without signs; not 交了一张还差两张. */
function turnsInside(said: string): number {
  const handed = said.search(handedOver)
  const turn = handed < 0 ? -1 : said.slice(handed).search(/(?:还|就|只|单)(?:差|缺|欠|少)/)
  return turn < 0 || ofTheSame.test(said.slice(handed + turn)) ? -1 : handed + turn
}
const ofTheSame = /^.{1,3}[一二两三四五六\d]+[张份页本][，。；！\s]*$/

/** The papers of the first part are there, those of the second are not; or all are there, and go on. */
export function splitPapers(one: Chosen, text: string): readonly Chosen[] {
  let isHandedOver = false
  let isComplete = false
  for (const match of text.slice(one.start, one.end).matchAll(clause)) {
    const [said] = match
    const isMissing: boolean = stillMissing.test(said) || (isHandedOver && tellsMissing(said))
    const place = one.start + match.index
    const turn = isHandedOver ? -1 : turnsInside(said)
    if (turn > 0 && !asks.test(said.trim())) {
      return [
        { ...one, end: place + turn, variant: 'sent' },
        { ...one, start: place + turn, variant: 'missing' },
      ]
    }
    if (isHandedOver && isMissing && !asks.test(said.trim())) {
      return [
        { ...one, end: place, variant: 'sent' },
        { ...one, start: place, variant: 'missing' },
      ]
    }
    // 资料收齐，上午送到县残联了: what was sent is complete.
    if (isComplete && goesOnTo.test(said) && /已|了/.test(said)) return [{ ...one, variant: 'sent' }]
    if (isComplete && goesOnTo.test(said))
      return [
        { ...one, end: place, variant: 'complete' },
        { ...one, start: place, variant: 'sent' },
      ]
    // 表倒是交了，照片没得: what is there is told only for the other's sake.
    isHandedOver ||= handedOver.test(said) && !isMissing && !said.includes('倒')
    isComplete ||= complete.test(said) && !handedOver.test(said)
  }
  return [one]
}

/** 资料齐了，已送县残联; 资料齐了，下午送 */
const complete = /(?<![不没未])齐(?:了|全|备|活)?[，。；！\s]*$/
const goesOnTo = /^(?:已经?|都|刚|今天|[明后]天|上午|下午)*[^，。；]{0,4}(?:送|交|寄|报)(?!不)/
