// One stretch that tells of two: 表交了，照片还差一张 of papers, 我爸要轮椅，我妈要护理床 of people, 电话是空号，地址也不对 of fields.
import type { CorrectableField } from '../act.ts'
import type { Entity } from '../entity.ts'
import { cardEventIn } from './certificate.ts'
import { fieldNamed } from './correctable.ts'
import type { Chosen } from './decision.ts'

/** The stretches that one of all is in truth: two where it tells of two, else the one. */
export function splitStretch(
  one: Chosen,
  text: string,
  entities: readonly Entity[],
  all: readonly Chosen[],
): readonly Chosen[] {
  switch (one.act) {
    case 'materials':
      return splitPapers(one, text)
    case 'visit':
      return splitVisit(one, text, all)
    case 'correct':
      return splitCorrections(one, text)
    case 'certificate':
      return splitArrivals(one, text, entities, all).flatMap((part) =>
        part.act === 'certificate' ? splitRoad(part, text) : [part],
      )
    case 'complete':
      return splitArrivals(one, text, entities, all)
    case 'request':
      return splitQuestion(one, text, entities).flatMap((part) =>
        part.act === 'request' ? splitPeople(part, text, entities) : [part],
      )
    case 'urge':
      return splitUrging(one, text)
    case 'complain':
    case 'ask-status':
      return splitWaiting(one, text, all)
    default:
      return [one]
  }
}

/** 都四十天了咋一点音信都没得: the time that has passed is a reproach, and where it stands is asked. */
const waitedLong = /(?:都|已经?|快)[^，。；]{0,6}(?:天|月|年|周|礼拜|星期)了?/
const wonders = /(?:咋个?|怎么|为啥子?|为什么|啷个)[^，。；]{0,8}(?:还没|还不|没得|没有|没(?!人))/

function splitWaiting(one: Chosen, text: string, all: readonly Chosen[]): readonly Chosen[] {
  const said = text.slice(one.start, one.end)
  const place = one.start + said.search(wonders)
  const isBoth = place >= one.start && waitedLong.test(text.slice(one.start, place))
  if (!isBoth || all.some(({ act }) => act !== one.act)) return [one]
  return [
    { ...one, act: 'complain', variant: undefined, end: place },
    { ...one, act: 'ask-status', variant: undefined, start: place },
  ]
}

/** 顺便问补办要不要钱: behind what is wanted, a question of its own on cost, papers or conditions. */
const asksBesides =
  /(?<=[，。；！\s])(?:另外|顺便|顺带|还|再|也)(?:想|请|帮我?|麻烦)*(?:问|咨询|打听|请教)(?:问|一?[下哈]|你们|句|个事|清楚)*[，：]?[^，。；？?]{0,12}(?:要不要|收不收|收费|要钱|车费|路费|免费|条件|资料|材料|手续|证件|带(?:啥|哪|什么|些)|多少钱|好多钱)[^，。；？?]{0,10}[？?。！\s]*$/

/** 想给她申请护理补贴，要哪些资料: how to go about it is part of wanting it, papers, cost and conditions are not. */
const asksTerms =
  /(?<=[，。；！\s])(?:请问|那个|这个|就是)?(?:有(?:啥子?|什么|哪些)条件|要(?:准备)?(?:哪些|啥子?|什么|些啥子?)(?:资料|材料|手续|证件)|要准备(?:啥子?|什么)|(?:要不要|收不收)(?:钱|费)|要(?:好多|多少)钱)[^，。；？?]{0,4}[？?。！\s]*$/

function splitQuestion(one: Chosen, text: string, entities: readonly Entity[]): readonly Chosen[] {
  const said = text.slice(one.start, one.end)
  const asked = asksBesides.exec(said) ?? asksTerms.exec(said)
  if (asked === null) return [one]
  const place = one.start + asked.index
  const isWanted = entities.some(
    ({ kind, start, end }) => kind === 'service' && start >= one.start && end <= place,
  )
  if (!isWanted) return [one]
  return [
    { ...one, end: place },
    { ...one, act: 'ask-policy', variant: undefined, start: place },
  ]
}

const reached =
  /送(?:达|到|拢|来|过去|给|了|上门)|收到|拿到|领到|到了|到[账位手卡家]|打卡|装好|发(?:了|到|给)|都有了/
/** Not 身份证, 低保证, 毕业证. */
const namesCard = /(?<![份保困业生照康断年待产])证(?!明|据|书)|本本/
const notReached = /没|未|莫|等|差|才|哪天|好久/

/** 证送到了，轮椅也送到了: the card is one thing, and what a department brings another. */
function splitArrivals(
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
  entered: 'printed',
  collected: 'delivered held-back wrong',
  delivered: 'held-back wrong',
}
const notDone = /没|未|来代领/
/** 领到证两本，下午就送下村: who has the card is on his way with it. */
const toCarry = /(?:下午|晚上|今晚|明[天早]|后天|改天|这就|马上|等[下会哈])[^，。；]{0,6}(?:送|拿|背|带|发)/

/** 领到证四本，三本送到户，一本暂存社区: each station of the road that a card has come to. */
function splitRoad(one: Chosen, text: string): readonly Chosen[] {
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
    if (goesOn[last ?? '']?.includes(event) === true) {
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
const clause = /[^，。；！\s]+[，。；！\s]*/g

/** 0289咋还没动静，麻烦催一下: where it stands is asked, and somebody is to hurry. */
function splitUrging(one: Chosen, text: string): readonly Chosen[] {
  let hasAsked = false
  for (const match of text.slice(one.start, one.end).matchAll(clause)) {
    const [said] = match
    const place = one.start + match.index
    if (hasAsked && /催|快|抓紧/.test(said))
      return [
        { ...one, act: 'ask-status', variant: undefined, end: place },
        { ...one, start: place },
      ]
    hasAsked ||= wonders.test(said) && !/催/.test(said)
  }
  return [one]
}

/** The papers of the first part are there, those of the second are not; or all are there, and go on. */
function splitPapers(one: Chosen, text: string): readonly Chosen[] {
  let isHandedOver = false
  let isComplete = false
  for (const match of text.slice(one.start, one.end).matchAll(clause)) {
    const [said] = match
    const isMissing = stillMissing.test(said)
    const place = one.start + match.index
    if (isHandedOver && isMissing && !asks.test(said.trim())) {
      return [
        { ...one, end: place, variant: 'sent' },
        { ...one, start: place, variant: 'missing' },
      ]
    }
    if (isComplete && goesOnTo.test(said))
      return [
        { ...one, end: place, variant: 'complete' },
        { ...one, start: place, variant: 'sent' },
      ]
    isHandedOver ||= handedOver.test(said) && !isMissing
    isComplete ||= complete.test(said) && !handedOver.test(said)
  }
  return [one]
}

/** 资料齐了，已送县残联; 资料齐了，下午送 */
const complete = /(?<![不没未])齐(?:了|全|备|活)?[，。；！\s]*$/
const goesOnTo = /^(?:已经?|都|刚|今天|[明后]天|上午|下午)*[^，。；]{0,4}(?:送|交|寄|报)(?!不)/

/** 上门完成，现场受理了低保: what was taken along from there is under way. */
const takenAlong =
  /现场[^，。；]{0,8}(?:受理|收[了件]|填)|(?:照了?|采集)[^，。；]{0,4}身份证|受理了|收了[^，。；]{0,8}(?:申请|件|资料)|(?:低保|补贴|申请)表?[^，。；]{0,4}(?:也|都)?填了/

function splitVisit(one: Chosen, text: string, all: readonly Chosen[]): readonly Chosen[] {
  if (one.variant === 'failed' || all.some(({ act }) => act === 'progress' || act === 'materials'))
    return [one]
  for (const match of text.slice(one.start, one.end).matchAll(clause)) {
    if (match.index === 0 || !takenAlong.test(match[0])) continue
    const place = one.start + match.index
    return [
      { ...one, end: place },
      { ...one, act: 'progress', variant: undefined, start: place },
    ]
  }
  return [one]
}

/** 电话是空号，地址也不对; 换成138…，还有名字少个字: what begins so is wrong besides. */
const wrongBesides = /^(?:还有|另外|再就是|同时)|^[^，。；]{1,6}也(?=[不错改换要是有写录])/

/** Two fields that are wrong, each told in a clause of its own. */
function splitCorrections(one: Chosen, text: string): readonly Chosen[] {
  let first: CorrectableField | undefined
  for (const match of text.slice(one.start, one.end).matchAll(clause)) {
    const [said] = match
    const named = fieldNamed(said)
    if (first !== undefined && named !== undefined && named !== first && wrongBesides.test(said)) {
      const place = one.start + match.index
      return [
        { ...one, end: place },
        { ...one, start: place },
      ]
    }
    first ??= named
  }
  return [one]
}

/** Behind these somebody is named who only belongs to the one told of. */
const belongs = /(?:联系人?|电话|监护人|照顾|经佑|陪|喊|叫|找|问|跟|和|与|由)(?:是|：)?$/
const clauseEnd = /[，。；！、\s]$|还有$|另外$/

/** Two people, each with something wanted, are two requests. */
function splitPeople(one: Chosen, text: string, entities: readonly Entity[]): readonly Chosen[] {
  const own = entities.filter(({ start, end }) => start >= one.start && end <= one.end)
  const wanted = own.filter((entity) => entity.kind === 'service' && entity.status !== true)
  if (wanted.length < 2) return [one]
  const people = own.filter(
    (entity, index) =>
      ((entity.kind === 'name' && entity.sure && !isKin(own[index - 1], entity)) ||
        (entity.kind === 'relation' && entity.of === 'speaker')) &&
      !belongs.test(text.slice(Math.max(one.start, entity.start - 4), entity.start)),
  )
  const [first, second] = people
  if (first === undefined || second === undefined || people.length > 2 || nameOf(first) === nameOf(second))
    return [one]
  const begins = clauseStart(text, first.end, second.start)
  const isTold = (from: number, to: number): boolean =>
    wanted.some(({ start }) => start >= from && start < to)
  return clauseEnd.test(text.slice(first.end, begins)) &&
    isTold(first.end, begins) &&
    isTold(second.end, one.end)
    ? [
        { ...one, end: begins },
        { ...one, start: begins },
      ]
    : [one]
}

const nameOf = (entity: Entity): string =>
  entity.kind === 'name' ? entity.name : entity.kind === 'relation' ? entity.relation : ''

/** 我爸李大全 is one. */
const isKin = (before: Entity | undefined, name: Entity): boolean =>
  before?.kind === 'relation' && before.of === 'speaker' && before.end >= name.start - 1

/** Where the clause begins in which somebody is named, behind a place. */
function clauseStart(text: string, from: number, name: number): number {
  for (let place = name; place > from; place -= 1)
    if (/[，。；！、\s]/.test(text.charAt(place - 1))) return place
  return name
}
