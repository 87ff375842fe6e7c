// `npm run -s replay -- [--county FILE] SCENARIO.jsonl`: plays a story on a set clock; prints what is said, then the ledger.
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { CountyMistake, readCounty } from './county.ts'
import { playScenario } from './play-scenario.ts'
import { ScenarioMistake } from './scenario.ts'

const { values, positionals } = parseArgs({ options: { county: { type: 'string' } }, allowPositionals: true })
const [file] = positionals
try {
  if (file === undefined) throw new ScenarioMistake(0, 'no scenario file is named')
  const script = readFileSync(file === '-' ? process.stdin.fd : file, 'utf8')
  await playScenario(readCounty(values.county), script, (line) =>
    process.stdout.write(`${JSON.stringify(line)}\n`),
  )
} catch (error) {
  if (!(error instanceof ScenarioMistake || error instanceof CountyMistake || isMissingFile(error)))
    throw error
  process.stderr.write(`${error.message.replaceAll(/\s*\n\s*/gu, '; ')}\n`)
  process.exitCode = 2
}

function isMissingFile(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}
