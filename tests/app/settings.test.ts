// The settings: what they give, and one line for each mistake.
import { describe, expect, test } from 'vitest'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseEnv } from 'node:util'
import { type Environment, parseSettings, readEnvironment } from '../../src/app/settings.ts'

/** The lines it is refused with. */
function mistakes(environment: Environment, role?: string): readonly string[] {
  try {
    parseSettings(environment, role)
  } catch (error) {
    return error instanceof Error ? error.message.split('\n') : []
  }
  return []
}

describe('without settings', () => {
  test('it runs as a whole on this machine', () => {
    expect(parseSettings({})).toEqual({
      role: 'all',
      databaseUrl: null,
      redisUrl: null,
      countyFile: null,
      dataDir: './data',
      dataKey: null,
      port: null,
      host: '127.0.0.1',
      logLevel: 'warn',
      consolePassword: null,
      publicUrl: null,
      channels: [],
      wecom: null,
      wechat: null,
      telegram: null,
      mail: null,
      readsPictures: true,
      bucket: null,
    })
  })

  test('empty ones count as absent', () => {
    const names = ['DATABASE_URL', 'REDIS_URL', 'PORT', 'HOST', 'DATA_DIR', 'LOG_LEVEL', 'TELEGRAM_BOT_TOKEN']
    expect(parseSettings(Object.fromEntries(names.map((name) => [name, ''])))).toEqual(parseSettings({}))
    expect(parseSettings({ PORT: '  ' })).toEqual(parseSettings({}))
  })
})

describe('a setting', () => {
  test('is taken as it is', () => {
    const settings = parseSettings(
      {
        DATABASE_URL: 'postgresql://me:secret@db.example:5432/ledger',
        REDIS_URL: 'rediss://cache.example:6380/1',
        PORT: '8080',
        DATA_DIR: '/srv/assistant',
        CONSOLE_PASSWORD: 'long enough',
        TELEGRAM_BOT_TOKEN: '1234:AbC_d-e',
        SMTP_URL: 'smtps://me:secret@mail.example:465',
        MAIL_FROM: 'assistant@example.org',
        PUBLIC_URL: 'https://assistant.example/sub/',
      },
      'worker',
    )
    expect(settings).toMatchObject({
      role: 'worker',
      databaseUrl: 'postgresql://me:secret@db.example:5432/ledger',
      redisUrl: 'rediss://cache.example:6380/1',
      port: 8080,
      dataDir: '/srv/assistant',
      logLevel: 'info',
      channels: ['telegram', 'mail'],
      telegram: { token: '1234:AbC_d-e', apiRoot: 'https://api.telegram.org', webhookUrl: null },
      mail: { smtpUrl: 'smtps://me:secret@mail.example:465', from: 'assistant@example.org' },
      publicUrl: 'https://assistant.example/sub',
    })
  })

  test.each([
    ['DATABASE_URL', 'mysql://host/name'],
    ['DATABASE_URL', 'db.example:5432'],
    ['REDIS_URL', 'http://host'],
    ['PORT', '-1'],
    ['PORT', '65536'],
    ['PORT', 'http'],
    ['LOG_LEVEL', 'loud'],
    ['CONSOLE_PASSWORD', 'short'],
    ['TELEGRAM_BOT_TOKEN', 'not a token'],
    ['PUBLIC_URL', 'ftp://assistant.example'],
    ['MODEL_API_KEY', 'alone'],
    ['WECOM_BOT_ID', 'alone'],
    ['WECOM_BOT_SECRET', 'alone'],
    ['MAIL_FROM', 'alone@example.org'],
    ['TELEGRAM_API_ROOT', 'https://alone.example'],
  ])('%s=%s is refused in one line that names it and not its value', (name, value) => {
    const lines = mistakes({ [name]: value })
    expect(lines).toHaveLength(1)
    expect(lines[0]).toMatch(new RegExp(`^${name}: .`, 'u'))
    expect(lines[0]).not.toContain(value)
  })

  test.each([
    ['TELEGRAM_WEBHOOK_URL', 'assistant.example', { TELEGRAM_BOT_TOKEN: '1234:AbC' }],
    ['MAIL_FROM', 'nobody', { SMTP_URL: 'smtp://mail.example' }],
  ])('%s=%s is refused beside what it needs', (name, value, beside) => {
    expect(mistakes({ [name]: value, ...beside })).toEqual([
      expect.stringMatching(new RegExp(`^${name}: .`, 'u')),
    ])
  })

  test('each mistake has a line of its own, all at once', () => {
    const lines = mistakes({ PORT: 'x', LOG_LEVEL: 'x', WECOM_BOT_ID: 'x' }, 'cook')
    expect(lines.map((line) => line.split(':')[0])).toEqual([
      '--role',
      'PORT',
      'LOG_LEVEL',
      'WECOM_BOT_ID',
      'DATABASE_URL',
      'REDIS_URL',
    ])
  })
})

describe('a role', () => {
  test('needs what the processes share', () => {
    expect(mistakes({}, 'web')).toEqual(['DATABASE_URL: needed with --role', 'REDIS_URL: needed with --role'])
    const shared = { DATABASE_URL: 'postgres://host/name', REDIS_URL: 'redis://host' }
    expect(mistakes(shared, 'bot')).toEqual([])
  })
})

describe('the file .env', () => {
  test('is read, and the environment goes before it', () => {
    const folder = mkdtempSync(join(tmpdir(), 'settings-'))
    const file = join(folder, '.env')
    writeFileSync(file, 'PORT=8080\nHOST="0.0.0.0"\nLOG_LEVEL=debug # for a while\n')
    expect(parseSettings(readEnvironment(file, { PORT: '9090', LOG_LEVEL: '' }))).toMatchObject({
      port: 9090,
      host: '0.0.0.0',
      logLevel: 'warn',
    })
    expect(readEnvironment(join(folder, 'none'), { PORT: '1' })).toEqual({ PORT: '1' })
    rmSync(folder, { recursive: true })
  })

  test('has an example that names every setting and is itself valid', () => {
    const example = readFileSync(fileURLToPath(new URL('../../.env.example', import.meta.url)), 'utf8')
    // Each line is a comment to be taken away: what then stands there must be understood.
    const uncommented = example.replaceAll(/^# ?(?=[A-Z_]+=)/gmu, '')
    const named = parseEnv(uncommented)
    expect(Object.keys(named).sort()).toEqual([...expected].sort())
    expect(mistakes(named)).toEqual([])
    expect(parseSettings(parseEnv(example))).toEqual(parseSettings({}))
  })
})

/** contracts § 1 */
const expected = [
  'DATABASE_URL',
  'REDIS_URL',
  'COUNTY_FILE',
  'DATA_DIR',
  'DATA_KEY',
  'PORT',
  'HOST',
  'LOG_LEVEL',
  'CONSOLE_PASSWORD',
  'WECHATY_PUPPET',
  'WECHATY_PUPPET_SERVICE_TOKEN',
  'WECHATY_PUPPET_SERVICE_ENDPOINT',
  'WECOM_BOT_ID',
  'WECOM_BOT_SECRET',
  'WECOM_WS_URL',
  'WECOM_BOT_NAME',
  'TELEGRAM_BOT_TOKEN',
  'TELEGRAM_API_ROOT',
  'TELEGRAM_WEBHOOK_URL',
  'SMTP_URL',
  'MAIL_FROM',
  'PUBLIC_URL',
  'READ_PICTURES',
  'MODEL_BASE_URL',
  'MODEL_NAME',
  'MODEL_API_KEY',
]
