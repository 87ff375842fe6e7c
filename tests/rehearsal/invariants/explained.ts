// I6: every promise can be explained, and its day and state are those of an independent count. I7: the events alone make the case.
import { isDeepStrictEqual } from 'node:util'
import { rebuild } from '../../../src/case/evolve.ts'
import { explainDeadline } from '../../../src/deadline/explain.ts'
import type { Company } from '../company.ts'
import { sketches } from '../oracle/moments.ts'
import type { Breach } from './breach.ts'

export async function explained({ theatre }: Company): Promise<readonly Breach[]> {
  const { chronicle, stores, world } = theatre
  const breaches: Breach[] = []
  for (const one of chronicle.cases.values()) {
    const owed = sketches(await stores.ledger.events(one.number)).at(-1)?.sketch.owed ?? []
    const breach = (expected: string, found: string) =>
      breaches.push({ invariant: 'I6', about: one.number, at: theatre.now, expected, found })
    for (const deadline of one.deadlines) {
      const sentence = explainDeadline(deadline, world.calendar)
      if (!/^(?:\d+个工作日|\d+个月|\d+日|每月).*\d+月\d+日/u.test(sentence))
        breach(`${deadline.id} explained`, sentence)
      const counted = owed.find(({ id }) => id === deadline.id)
      const said = `${deadline.subject ?? ''} ${deadline.startedOn} to ${deadline.dueOn} ${deadline.state}`
      const own = counted
        ? `${counted.subject ?? ''} ${counted.startedOn} to ${counted.dueOn} ${counted.state}`
        : 'nothing'
      if (said !== own) breach(`${deadline.id} ${own}`, said)
    }
    for (const { id } of owed.filter((each) => !one.deadlines.some((deadline) => deadline.id === each.id)))
      breach(`${id} promised`, 'no such promise')
  }
  return breaches
}

export async function rebuilt({ theatre }: Company): Promise<readonly Breach[]> {
  const { chronicle, stores } = theatre
  const breaches: Breach[] = []
  for (const number of chronicle.cases.keys()) {
    const [one, events] = [await stores.ledger.case(number), await stores.ledger.events(number)]
    if (!isDeepStrictEqual(JSON.parse(JSON.stringify(rebuild(events))), JSON.parse(JSON.stringify(one))))
      breaches.push({
        invariant: 'I7',
        about: number,
        at: theatre.now,
        expected: 'the events come to the case',
        found: 'they come to another',
      })
  }
  return breaches
}
