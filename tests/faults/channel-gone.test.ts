// A channel that is no longer in the settings: what was to go by it goes another way, or is given up and people are told.
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { openLedger } from '../../prisma/open-ledger.ts'
import type { Stores } from '../../prisma/stores.ts'
import { type HouseInTest, openHouseInTest } from '../app/house-in-test.ts'
import { aMessage, anEntry } from '../prisma/samples.ts'
import { setDatabaseTo } from '../servers/database-at.ts'
import { type MailServer, startMailServer } from '../servers/mail-server.ts'
import { type PostgresServer, startPostgresServer } from '../servers/postgres-server.ts'
import { writeCounty } from '../talks/county-on-channels.ts'
import { patience } from '../patience.ts'

const home = mkdtempSync(join(tmpdir(), 'channel-gone-'))
/** Thursday morning, county time. */
const morning = Date.parse('2026-11-12T09:10:00+08:00')
const zhou = 'zhou@linba.example'
const liu = 'liu@county.example'

let postgres: PostgresServer
let mail: MailServer
let stores: Stores
let running: HouseInTest

beforeAll(async () => {
  postgres = await startPostgresServer()
  mail = await startMailServer()
  const url = await postgres.createDatabase('ledger')
  await setDatabaseTo(url, morning)
  const dataKey = randomBytes(32)
  stores = await openLedger({ url, dataKeys: [dataKey] }, { channelOf: ({ channel }) => channel })
  const onWechat = { channel: 'wechat', at: morning - 10 * 60_000, mentions: [], buttons: [] } as const
  await stores.ledger.commit(
    anEntry({
      messages: [
        aMessage('to-zhou', { ...onWechat, to: { person: 'zhou' }, text: '请核实0001。' }),
        aMessage('to-room', { ...onWechat, to: { room: 'linba' } }),
        aMessage('to-relative', { ...onWechat, to: { person: 'wechat:wxid_li' } }),
        aMessage('later', { ...onWechat, at: morning, to: { person: 'wechat:wxid_wu' } }),
      ],
    }),
  )
  running = await openHouseInTest({
    DATA_DIR: home,
    DATABASE_URL: url,
    DATA_KEY: dataKey.toString('base64'),
    COUNTY_FILE: writeCounty(home, { mail: { people: { zhou, liu } } }),
    SMTP_URL: mail.url,
    MAIL_FROM: 'assistant@county.example',
  })
}, 60_000)
afterAll(async () => {
  await running.house.close()
  await stores.close()
  await mail.close()
  await postgres.stop()
  rmSync(home, { recursive: true, force: true })
})

/** What reached nobody: of what there was its id, of what was said of it to whom. */
const givenUp = async () => {
  const rows = await stores.outbox.doubtful(9)
  return rows
    .filter(({ state }) => state === 'undeliverable')
    .map(({ id, message: { kind, to } }) => (kind === 'alert' ? `alert to ${JSON.stringify(to)}` : id))
    .toSorted()
}

const letters = (to: string) => mail.mails.filter(({ recipients }) => recipients.includes(to))

test('whoever can be reached another way is reached', async () => {
  await vi.waitFor(() => expect(letters(zhou)).toHaveLength(1), patience)
  expect(letters(zhou)[0]?.text).toContain('请核实0001。')
})

test('what reaches nobody is given up, and the county federation is told in a letter', async () => {
  // 方芳 of the county federation is to be told too and has no address: that is on the console, and nobody is told of it.
  await vi.waitFor(
    async () => expect(await givenUp()).toEqual(['alert to {"person":"fang"}', 'to-relative', 'to-room']),
    patience,
  )
  const told = await vi.waitFor(() => {
    const [letter] = letters(liu)
    if (!letter) throw new Error('nobody was told')
    return letter.text ?? ''
  }, patience)
  expect(told).toContain('2条')
  expect(told).toContain('临巴镇残联工作群')
})

test('what was said a moment ago waits: another process may know the channel', async () => {
  expect(await givenUp()).not.toContain('later')
  expect(await stores.health()).toMatchObject({ backlog: { outboxWaiting: 1 } })
})
