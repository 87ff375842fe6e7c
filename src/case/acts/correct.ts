// Something said before is wrong: the new word counts, the old one stays in the history.
import type { ActOf, CorrectableField } from '../../understanding/act.ts'
import { type Case, isEnded, type Resident } from '../case.ts'
import { type Circumstances, type Decision, done, refused, type Verb } from '../decision.ts'
import type { CaseEvent } from '../event.ts'
import { servicesWritten } from '../service.ts'
import { reschedule } from './reschedule.ts'
import { isCounty, isSettled, nextTaskId } from '../tasks.ts'

export const correct: Verb<'correct'> = {
  fits: (one) => one.stage !== 'merged' && one.stage !== 'withdrawn',
  decide(one, act, around) {
    if (!act.field || act.value === undefined) return refused({ key: 'correct-what', values: {} })
    if (isEnded(one) && ofTheWork.includes(act.field)) return refused({ key: 'not-open', values: {} })
    switch (act.field) {
      case 'services':
        return changeServices(one, act.value, act.old)
      case 'when':
        if (!isCounty(around.speaker)) return refused({ key: 'county-sets-visit', values: {} })
        return reschedule.decide(
          one,
          { act: 'reschedule', confidence: act.confidence, when: act.value },
          around,
        )
      case 'department':
        return department(one, act, around)
      case 'case':
        return refused({ key: 'correct-case', values: {} })
      case 'name':
      case 'phone':
      case 'idNumber':
      case 'age':
      case 'sex':
      case 'village':
      case 'group':
      case 'address':
        return resident(one, act.field, act.value, around)
    }
  },
}

/** What is over is not planned anew; what is written of the person can be put right at any time. */
const ofTheWork: readonly CorrectableField[] = ['services', 'when', 'department']

type ResidentField = 'name' | 'phone' | 'idNumber' | 'age' | 'sex' | 'village' | 'group' | 'address'

function resident(one: Case, field: ResidentField, value: string, { directory }: Circumstances): Decision {
  const changes = residentChanges(one, field, value, (code) => directory.village(code)?.township ?? null)
  if (!changes) return refused({ key: 'correct-what', values: {} })
  const from = one.resident.township
  const to = changes.township
  const isTold = one.stage !== 'draft' && !isEnded(one) && decisive.includes(field)
  const described = {
    type: 'ResidentDescribed',
    changes,
    ...(isTold ? { corrected: true as const } : {}),
  } as const
  const moves = one.stage !== 'draft' && !isEnded(one) && from !== null && to != null && from !== to
  return moves
    ? done([described, { type: 'CaseRerouted', from, to }], { key: 'rerouted', values: {} })
    : done([described], { key: 'corrected', values: { field } })
}

/** Who goes to the house looks for this name in this village. */
const decisive: readonly ResidentField[] = ['name', 'village']

/** What a corrected field changes in the description; a village brings another township along. */
function residentChanges(
  one: Case,
  field: ResidentField,
  value: string,
  townshipOf: (village: string) => string | null,
): Partial<Resident> | null {
  switch (field) {
    case 'name':
      return { name: value }
    case 'phone':
      // “最后四位是5678”: the rest stays.
      return {
        phone:
          value.length < 7 && one.resident.phone ? one.resident.phone.slice(0, -value.length) + value : value,
      }
    case 'idNumber':
      return { idNumber: value }
    case 'age':
      return Number.isInteger(Number(value)) ? { age: Number(value) } : null
    case 'sex':
      return value === 'male' || value === 'female' ? { sex: value } : null
    case 'village': {
      const township = townshipOf(value)
      if (!township) return null
      return township === one.resident.township ? { village: value } : { village: value, township }
    }
    case 'group':
      return { group: value }
    case 'address':
      return { address: value }
  }
}

/** “不是残疾证，是轮椅”: the one named is put right and the others stay; without it the whole list is. */
function changeServices(one: Case, value: string, old: string | undefined): Decision {
  const codes = servicesWritten(value)
  if (codes.length === 0) return refused({ key: 'correct-what', values: {} })
  const wrong = servicesWritten(old ?? '')
  const kept = wrong.length > 0 ? one.services.filter((each) => !wrong.includes(each)) : []
  const changed = [...new Set([...kept, ...codes])]
  const needless = one.tasks
    .filter((task) => !isSettled(task) && !changed.includes(task.service))
    .filter((task) => !(task.service === 'CERT' && one.certificate !== null))
    .map((task) => task.id)
  const events: CaseEvent[] = [
    { type: 'ServicesChanged', services: changed },
    ...(needless.length > 0 ? [{ type: 'DispatchWithdrawn', tasks: needless } as const] : []),
  ]
  return done(events, { key: 'corrected', values: { field: 'services' } })
}

/** Sent to the wrong department: the county sends it to the right one. */
function department(one: Case, act: ActOf<'correct'>, { speaker, today }: Circumstances): Decision {
  if (!isCounty(speaker)) return refused({ key: 'county-dispatches', values: {} })
  const open = one.tasks.filter((task) => !isSettled(task))
  const wrong = open.find((task) => task.department === act.old) ?? (open.length === 1 ? open[0] : undefined)
  if (!wrong || !act.value) return refused({ key: 'correct-what', values: {} })
  const task = { id: nextTaskId(one, wrong.service), service: wrong.service, department: act.value }
  const events: CaseEvent[] = [
    { type: 'TaskCancelled', task: wrong.id },
    { type: 'CaseDispatched', tasks: [task], companions: [], on: today },
  ]
  return done(events, { key: 'reassigned', values: { service: wrong.service, department: act.value } })
}
