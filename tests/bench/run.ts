// `npm run -s bench -- [NAME…] [--json]`: the benchmarks, each beside its peers and its floor in the same run.
import { parseArgs } from 'node:util'

type Row = Readonly<Record<string, unknown>>

/** By name; each measures when it is called and gives a row for every way of doing the same. */
const benchmarks: Readonly<Record<string, () => Promise<readonly Row[]>>> = {
  commit: async () => rows(await (await import('./commit.ts')).run()),
  reminders: async () => rows(await (await import('./reminders.ts')).run()),
  understanding: async () => rows(await (await import('./understanding.ts')).run()),
}

const rows = (measured: readonly object[]): readonly Row[] => measured.map((each) => ({ ...each }))

const { values, positionals } = parseArgs({
  options: { json: { type: 'boolean', default: false } },
  allowPositionals: true,
})
const unknown = positionals.filter((name) => !Object.hasOwn(benchmarks, name))
if (unknown.length > 0) {
  console.error(`no benchmark ${unknown.join(', ')}; there are: ${Object.keys(benchmarks).join(', ')}`)
  process.exit(2)
}

const results: Record<string, readonly Row[]> = {}
for (const [name, measure] of Object.entries(benchmarks)) {
  if (positionals.length > 0 && !positionals.includes(name)) continue
  const measured = await measure()
  results[name] = measured
  if (values.json) continue
  console.log(`== ${name}`)
  console.table(measured)
}
if (values.json) console.log(JSON.stringify(results, null, 2))
process.exit(0)
