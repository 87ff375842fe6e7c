// Two acts of one message that are one happening: the visit failed because the person is in hospital.
import type { Act, ActOf, ExceptionKind } from '../understanding/act.ts'

/** Why nobody was met, where another day alone does not mend it. */
const reasons: readonly (ExceptionKind | undefined)[] = ['hospital', 'away', 'refused']

const isFailedVisit = (act: Act): act is ActOf<'visit'> => act.act === 'visit' && act.result === 'failed'

/** The acts as they are to be done: the visit carries its reason, and it is not done a second time. */
export function asOneHappening(acts: readonly Act[]): readonly Act[] {
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
