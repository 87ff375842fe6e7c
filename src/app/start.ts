// `npm start`: the whole assistant on this machine; `--role bot|worker|web`: one process of several.
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { requireGeneratedClient } from '../../prisma/generated-client.ts'
import { lifetime } from './lifetime.ts'
import { createLog } from './log.ts'
import { refusal } from './refusal.ts'
import { parseSettings, readEnvironment, type Settings, SettingsMistake } from './settings.ts'
import { welcome } from './welcome.ts'

function readSettings(): Settings {
  return parseSettings(readEnvironment('.env', process.env), readRole())
}

function readRole(): string | undefined {
  try {
    return parseArgs({ options: { role: { type: 'string' } } }).values.role
  } catch (error) {
    throw new SettingsMistake(error instanceof Error ? error.message : String(error))
  }
}

async function run(settings: Settings): Promise<number> {
  requireGeneratedClient()
  // Loaded only now: without its client the house could not even be read.
  const { openHouse } = await import('./house.ts')
  const log = createLog(settings.logLevel)
  const ended = lifetime(log, process.env['npm_lifecycle_event'] !== undefined)
  const house = await openHouse(settings, log)
  const attended = process.stdin.isTTY && process.stdout.isTTY
  const { address } = house
  const dataDir = settings.databaseUrl === null ? settings.dataDir : null
  console.log(welcome({ address, login: house.loginAddress(), role: settings.role, dataDir, attended }))
  const window = attended ? createInterface({ input: process.stdin }) : null
  window?.on('line', () => console.log(`  打开 Open   ${house.loginAddress() ?? address}`))
  const exitCode = await ended
  window?.close()
  await house.close()
  return exitCode
}

let settings: Settings | null = null
try {
  settings = readSettings()
  process.exit(await run(settings))
} catch (error) {
  const lines = refusal(error, settings)
  console.error(lines ?? error)
  process.exit(1)
}
