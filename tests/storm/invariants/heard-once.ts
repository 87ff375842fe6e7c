// I1: what a platform has handed over is in the ledger once and was handled, and has had its effect once.
import { nameOf } from '../heard.ts'
import type { Breach } from './breach.ts'
import type { Evidence } from './evidence.ts'

export function heardOnce({ storm, inbox, cases, rowOf }: Evidence): readonly Breach[] {
  const breaches: Breach[] = []
  const breach = (about: string, expected: string, found: string) =>
    breaches.push({ invariant: 'I1', about, expected, found })

  for (const each of storm.heard) {
    const row = rowOf(each)
    if (each.certain && !row) breach(nameOf(each), 'a row of the inbox', 'none')
    if (row && row.state !== 'done') breach(nameOf(each), 'handled', row.state)
    if (each.opens === null) continue
    const opened = cases.filter(({ resident }) => resident.name === each.opens)
    if (opened.length !== (row ? 1 : 0))
      breach(nameOf(each), row ? 'one case' : 'no case', `${opened.length} cases`)
  }
  const said = new Set(storm.heard.map(({ channel, id }) => `${channel}/${id}`))
  for (const { channel, id } of inbox)
    if (channel !== 'mail' && !said.has(`${channel}/${id}`)) breach(`${channel} ${id}`, 'never said', 'heard')
  return breaches
}
