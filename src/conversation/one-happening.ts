// Two acts of one message that are one happening: the visit failed because the person is in hospital.
import type { Act, ActOf, ExceptionKind } from '../understanding/act.ts'

/** Why nobody was met, where another day alone does not mend it. */
const reasons: readonly (ExceptionKind | undefined)[] = ['hospital', 'away', 'refused']

const isFailedVisit = (act: Act): act is ActOf<'visit'> => act.act === 'visit' && act.result === 'failed'

/** What an act says, however sure it was read. */
const essence = ({ confidence: _confidence, ...said }: Act): string => JSON.stringify(said)

/** “名字打错了，证要重打” is one misprint. Two people may be asked for in the same words. */
const saidOnce = (acts: readonly Act[]): readonly Act[] =>
  acts.filter(
    (act, index) =>
      act.act === 'request' || acts.findIndex((other) => essence(other) === essence(act)) === index,
  )

/** “五户一并上报” joins no cases: what makes one of two is said in its own words, or it is not done beside something else. */
function withoutMerging(acts: readonly Act[], text: string): readonly Act[] {
  const others = acts.filter((act) => act.act !== 'merge')
  return others.length > 0 && !merging.test(text) ? others : acts
}

/** “打错了，是0002，收到”: said again of the right number, which is all there was to put right. */
const withRightNumber = (acts: readonly Act[]): readonly Act[] =>
  acts.filter((act) => act.act !== 'correct' || act.field !== 'case' || !isNamed(act.value, acts))

const isNamed = (number: string | undefined, acts: readonly Act[]): boolean =>
  number !== undefined &&
  acts.some(
    (act) =>
      act.act !== 'correct' &&
      (('case' in act && act.case === number) || ('cases' in act && act.cases?.includes(number))),
  )

/** “人在县医院，出院再说”: what holds the case waits by itself for a day that nobody knows yet. */
const withoutUnknownDay = (acts: readonly Act[]): readonly Act[] =>
  acts.some((act) => act.act === 'exception' && reasons.includes(act.kind))
    ? acts.filter((act) => act.act !== 'reschedule' || act.when !== undefined)
    : acts

/** “家属打了12345，请加快”: supervision urges by itself. */
const withoutUrgingBeside = (acts: readonly Act[]): readonly Act[] =>
  acts.filter(
    (act) => act.act !== 'urge' || !acts.some((other) => other.act === 'escalate' && other.case === act.case),
  )

/** “民政局手头有几件，超期没有”: what is asked next is asked of the same department or township. */
function ofTheSame(acts: readonly Act[]): readonly Act[] {
  const lists = acts.filter((act): act is ActOf<'ask-list'> => act.act === 'ask-list')
  const [scope, ...others] = lists.filter(({ township, department }) => township ?? department)
  if (!scope || others.length > 0 || scope !== lists[0]) return acts
  const { township, department } = scope
  return acts.map((act) =>
    act.act === 'ask-list'
      ? { ...act, ...(township ? { township } : {}), ...(department ? { department } : {}) }
      : act,
  )
}

/** “上门了，评定合格”: nobody is asked for the outcome he tells. */
const withOutcome = (acts: readonly Act[]): readonly Act[] =>
  acts.some((act) => act.act === 'assess' && act.result !== undefined)
    ? acts.map((act) => (act.act === 'visit' ? { ...act, assessed: true } : act))
    : acts

/** “0001抽查，电话打不通”: whoever checks has made no call-back of his own. */
const withoutCallbackBeside = (acts: readonly Act[]): readonly Act[] =>
  acts.some(({ act }) => act === 'spot-check') ? acts.filter(({ act }) => act !== 'callback') : acts

const merging =
  /合并|合成|并(?:案|成|到|为|入|过去)|归并|重复|重了|报重|同一|一个人|一人|两次|两遍|作一件|算一件/u

/** The acts as they are to be done: the visit carries its reason, and nothing is done a second time. */
export function asOneHappening(said: readonly Act[], text: string): readonly Act[] {
  const acts = withOutcome(
    ofTheSame(
      withoutCallbackBeside(
        withoutUrgingBeside(withoutUnknownDay(withRightNumber(withoutMerging(saidOnce(said), text)))),
      ),
    ),
  )
  const failed = acts.find(isFailedVisit)
  const why = acts.find(
    (act): act is ActOf<'exception'> =>
      act.act === 'exception' &&
      reasons.includes(act.kind) &&
      (act.case === undefined || act.case === failed?.case),
  )
  if (!failed || !why?.kind) return acts
  const { kind } = why
  return acts.flatMap((act) => (act === why ? [] : [act === failed ? { ...failed, reason: kind } : act]))
}
