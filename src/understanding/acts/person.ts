// Whom an act is about, among the people that a stretch of text names: by name, and by relation to the speaker.
import type { MessageContext, PersonMention } from '../act.ts'
import type { Entity, EntityOf } from '../entity.ts'
import { ofKind } from './fill.ts'

/** 我叫彭亮, 我是退役军人邹立本: the speaker, as long as somebody else is named as well. */
const presentsSpeaker = /(?:^|[，。：；！\s喂哎好])(?:(?:我|本人)(?:是|叫|名叫)[\u4e00-\u9fff]{0,8}|本人)$/
/** 联系人方芳, 以后找张敏, 新来的邓雪梅: a colleague. */
const isCalledColleague =
  /(?:联系人|联络员|联系|对接|专委|专干|干事|社工|同事|新来的|找|换成|改成|交给|安排)[：:]?$/
/** 何静去对接, 张敏休产假 */
const actsAsColleague = /^(?:去对接|来对接|对接|接手|负责|跟进|跟到|牵头|休|请假|值班|带队)/
/** Between a name and its kin: 谯兴国他妈, 鄢世清的嫂子. */
const owns = /^(?:的|他|她|家|家的|屋头|屋头的)?$/
/** Between kin and its name: 他妈文先碧, 老公叫卜长华. */
const isCalled = /^[，、：\s]?(?:叫|名叫)?$/

/** 我大伯说, 我哥打电话: who brings the news is not whom it is about. */
const tells = /^(?:刚|刚才|昨天|今天)?(?:说|讲|打电话|来电|告诉|喊我|叫我|问|听说|替|帮)/
/** 我喊我姐夫, 我让我姐: who is sent to help. */
const isSent = /(?:(?<!想)(?:喊|让|叫|请|托|派)|联[系络]人(?:是|为|：)?)(?:我|我们|我家)?$/
/** 娃儿回来那天, 我女儿来接你们; 娃儿打预防针, 女儿出嫁了, 老表在民政局上班: has a life of his own. */
const isElsewhere =
  /^(?:那天|明天|下午)?(?:[才要都]?(?:回来|得空|有空|放假)|来接|接你们|等你们|等到你们|打疫苗|打预防针|开家长会|放学|考试|读书去|刚生|生了|出嫁|不管|没人管我|都?有工作|在[^，。\s]{0,6}(?:上班|坐牢|打工|工作)(?!.{0,6}摔))/
/** 搬到我妹妹那边: a place. */
const isTheirPlace = /^(?:那边|那儿|那里|那点|家里?|屋头)/
const goesThere = /(?:到|在|去)[^，。\s]{0,4}$/

/** Name and relation. Whose relation a cadre speaks of is not his own. */
export function personIn(
  text: string,
  entities: readonly Entity[],
  context: MessageContext,
): PersonMention | undefined {
  const names = ofKind(entities, 'name')
  const relations = ofKind(entities, 'relation')
  if (names.length === 0 && relations.length === 0) return undefined
  const named = nameIn(text, names, relations, context)
  const name = named?.name
  const related = relations.filter(
    (one) =>
      (one.of === 'speaker' || (one.of === undefined && context.role === 'relative')) &&
      !isBystander(text, one),
  )
  const relation = (
    related.find((one) => one.end === named?.start) ??
    related.find((one) => !tells.test(text.slice(one.end, one.end + 5)) && !isHimself(text, one)) ??
    related[0]
  )?.relation
  if (name === undefined && relation === undefined) return undefined
  return { ...(name === undefined ? {} : { name }), ...(relation === undefined ? {} : { relation }) }
}

function nameIn(
  text: string,
  names: readonly EntityOf<'name'>[],
  relations: readonly EntityOf<'relation'>[],
  context: MessageContext,
): EntityOf<'name'> | undefined {
  if (names.length === 0) return undefined
  const named = names.filter((one) => !isColleague(text, one))
  const others = named.filter(
    (one) => !presentsSpeaker.test(text.slice(Math.max(0, one.start - 12), one.start)),
  )
  const ties = relations.length === 0 ? untied : tiesIn(text, names, relations)
  // 唐启芳的老公卜长华: of the two the second; 易忠良的老婆小产后瘫了，名叫黎素贞: whose kin it is need not be the one.
  const kin = others.find((one) => ties.kin.has(one.start))
  const told = others.filter((one) => !ties.owners.has(one.start))
  const first = kin ?? told.find((one) => one.sure) ?? others.find((one) => one.sure) ?? others[0]
  return first ?? (context.role === 'relative' ? named[0] : undefined)
}

/** Letters between a name and its kin at most: 屋头的. */
const REACH = 4

interface Ties {
  readonly owners: ReadonlySet<number>
  readonly kin: ReadonlySet<number>
}

const untied: Ties = { owners: new Set(), kin: new Set() }

/** Who is named as somebody whose kin are told of, and who as such kin, by the places of their names. */
function tiesIn(
  text: string,
  names: readonly EntityOf<'name'>[],
  relations: readonly EntityOf<'relation'>[],
): Ties {
  const owners = new Set<number>()
  const kin = new Set<number>()
  const byEnd = new Map(names.map((one) => [one.end, one]))
  const byStart = new Map(names.map((one) => [one.start, one]))
  for (const relation of relations) {
    for (let gap = 0; gap < REACH; gap += 1) {
      const owner = byEnd.get(relation.start - gap)
      if (owner === undefined || !owns.test(text.slice(owner.end, relation.start))) continue
      owners.add(owner.start)
      for (let call = 0; call < REACH; call += 1) {
        const called = byStart.get(relation.end + call)
        if (called !== undefined && isCalled.test(text.slice(relation.end, called.start)))
          kin.add(called.start)
      }
    }
  }
  return { owners, kin }
}

/** A colleague by what stands around the name; 金土村唐仕明：what follows is what he says. */
function isColleague(text: string, { start, end }: EntityOf<'name'>): boolean {
  const before = text.slice(Math.max(0, start - 5), start)
  return (
    isCalledColleague.test(before) ||
    actsAsColleague.test(text.slice(end, end + 4)) ||
    (text.charAt(end) === '：' && /[村区镇乡组局]$/.test(before))
  )
}

/** 本人柏万年，为孙女柏小雨申请: the writer by his own name. */
const isHimself = (text: string, { relation, end }: EntityOf<'relation'>): boolean =>
  relation === '本人' && /^[\u4e00-\u9fff]{2,4}[，。]/.test(text.slice(end, end + 5))

/** Somebody who only helps or is spoken of by the way. */
function isBystander(text: string, { start, end }: EntityOf<'relation'>): boolean {
  const before = text.slice(Math.max(0, start - 6), start)
  const after = text.slice(end, end + 12)
  return (
    isSent.test(before) || isElsewhere.test(after) || (isTheirPlace.test(after) && goesThere.test(before))
  )
}

/** 两兄弟，包文、包武，都要评残 */
const eachOfThem = /都|两|俩|各|三个|三姊妹|三兄弟|全部/
const joinsPeople = /^[、，和跟与及\s]{1,2}$/

/** People told of in one row, of whom the same is said; empty when there is only one. Kin may be named before a name. */
export function peopleInRow(text: string, said: string, entities: readonly Entity[]): string[] {
  if (!eachOfThem.test(said)) return []
  const names = ofKind(entities, 'name').filter((one) => one.sure && !isColleague(text, one))
  const row = names.filter((one, index) => {
    const next = names[index + 1]
    const last = names[index - 1]
    return (
      (next !== undefined && isJoined(text, one.end, next, entities)) ||
      (last !== undefined && isJoined(text, last.end, one, entities))
    )
  })
  return [...new Set(row.map(({ name }) => name))]
}

function isJoined(text: string, from: number, name: EntityOf<'name'>, entities: readonly Entity[]): boolean {
  const kin = ofKind(entities, 'relation').find((one) => one.end === name.start && one.start > from)
  return joinsPeople.test(text.slice(from, kin?.start ?? name.start))
}
