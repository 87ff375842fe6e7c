// What the acts of one message are together: said twice, said in the other's light, or no act of its own beside the other.
import type { Act, ActOf } from '../../act.ts'
import {
  failedAndMoved,
  fromAbove,
  givesBack,
  heldUp,
  nobodyCame,
  onTheRound,
  promised,
  putAside,
  seenLater,
  wantsNoMore,
  wentAndFailed,
  wentInVain,
} from './beside.ts'
import { byName } from './kin.ts'
import type { Message } from './message.ts'
import { oneOfBoth } from './neighbours.ts'
import { toldOnce } from './told-once.ts'

/** The acts of a message as they are meant together. */
export function takeTogether(acts: readonly Act[], said: Message): readonly Act[] {
  const { text } = said
  const together: Act[] = []
  for (const each of placeToldLast(said.isList ? withoutShared(withoutEmptyGroups(acts)) : acts)) {
    const act = givesBack(each, said)
    const last = together.at(-1)
    const one = last === undefined ? undefined : oneOfBoth(last, act, said)
    if (one === undefined) together.push(act)
    else together.splice(-1, 1, one)
  }
  const told = onTheRound(failedAndMoved(wentAndFailed(promised(toldOnce(together), text), said), said), text)
  const went = told.map((act, index, all) => wentInVain(act, all[index + 1], text))
  const done: Act[] = []
  for (const act of went.flatMap((one) => heldUp(one, went))) done.push(...seenLater(act, went, text))
  return byName(fromAbove(nobodyCame(wantsNoMore(putAside(done, text), text), said), said)).map(byNameAlone)
}

/** 1组 无，2组 鄢中明 轮椅，其余无: a village that has somebody has not nobody. */
function withoutEmptyGroups(acts: readonly Act[]): readonly Act[] {
  const reporting = new Set(acts.map((one) => (one.act === 'request' ? one.village : undefined)))
  return acts.filter(
    (one) => one.act !== 'nil-report' || one.village === undefined || !reporting.has(one.village),
  )
}

/** 0203 上午9点⏎卫健、残联都去: below a list of visits it is said of them all, and sends nobody else. */
const withoutShared = (acts: readonly Act[]): readonly Act[] =>
  acts.some(isVisitSet) ? acts.filter((one) => one.act !== 'dispatch' || isVisitSet(one)) : acts

const isVisitSet = (act: Act): boolean => act.act === 'dispatch' && (act.cases ?? []).length > 0

/** 想给我妈办证，要不要钱？她叫凌素清，住铁牛村: who it is for and where, told last. */
function placeToldLast(acts: readonly Act[]): readonly Act[] {
  const last = acts.at(-1)
  const first = acts.find((one): one is ActOf<'request'> => one.act === 'request')
  if (last?.act !== 'request' || first === undefined || last === first || acts.length < 3) return acts
  const { act: _act, confidence: _confidence, person, ...told } = last
  const tellsMore = Object.keys(told).some((key) => !['village', 'township', 'group'].includes(key))
  const isAnother =
    person !== undefined &&
    (first.person?.name !== undefined ||
      (person.relation ?? first.person?.relation) !== first.person?.relation)
  if (tellsMore || isAnother || (first.village ?? last.village) !== last.village) return acts
  const whom = person === undefined ? {} : { person: { ...first.person, ...person } }
  return acts.slice(0, -1).map((one) => (one === first ? { ...first, ...told, ...whom } : one))
}

/** Acts that tell by the way how the resident stands to the speaker: who applies, who presents himself, to whom something happened. */
const tellsOfKin: ReadonlySet<Act['act']> = new Set([
  'request',
  'identify',
  'exception',
  'emergency',
  'ask-status',
])

/** Elsewhere only a name tells whom an act is about. */
function byNameAlone(act: Act): Act {
  if (tellsOfKin.has(act.act) || !('person' in act) || act.person?.relation === undefined) return act
  const { relation: _, ...person } = act.person
  const { person: _whole, ...bare } = act
  return Object.keys(person).length > 0 ? { ...bare, person } : bare
}
