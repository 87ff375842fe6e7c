// A start that cannot be: one clear line for each mistake, exit code 1, and nothing left running.
import { appendFileSync, cpSync, existsSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freePort } from '../servers/free-port.ts'
import { openHouseInTest } from './house-in-test.ts'
import { project, startInVain } from './running-assistant.ts'

const home = mkdtempSync(join(tmpdir(), 'refusal-'))
let taken: Server
let takenPort: string
let closedPort: number

beforeAll(async () => {
  taken = createServer()
  await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve))
  const address = taken.address()
  takenPort = String(address !== null && typeof address === 'object' ? address.port : '')
  closedPort = await freePort()
  writeFileSync(join(home, 'county.yaml'), 'county: { code: "511725" }\ndivisions: nowhere.csv\n')
})
afterAll(() => {
  taken.close()
  rmSync(home, { recursive: true, force: true })
})

describe('a start is refused', () => {
  const cases: readonly [string, () => Record<string, string>, readonly RegExp[]][] = [
    ['when a setting is wrong', () => ({ PORT: 'x', LOG_LEVEL: 'x' }), [/^PORT: /u, /^LOG_LEVEL: /u]],
    ['when the port is taken', () => ({ PORT: takenPort }), [/^PORT: \d+ .*taken/u]],
    ['when the key is none', () => ({ DATA_KEY: 'short' }), [/^DATA_KEY must be 32 bytes/u]],
    ['when there is no county file', () => ({ COUNTY_FILE: join(home, 'none.yaml') }), [/none\.yaml: /u]],
    [
      'when the county file is wrong',
      () => ({ COUNTY_FILE: join(home, 'county.yaml') }),
      [/county\.yaml: /u],
    ],
    [
      'when the database does not answer',
      () => ({ DATABASE_URL: `postgresql://me:secret-word@127.0.0.1:${closedPort}/ledger` }),
      [/^DATABASE_URL: .*ECONNREFUSED/u],
    ],
  ]
  test.each(cases)('%s', { timeout: 120_000 }, async (_, settings, lines) => {
    const { code, output } = await startInVain({ settings: { DATA_DIR: join(home, 'data'), ...settings() } })
    expect(code).toBe(1)
    const said = output.split('\n').filter((line) => line !== '')
    expect(said).toHaveLength(lines.length)
    for (const [index, line] of lines.entries()) expect(said[index]).toMatch(line)
    expect(output).not.toContain('secret-word')
  })

  test(
    'when the client is of another schema than the one that was pulled',
    { timeout: 120_000 },
    async () => {
      const copy = join(home, 'copy')
      for (const each of ['package.json', 'tsconfig.json', 'bots', 'jobs', 'prisma', 'src'])
        cpSync(join(project, each), join(copy, each), { recursive: true })
      symlinkSync(join(project, 'node_modules'), join(copy, 'node_modules'))
      appendFileSync(join(copy, 'prisma/schema.prisma'), '\nmodel Pulled {\n  id Int @id\n}\n')
      const { code, output } = await startInVain({ settings: { DATA_DIR: join(home, 'none') }, from: copy })
      expect(code).toBe(1)
      expect(output.trim().split('\n')).toEqual([expect.stringMatching(/^prisma: .*npm run generate/u)])
      expect(existsSync(join(home, 'none'))).toBe(false)
    },
  )

  test('and a start that is right then finds nothing in its way', { timeout: 120_000 }, async () => {
    const { house, player } = await openHouseInTest({ DATA_DIR: join(home, 'data') })
    expect((await player.get('/healthz')).status).toBe(200)
    await house.close()
  })
})
