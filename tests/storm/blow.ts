// `npm run -s storm [-- --seed S] [--seeds N] [--messages N] [--rounds N] [--split] [--log FILE]`: lets storms blow over the real
// assistant with all its channels live, and checks what must hold of them; ends with 1 when anything does not.
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { breachesOf, invariants } from './invariants/invariants.ts'
import { storm } from './storm.ts'

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    seeds: { type: 'string', default: '10' },
    messages: { type: 'string', default: '600' },
    rounds: { type: 'string', default: '2' },
    split: { type: 'boolean', default: false },
    log: { type: 'string' },
  },
})

/** Most breaches that are shown whole. */
const shown = 40

async function blow(seed: string): Promise<number> {
  const begun = performance.now()
  const { messages, rounds, split } = values
  const blown = await storm({ seed, messages: Number(messages), rounds: Number(rounds), split })
  try {
    const breaches = await breachesOf(blown)
    const lost = blown.heard.filter(({ certain }) => !certain).length
    console.log(
      `seed ${seed}: ${blown.heard.length} messages, ${lost} of them in danger, ${blown.outages.length / 3} outages, ` +
        `${((performance.now() - begun) / 1_000).toFixed(1)} s`,
    )
    for (const [name, { says }] of Object.entries(invariants))
      console.log(
        `${breaches.some((each) => each.invariant === name) ? 'BROKEN' : 'holds '}  ${name}  ${says}`,
      )
    for (const { invariant, about, expected, found } of breaches.slice(0, shown))
      console.log(`${invariant} ${about}\n  expected: ${expected}\n  found:    ${found}`)
    if (breaches.length > shown) console.log(`… ${breaches.length - shown} more`)
    return breaches.length
  } finally {
    if (values.log !== undefined) writeFileSync(values.log, blown.house.log())
    await blown.close()
  }
}

let breaches = 0
const first = values.seed
for (let count = 0; count < Number(values.seeds); count += 1)
  breaches += await blow(count === 0 ? first : `${first}-${count}`)
console.log(`${breaches} breaches`)
process.exit(breaches > 0 ? 1 : 0)
