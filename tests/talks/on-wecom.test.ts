// A department's contact signs a task by a card's button in WeChat Work: the whole house, at a server on loopback.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type HouseInTest, openHouseInTest } from '../app/house-in-test.ts'
import { type Kept, lookInto } from '../app/kept.ts'
import { bot } from '../bots/wecom/wecom-harness.ts'
import { setDatabaseTo } from '../servers/database-at.ts'
import { type PostgresServer, startPostgresServer } from '../servers/postgres-server.ts'
import { startWecomServer, type WecomServer } from '../servers/wecom-server.ts'
import { writeCounty } from './county-on-channels.ts'

const home = mkdtempSync(join(tmpdir(), 'on-wecom-'))
const patience = { timeout: 60_000, interval: 50 }
const long = { timeout: 90_000 }
const joint = 'wrkSFfCgAA'
/** A Thursday morning, county time. */
const morning = Date.parse('2026-11-12T09:10:00+08:00')
let postgres: PostgresServer
let server: WecomServer
let aheadMs = 0
let running: HouseInTest
let kept: Kept

const say = (who: string, text: string, room?: string) =>
  server.say({
    msgtype: 'text',
    text: { content: room === undefined ? text : `@小助手 ${text}` },
    create_time: Math.floor((Date.now() + aheadMs) / 1_000),
    from: { userid: who },
    ...(room === undefined ? {} : { chatid: room }),
  })
const cases = (wanted: string) =>
  vi.waitFor(async () => expect(await kept.cases()).toEqual([wanted]), patience)

beforeAll(async () => {
  server = await startWecomServer(bot)
  const handles = { chen: 'ChenGuofu', zhou: 'ZhouMin', liu: 'LiuJianjun', he: 'HeJing', jiang: 'JiangTao' }
  postgres = await startPostgresServer()
  const url = await postgres.createDatabase('ledger')
  aheadMs = await setDatabaseTo(url, morning)
  running = await openHouseInTest({
    DATA_DIR: home,
    DATABASE_URL: url,
    COUNTY_FILE: writeCounty(home, { wecom: { people: handles, rooms: { joint } } }),
    WECOM_BOT_ID: bot.id,
    WECOM_BOT_SECRET: bot.secret,
    WECOM_WS_URL: server.url,
    WECOM_BOT_NAME: '小助手',
  })
  // What is said while nobody is connected is lost there.
  await running.until('wecom', 'ready')
  kept = await lookInto(url)
}, 120_000)

afterAll(async () => {
  await kept.close()
  await running.house.close()
  await server.close()
  await postgres.stop()
  rmSync(home, { recursive: true, force: true })
}, 60_000)

/** The newest card about this, as the group shows it. */
const card = (about: string) =>
  vi.waitFor(() => {
    const found = server
      .shown(joint)
      .findLast(({ text, buttons }) => text.includes(about) && buttons.length > 0)
    if (!found) throw new Error(`no card about ${about}`)
    return found
  }, patience)

test(
  'a report is registered alone with the assistant, and the township’s card has buttons',
  long,
  async () => {
    say('ChenGuofu', '报一个：3组李大全，67岁，车祸两只脚都断了，没办过残疾证，想申请护理补贴')
    await cases('0001 requested')
    await vi.waitFor(
      () => expect(server.shown('ZhouMin')[0]?.buttons.map(({ text }) => text)).toContain('已核实'),
      patience,
    )
    say('ZhouMin', '0001 核实属实，本人同意上门，上报县残联')
    await cases('0001 reported')
  },
)

test(
  'the county dispatches in the group: a card for each department, with whom it is for before it',
  long,
  async () => {
    say('LiuJianjun', '0001 请民政办护理补贴，卫健派医生，18号上午一起上门', joint)
    await cases('0001 dispatched')
    expect((await card('县民政局')).buttons.map(({ text }) => text)).toEqual([
      '签收',
      '退回',
      '延期',
      '已办结',
    ])
    expect(server.shown(joint).filter(({ text }) => text.startsWith('@HeJing'))).toHaveLength(1)
    for (const { text } of server.shown(joint)) expect(text).not.toContain('李大全')
  },
)

test(
  'the contact presses 签收: the task is acknowledged, and the card has no buttons any more',
  long,
  async () => {
    const { buttons, task } = await card('县民政局')
    const key = buttons.find(({ text }) => text === '签收')?.key
    const press = { card_type: 'button_interaction', event_key: key, task_id: task }
    server.event({ eventtype: 'template_card_event', template_card_event: press }, 'HeJing', joint, aheadMs)
    await vi.waitFor(async () => expect(await kept.events('0001')).toContain('TaskAcknowledged'), patience)
    expect(await kept.deadlines('0001')).toContain('acknowledge 2026-11-13 met')
    await vi.waitFor(() => {
      const changed = server.shown(joint).find((each) => each.task === task)
      expect(changed).toMatchObject({ buttons: [], text: expect.stringContaining('签收') })
    }, patience)
  },
)

test('nothing of a person is in the log', () => {
  for (const secret of ['李大全', '车祸', 'HeJing']) expect(running.log()).not.toContain(secret)
})
