// `npm run -s rehearse [-- --seed S] [--from YYYY-MM] [--months N] [--townships N] [--cases N] [--misunderstood]
// [--talk ROOM|@PERSON [--month YYYY-MM]]`: plays a county's year on the real assistant and checks what must hold of it;
// ends with 1 when anything does not. With `--talk` it also prints what was said there, in the first month or that one.
import { parseArgs } from 'node:util'
import { breachesOf, invariants } from './invariants/invariants.ts'
import { dayOf, plusMonth } from './days.ts'
import { play, type Played } from './play.ts'
import { talkIn } from './talk-in.ts'

/** A year with the Spring Festival, the National Day and both kinds of make-up days in it. */
const usual = { seed: '1', from: '2026-01', months: '12', townships: '37', cases: '600' }

/** Most breaches that are shown whole. */
const shown = 40

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: usual.seed },
    from: { type: 'string', default: usual.from },
    months: { type: 'string', default: usual.months },
    townships: { type: 'string', default: usual.townships },
    cases: { type: 'string', default: usual.cases },
    misunderstood: { type: 'boolean', default: false },
    talk: { type: 'string', multiple: true, default: [] },
    month: { type: 'string' },
  },
})

const played = await play({
  seed: values.seed,
  from: values.from,
  months: Number(values.months),
  townships: Number(values.townships),
  cases: Number(values.cases),
})
console.log(figures(played))
if (values.misunderstood) for (const line of misunderstandings(played)) console.log(line)
for (const place of values.talk) {
  console.log(`\n=== ${place}`)
  for (const line of talk(played, place, `${values.month ?? values.from}-01`)) console.log(line)
}
const breaches = await breachesOf(played.company)
for (const [name, { says }] of Object.entries(invariants))
  console.log(`${breaches.some((each) => each.invariant === name) ? 'BROKEN' : 'holds '}  ${name}  ${says}`)
for (const { invariant, about, at, expected, found } of breaches.slice(0, shown))
  console.log(
    `${invariant} ${about} ${new Date(at).toISOString()}\n  expected: ${expected}\n  found:    ${found}`,
  )
if (breaches.length > shown) console.log(`… ${breaches.length - shown} more`)
console.log(`${breaches.length} breaches`)
process.exitCode = breaches.length > 0 ? 1 : 0

function figures({ company, script, seconds }: Played): string {
  const { chronicle } = company.theatre
  const cases = [...chronicle.cases.values()]
  const business = chronicle.heard.filter(({ purpose }) => purpose.kind === 'business')
  return [
    `${script.months} months from ${script.from}, ${script.townships} townships, seed ${script.seed}: ${seconds.toFixed(1)} s`,
    `${chronicle.heard.length} messages heard, ${chronicle.said.length} said, ${chronicle.entries} entries written`,
    `${chronicle.crashes} crashes, ${chronicle.outages.length} outages`,
    `${cases.length} cases: ${tally(cases.map(({ stage }) => stage))}`,
    `${company.misunderstood.length} of ${business.length} messages about the work did not have the expected effect`,
  ].join('\n')
}

function talk({ company }: Played, place: string, from: string): readonly string[] {
  const nameOf = (id: string) => company.cast.player(id)?.name ?? id
  return talkIn(company.theatre.chronicle, { place, from, until: plusMonth(from) }, nameOf)
}

function tally(words: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return [...counts]
    .toSorted(([, one], [, other]) => other - one)
    .map(([word, times]) => `${times} ${word}`)
    .join(', ')
}

function misunderstandings({ company }: Played): readonly string[] {
  return company.misunderstood.map(
    ({ at, role, place, text, deed, understood, answered }) =>
      `${dayOf(at)} ${role} ${place} ${deed}: ${text}\n  understood: ${understood}\n  answered:   ${answered}`,
  )
}
