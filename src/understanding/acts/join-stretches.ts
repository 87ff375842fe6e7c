// Which neighbouring stretches that say the same act say it once, and which twice; what belongs to an act beside it.
import type { ActName } from '../act.ts'
import type { Entity } from '../entity.ts'
import type { Chosen } from './decision.ts'
import { casesIn, ofKind } from './fill.ts'
import { cardEventIn } from './certificate.ts'
import { fieldNamed } from './correctable.ts'
import { paperEventIn } from './materials.ts'
import { listNamed } from './question.ts'
import { takesConsentBack } from './cancel.ts'
import { isBareRow } from './row.ts'
import type { GroupReading } from './reading.ts'

/** Neighbours that say the same act of the same matter are one, and so is what only goes with its neighbour; what says nothing is left out. */
export function joinStretches(
  chosen: readonly Chosen[],
  group: GroupReading,
  text: string,
  quotedCase?: string,
): Chosen[] {
  const joined: Chosen[] = []
  for (const one of chosen) {
    if (one.act === 'none' || one.act === 'unclear' || onlyLeads.test(text.slice(one.start, one.end)))
      continue
    const last = joined.at(-1)
    const main = last === undefined ? undefined : mainOf(last, one, group, text, quotedCase)
    if (last === undefined || main === undefined) joined.push(one)
    else
      joined[joined.length - 1] = {
        act: main.act,
        variant: main.variant,
        confidence: Math.max(last.confidence, one.confidence),
        start: last.start,
        end: one.end,
      }
  }
  return joined
}

/** 顺便问哈，: what is asked follows. */
const onlyLeads =
  /^[，。；！\s]*(?:顺便|顺带|另外|还有?|再)(?:想|再)?(?:请)?问(?:一?[下哈]|个事|一句)[，：\s]*$/

/** Of two neighbours that are one, the one that says what they are. */
function mainOf(
  first: Chosen,
  next: Chosen,
  group: GroupReading,
  text: string,
  quotedCase: string | undefined,
): Chosen | undefined {
  if (isOfTheRow(first, next, group, text)) return next
  if (first.act === next.act) return areTwo(first, next, group, text, quotedCase) ? undefined : first
  if (first.act === 'request' && next.act === 'ask-policy')
    return asksOnlyHow.test(text.slice(next.start, next.end)) ? first : undefined
  if (next.act === 'acknowledge' && onlyTicks.test(text.slice(next.start, next.end))) return first
  if ((first.act === 'complain' || first.act === 'visit') && next.act === 'escalate')
    return threatens.test(text.slice(first.start, first.end)) ? next : undefined
  if (first.act === 'correct' && next.act === 'return')
    return isOurs.test(text.slice(next.start, next.end)) ? first : undefined
  const [list, status] = first.act === 'ask-list' ? [first, next] : [next, first]
  return list.act === 'ask-list' && status.act === 'ask-status' && !namesItsOwn(group, status)
    ? list
    : undefined
}

/** 李大全、王素芳、|张国明，都要轮椅: a bare row of people waits for what is said of them. */
const isOfTheRow = (first: Chosen, next: Chosen, { entities }: GroupReading, text: string): boolean =>
  next.act === 'request' &&
  (first.act === 'request' || first.act === 'nil-report') &&
  (/[、组社村]$/.test(text.slice(first.start, first.end)) ||
    /^[，\s]*(?:都|均|各|全|[两俩二三四五六七八九十])/.test(text.slice(next.start, next.end))) &&
  isBareRow(text, first.start, first.end, entities)

/** 想给她办个证，要怎么弄呢: how to go about what is asked for is part of asking for it. */
const asksOnlyHow =
  /^[，。\s]*(?:那|这个?|该|要|请问|又|我们|具体)*(?:咋个?|怎么|怎样|如何|啷个)(?:去)?(?:弄|办|报|申请|搞|整|操作|办理|申报|上报)?(?:才行|才好|法)?[呢嘛啊呀哦喃了哈]*[？?。！!\s]*$/

/** 本月零报告[OK] */
const onlyTicks = /^(?:\[OK\]|👌|✅|🫡|[\s，。！])+$/u

/** 再没人来，我就去信访局: what somebody threatens with, and until when he waits, is one. */
const threatens =
  /^[^，。；！]{0,10}(?:(?:要是|如果)?(?:你们)?(?:再|还)(?:没|不|是?这样|推|拖|等)|(?:明天|今天|月底|这周|下周)前?(?:还|再)?(?:没|不))[^，。；！]*[，\s]*$/

/** 报的陈开富不是溪口村的，是我们团石村的: whoever is ours is not given back. */
const isOurs = /^[，。\s]*(?:而|应该)?是我们/

/** 超期的那几件，卡在哪个部门: a question about what is listed. */
const namesItsOwn = ({ entities }: GroupReading, { start, end }: Chosen): boolean =>
  entities.some((one) => one.start >= start && one.end <= end && ownMatters.has(one.kind))

const ownMatters = new Set<Entity['kind']>([
  'case-number',
  'name',
  'partial-name',
  'relation',
  'service',
  'village',
])

/** What is told of one card, or of one set of papers, as two: 录完了，证也打出来了; 领回来了，送到家了; 收到了，名字印错了. */
const stations: Partial<Record<ActName, ReadonlySet<string>>> = {
  certificate: new Set(['entered printed', 'collected delivered', 'delivered wrong']),
  materials: new Set(['complete sent', 'sent missing']),
}

/** Whether a stretch tells the next station of the same road, each in its own words: 先放在柜子里 only goes on. */
function goesOn(first: Chosen, next: Chosen, text: string): boolean {
  const road = stations[first.act]
  if (road === undefined || Math.min(first.confidence, next.confidence) <= 0.5) return false
  const [one, other] = [first, next].map(({ start, end }) =>
    (first.act === 'certificate' ? cardEventIn : paperEventIn)(text.slice(start, end)),
  )
  if (one === 'complete' && !beginsAnew.test(text.slice(next.start - 1, next.end))) return false
  return one !== undefined && other !== undefined && road.has(`${one} ${other}`)
}

/** 备齐了我昨天交上去的: complete in passing, and no station of its own; not 备齐了然后送的, 备齐了，送的. */
const beginsAnew = /^[，。；！？\s]|^.(?:然后|刚|今[天早]|昨天|[上下]午|已经|现在)/

/** 还有他是四组的: another thing of the same kind. */
const besides = /^[，。；！\s]*(?:还有|另外|再就是|再有|并且|顺便)/

/** Whether two neighbours that say the same act say it twice. */
function areTwo(
  first: Chosen,
  next: Chosen,
  group: GroupReading,
  text: string,
  quotedCase: string | undefined,
): boolean {
  const told = text.slice(first.start, first.end)
  const following = text.slice(next.start, next.end)
  if (first.act === 'identify') return false
  // What one of several corrections is of, the words beside its values tell.
  if (first.act === 'correct')
    return besides.test(following) || (isOfAnother(first, next, group) && correctOtherwise(told, following))
  if (first.act === 'ask-list') return askOtherwise(told, following)
  if (first.act === 'decide' && decideOtherwise(first, next, group)) return true
  if (first.act === 'cancel' && undoOtherwise(first, next, text)) return true
  if (first.act === 'request' && (contact.test(following) || isCalled.test(following))) return false
  if (first.act === 'request' && (liveApart(first, next, group) || wantedByAnother(first, next, group, text)))
    return true
  if (first.act === 'ask-status' || first.act === 'ask-policy') {
    if (asksOfAnother(first, next, group, told, following)) return true
  }
  const other = targetsOf(group, next)
  const target = targetsOf(group, first) || (namesCaseFirst(group, next) ? (quotedCase ?? '') : '')
  // 领证5本。其中0401性别印反了: cards by their number, then one of them.
  if (first.act === 'certificate' && target === '' && other !== '' && severalCards.test(told))
    return cardEventIn(following) !== undefined
  return (target !== '' && other !== '' && target !== other) || goesOn(first, next, text)
}

const severalCards = /(?:\d{1,2}|[两二三四五六七八九十])[本张]/

/** 轮椅要自己出钱不？还有生活补贴到哪里申请: two questions, each on a service of its own. */
function asksOfAnother(
  first: Chosen,
  next: Chosen,
  { entities }: GroupReading,
  told: string,
  following: string,
): boolean {
  const [own, others] = [first, next].map((one) =>
    ofKind(entities, 'service').flatMap((service) => (liesIn(one, service) ? [service.service] : [])),
  )
  return (
    own !== undefined &&
    others !== undefined &&
    own.length > 0 &&
    others.length > 0 &&
    !others.some((one) => own.includes(one)) &&
    (/[？?。！；\n]\s*$/.test(told) || /^[，\s]*(?:还有|另外|再|顺便|顺带|然后)/.test(following))
  )
}

/** 给我爸报轮椅，他叫康德福: the same one. */
const isCalled = /^[，\s]*(?:他|她)?(?:名?叫|姓名)/

/** 联系人他儿子李小兵: whom to call is not somebody else who applies. */
const contact = /^[，。；、\s]*(?:联系(?:人|方式|电话)?|电话|监护人|陪护人?|找|打)(?:是|：|他|她|叫)?/

/** 没结的几件，超期的几件: each asks for a list of its own. 超期的还有哪些, 超时没签收的 asks for one. */
function askOtherwise(told: string, following: string): boolean {
  const own = listNamed(told)
  const other = listNamed(following)
  const isApart =
    /[的，。；、？\s和跟与及]$/.test(told) ||
    /^[，。；、？\s]|^(?:也|和|还|另|顺|再|跟|与|及)/.test(following)
  return (
    own !== undefined &&
    other !== undefined &&
    other !== 'open' &&
    own !== other &&
    isApart &&
    (own !== 'open' || asksForList.test(told))
  )
}

/** 我想把手头的清一清 only says why. */
const asksForList = /列|拉|给我|发我|哪[些几]|有没有|几件|多少|名单|单子|[?？吗]|没(?:结|办)/

/** 性别填错，不是男是女；组也不对，是1组 */
function correctOtherwise(told: string, following: string): boolean {
  const own = fieldNamed(told)
  const other = fieldNamed(following)
  return own !== undefined && other !== undefined && own !== other && !isRight.test(told)
}

const isRight = /没错|没问题|不变|是对的/

/** 不办了，把我的资料删了: the case and the consent. */
function undoOtherwise(first: Chosen, next: Chosen, text: string): boolean {
  const what = [first, next].map(({ start, end, variant }) =>
    takesConsentBack(text.slice(start, end)) ? 'consent' : variant,
  )
  return what.includes('consent') && what.includes('case')
}

/** 营业执照那件退得有理，0147延期不批: one on a return, the other on more time for a case of its own. */
function decideOtherwise(first: Chosen, next: Chosen, group: GroupReading): boolean {
  const [about, other] = [first, next].map(({ variant }) => (variant ?? '').split(' ')[0])
  return about !== other && about !== 'none' && other !== 'none' && targetsOf(group, next) !== ''
}

/** 三社有个娃儿，五社有个老人: who lives in another group is somebody else. */
function liveApart(first: Chosen, next: Chosen, { entities }: GroupReading): boolean {
  const groups = ofKind(entities, 'group')
  const own = groups.filter((one) => liesIn(first, one))
  const others = groups.filter((one) => liesIn(next, one))
  return (
    own.length > 0 && others.length > 0 && !others.some((one) => own.some(({ group }) => group === one.group))
  )
}

/** 给我爸报轮椅。对了还有我二舅，要办证; 我妈要气垫床；我想学裁缝: whoever is named first behind what is wanted wants something else. */
function wantedByAnother(first: Chosen, next: Chosen, { entities }: GroupReading, text: string): boolean {
  const own = entities.filter((one) => liesIn(first, one))
  const others = entities.filter((one) => liesIn(next, one))
  const isWanted = (one: Entity): boolean => one.kind === 'service' && one.status !== true
  if (!own.some(isWanted) || !others.some(isWanted)) return false
  if (speaksOfSelf.test(text.slice(next.start, next.end))) return own.some(({ kind }) => kind === 'relation')
  const whom = others.find(({ kind }) => kind === 'relation' || kind === 'name')
  return (
    whom !== undefined &&
    leadsToWhom.test(text.slice(next.start, whom.start)) &&
    !isOfTheHousehold(whom, own) &&
    others.some((one) => isWanted(one) && inOneSentence.test(text.slice(whom.end, one.start))) &&
    !own.some((one) => calls(one) === calls(whom))
  )
}

const inOneSentence = /^[^。；！]{0,24}$/

/** 儿子读高二想申请助学金: whose household is told of by name. */
const isOfTheHousehold = (whom: Entity, own: readonly Entity[]): boolean =>
  whom.kind === 'relation' &&
  whom.of !== 'speaker' &&
  own.some(({ kind }) => kind === 'name' || kind === 'group')

const speaksOfSelf = /^[，。；！\s]*(?:我(?:呢|自己|本人|各人|想|也想)|本人)/
const leadsToWhom = /^[，。；！\s]*(?:对了|另外|还有|再|顺便|然后|还要|也|给|帮|替|我|我们|屋头|家)*$/
const calls = (one: Entity): string =>
  one.kind === 'name' ? one.name : one.kind === 'relation' ? one.relation : ''

const liesIn = ({ start, end }: Chosen, entity: Entity): boolean => entity.start >= start && entity.end <= end

/** 同意缓到20日；0003的退单也同意: what stands before any case is of the one that is quoted. */
const namesCaseFirst = ({ entities }: GroupReading, next: Chosen): boolean => {
  const [first] = ofKind(entities, 'case-number')
  return first !== undefined && liesIn(next, first)
}

/** Whether each of two stretches names cases of its own. */
const isOfAnother = (first: Chosen, next: Chosen, { entities }: GroupReading): boolean => {
  const [own, other] = [first, next].map((stretch) =>
    casesIn(entities.filter((one) => liesIn(stretch, one))).join(' '),
  )
  return own !== '' && other !== '' && own !== other
}

/** The cases and persons that a stretch names: 高兴，对，就是叫高兴 tells of one. */
function targetsOf({ entities }: GroupReading, stretch: Chosen): string {
  const targets = new Set<string>()
  for (const entity of entities) {
    if (!liesIn(stretch, entity)) continue
    if (entity.kind === 'case-number') targets.add(entity.number)
    if (entity.kind === 'name' && entity.sure) targets.add(entity.name)
  }
  return [...targets].sort().join(' ')
}
