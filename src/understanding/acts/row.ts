// People told of in one row, of whom the same is said, or of each his own: 3组包文、5组包武，都要评残; 一个要轮椅，一个要拐.
import type { Entity, EntityOf } from '../entity.ts'
import { ofKind } from './fill.ts'
import type { Scene } from './frame.ts'
import { isColleague, personIn } from './person.ts'

/** 两兄弟，包文、包武，都要评残 */
const ofEach = /都|两|俩|各|分别|均|全是|三个|三姊妹|三兄弟|全部|[二三四五][人户]|一[个户家].*一[个户家]/
/** 我妈古正群, 我妈叫古正群 */
const isCalled = /^(?:名?叫)?$/
/** 刘远珍和罗正东; 褚万秀一个叫路德昌; a village, a group and kin may stand between as well. */
const joins = /^(?:[、，；和跟与及他她其我\s]|还有|另外|一[个户家][是叫]?)*$/
const beside = new Set<Entity['kind']>(['village', 'township', 'group'])
/** 苟世海78岁、苟世明75岁 */
const isOld = new Set<Entity['kind']>(['age', 'sex'])

/** 前一个要护理费，后一个要坐便椅: of as many as there are. */
const inTheirOrder = /一[个户].*一[个户]|前(?:一[个户]|[头面]).*后(?:一[个户]|[头面])/

/** 李大全、5组王素芳、: names and where they live, and nothing that is said of them. */
export function isBareRow(text: string, start: number, end: number, entities: readonly Entity[]): boolean {
  let rest = ''
  let from = start
  for (const one of entities) {
    if (one.start < from || one.end > end || (one.kind !== 'name' && !beside.has(one.kind))) continue
    rest += text.slice(from, one.start)
    from = one.end
  }
  rest += text.slice(from, end)
  return from > start && /^[、和跟与及\s]*$/.test(rest)
}

/** No message that somebody writes has a longer row: reading one would cost more than its length. */
const longest = 60

/** The names of the row; empty when only one is told of. */
export function peopleInRow(text: string, said: string, entities: readonly Entity[]): EntityOf<'name'>[] {
  const names = ofKind(entities, 'name').filter((one) => one.sure && !isColleague(text, one))
  if (names.length > longest) return []
  const row = names.filter((one, index) => {
    const next = names[index + 1]
    const last = names[index - 1]
    return (
      (next !== undefined && areJoined(text, one, next, entities)) ||
      (last !== undefined && areJoined(text, last, one, entities))
    )
  })
  const people = row.filter(({ name }, index) => row.findIndex((other) => other.name === name) === index)
  if (haveOneKin(people, entities)) return []
  return ofEach.test(said) || areNamedAgain(people, text) ? people : []
}

/** 我爸老是滑倒，我爸叫申天福: nobody has two fathers, and one of both is no name. */
function haveOneKin(row: readonly EntityOf<'name'>[], entities: readonly Entity[]): boolean {
  const kin = row.flatMap(({ start }, index) =>
    ofKind(entities, 'relation').filter(
      (one) => one.of === 'speaker' && one.start >= (row[index - 1]?.end ?? 0) && one.end <= start,
    ),
  )
  return new Set(kin.map(({ relation }) => relation)).size < kin.length
}

/** 黎大成、黎小成兄弟，大成要轮椅，小成要办证: by their given names. */
const areNamedAgain = (row: readonly EntityOf<'name'>[], text: string): boolean =>
  row.length > 1 && row.every((one) => againIn(one, row, text) !== undefined)

/** Where one of the row is named again, behind all of them. */
function againIn(
  { name }: EntityOf<'name'>,
  row: readonly EntityOf<'name'>[],
  text: string,
): number | undefined {
  const end = row.at(-1)?.end ?? 0
  const place = name.length < 3 ? -1 : text.indexOf(name.slice(-2), end)
  return place < 0 ? undefined : place
}

function areJoined(
  text: string,
  one: EntityOf<'name'>,
  next: EntityOf<'name'>,
  entities: readonly Entity[],
): boolean {
  let between = ''
  let from = one.end
  let isPlaced = false
  for (const entity of entities) {
    const { kind, start, end } = entity
    const isKin = kind === 'relation' && isCalled.test(text.slice(end, next.start))
    if (!(isKin || beside.has(kind) || isOld.has(kind)) || start < from || end > next.start) continue
    between += text.slice(from, start)
    from = isKin ? next.start : beside.has(kind) && text.charAt(end) === '的' ? end + 1 : end
    isPlaced ||= beside.has(kind) || (isKin && entity.of === 'speaker')
  }
  between += text.slice(from, next.start)
  return (between !== '' || isPlaced) && joins.test(between)
}

/** What is said of one of the row: what stands with somebody else's name is not of him. */
export function sceneOf(name: EntityOf<'name'>, row: readonly EntityOf<'name'>[], scene: Scene): Scene {
  const until = row[row.indexOf(name) + 1]?.start ?? Infinity
  const last = row.at(-1)?.start ?? 0
  const before = row[row.indexOf(name) - 1]?.end ?? 0
  const toHim = scene.own.filter(({ start, end }) => start >= before && end <= name.end)
  const services = ofKind(scene.own, 'service').filter((one) => one.start > last && one.status !== true)
  const his = servicesOf(name, row, services, scene)
  const isHis = (one: Entity): boolean => {
    if (one.kind === 'service' && services.includes(one)) return his.includes(one)
    return !beside.has(one.kind) || ownerOf(one, row, scene.own) === name
  }
  const placed = (entities: readonly Entity[]): readonly Entity[] =>
    entities.filter(
      (one) =>
        isHis(one) ||
        (beside.has(one.kind) && !entities.some((other) => other.kind === one.kind && isHis(other))),
    )
  const isOfOther = ({ kind, start }: Entity): boolean =>
    ofThePerson.has(kind) && start < last && (start < name.end || start > until)
  const own = (entities: readonly Entity[]): readonly Entity[] =>
    placed(entities).filter((one) => !isOfOther(one))
  const again = againOf(name, row, services, scene.text)
  return {
    ...scene,
    ...(again === undefined ? {} : { said: scene.text.slice(again.from, again.to) }),
    own: own(scene.own),
    group: own(scene.group),
    person: personIn(scene.text, toHim, scene.context) ?? { name: name.name },
  }
}

/** Of what is wanted behind the row, what he wants: in their order, where he is named again, or all of it. */
function servicesOf(
  name: EntityOf<'name'>,
  row: readonly EntityOf<'name'>[],
  services: readonly EntityOf<'service'>[],
  { said, text }: Scene,
): readonly EntityOf<'service'>[] {
  if (services.length === row.length && inTheirOrder.test(said))
    return services.filter((_, place) => place === row.indexOf(name))
  const again = againOf(name, row, services, text)
  return again === undefined
    ? services
    : services.filter(({ start }) => start > again.from && start < again.to)
}

/** Where each is told of by himself, from where to where he is. */
function againOf(
  name: EntityOf<'name'>,
  row: readonly EntityOf<'name'>[],
  services: readonly EntityOf<'service'>[],
  text: string,
): { readonly from: number; readonly to: number } | undefined {
  const places = row.map((one) => againIn(one, row, text) ?? Infinity)
  const from = places[row.indexOf(name)] ?? Infinity
  const to = Math.min(...places.filter((one) => one > from), text.length)
  const wantsNothing = !services.some(({ start }) => start > from && start < to)
  return wantsNothing || services.some(({ start }) => start < Math.min(...places)) ? undefined : { from, to }
}

/** Whose village or group it is: his whose name follows, or where none stands before the first, whose it follows: 苗素琴2组、苗素珍6组. */
function ownerOf(
  { kind, start, end }: Entity,
  row: readonly EntityOf<'name'>[],
  own: readonly Entity[],
): EntityOf<'name'> | undefined {
  const first = row[0]?.start ?? 0
  const leads = own.some((one) => one.kind === kind && one.end <= first)
  return (leads ? undefined : row.find((name) => name.end === start)) ?? row.find((name) => name.start >= end)
}

/** What is told behind a name. */
const ofThePerson = new Set<Entity['kind']>(['age', 'sex', 'phone', 'id-number'])
