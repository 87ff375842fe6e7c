// Which half of which channel a process of each role opens.
import { randomBytes } from 'node:crypto'
import { pino } from 'pino'
import { expect, test } from 'vitest'
import { createAddresses } from '../../src/app/addresses.ts'
import { noBook } from '../../src/app/address-book.ts'
import { openChannels } from '../../src/app/channels.ts'
import { parseSettings } from '../../src/app/settings.ts'
import { openMemoryLedger } from '../../prisma/memory/open-memory-ledger.ts'
import { smallCounty } from '../talks/small-county.ts'

const telegram = { TELEGRAM_BOT_TOKEN: '1234:AbC' }
const called = { ...telegram, TELEGRAM_WEBHOOK_URL: 'https://assistant.example/telegram' }
const mail = {
  SMTP_URL: 'smtp://127.0.0.1:2525',
  MAIL_FROM: 'assistant@county.example',
  PUBLIC_URL: 'https://assistant.example',
}
const shared = { DATABASE_URL: 'postgres://host/name', REDIS_URL: 'redis://host' }

/** `telegram sends, answers /telegram` */
async function opened(role: string | undefined, environment: Readonly<Record<string, string>>) {
  const channels = await openChannels({
    settings: parseSettings({ ...shared, ...environment }, role),
    county: smallCounty,
    dataKeys: [randomBytes(32)],
    stores: openMemoryLedger({ clock: { now: Date.now }, leaseMs: 8_000, channelOf: () => 'telegram' }),
    addresses: createAddresses(smallCounty, ['telegram', 'mail']),
    book: noBook,
    keep: ({ kind, name }) => Promise.resolve({ kind, name }),
    log: pino({ level: 'silent' }),
  })
  return channels.map(({ channel, pace, routes }) =>
    [
      channel.name,
      ...(pace ? ['sends'] : []),
      ...routes.map(({ method, path, audience }) => `${method} ${path} ${audience}`),
    ].join(', '),
  )
}

const links = 'GET /mail/:word signed, POST /mail/:word signed'

test.each([
  ['the whole', undefined, telegram, ['telegram, sends']],
  ['the whole, called', undefined, called, ['telegram, sends, POST /telegram signed']],
  ['bot', 'bot', telegram, ['telegram, sends']],
  ['bot, called', 'bot', called, ['telegram, sends']],
  ['web', 'web', telegram, []],
  ['web, called', 'web', called, ['telegram, POST /telegram signed']],
  ['worker', 'worker', { ...called, ...mail }, []],
  ['the whole by mail', undefined, mail, [`mail, sends, ${links}`]],
  ['web by mail', 'web', mail, [`mail, ${links}`]],
  ['mail without an address from outside', undefined, { ...mail, PUBLIC_URL: '' }, ['mail, sends']],
] as const)('%s', async (_, role, environment, expected) => {
  expect(await opened(role, environment)).toEqual(expected)
})
