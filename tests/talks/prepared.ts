// Talks that have come some way already: one or more cases of 临巴镇团石村, reported, dispatched, visited on working days.
import type { ServiceCode } from '../../src/case/service.ts'
import { Talk } from './talk.ts'

/** One case a person: what each asks for. */
type Needs = Readonly<Record<string, readonly ServiceCode[]>>

/** Asked for on Monday 23 November 2026; each case is to be verified by the 30th. */
export async function requested(needs: Needs): Promise<Talk> {
  const talk = await Talk.begin('2026-11-23T09:00')
  for (const [name, services] of Object.entries(needs)) {
    await talk.says(
      '2026-11-23T09:10',
      'chen',
      { act: 'request', person: { name }, services },
      { room: 'linba' },
    )
  }
  return talk
}

/** Reported to the county on the 24th; each is to be visited by 1 December. */
export async function reported(needs: Needs): Promise<Talk> {
  const talk = await requested(needs)
  for (const number of numbersOf(needs))
    await talk.says('2026-11-24T10:00', 'zhou', {
      act: 'verify',
      case: number,
      result: 'confirmed',
      submit: true,
    })
  return talk
}

/** Everyone is sent on the 25th for the morning of the 27th; to be signed by the 26th. */
export async function dispatched(needs: Needs): Promise<Talk> {
  const talk = await reported(needs)
  await talk.says(
    '2026-11-25T09:00',
    'liu',
    { act: 'dispatch', cases: numbersOf(needs), when: '2026-11-27TAM' },
    { room: 'joint', mention: true },
  )
  return talk
}

/** Visited on the 27th; to be called back by 28 December. */
export async function visited(needs: Needs): Promise<Talk> {
  const talk = await dispatched(needs)
  for (const number of numbersOf(needs))
    await talk.says('2026-11-27T11:00', 'liu', { act: 'visit', case: number, result: 'done' })
  return talk
}

const numbersOf = (needs: Needs): readonly string[] =>
  Object.keys(needs).map((_name, index) => String(index + 1).padStart(4, '0'))

/** `NURSING civil-affairs acknowledged`, task by task. */
export async function tasksOf(talk: Talk, number = '0001'): Promise<readonly string[]> {
  const one = await talk.case(number)
  return one.tasks.map((task) => `${task.service} ${task.department} ${task.state}`)
}
