// A cadre reports in a WeChat group and is answered there: the whole house, at a gateway on loopback by the real gRPC client.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type HouseInTest, openHouseInTest } from '../app/house-in-test.ts'
import { type Kept, lookInto, ownerUrl } from '../app/kept.ts'
import { openGatewayInTest, people, room } from '../bots/wechat/wechat-harness.ts'
import { assistantAccount, type WechatGateway } from '../servers/wechat-gateway.ts'
import { writeCounty } from './county-on-channels.ts'

const home = mkdtempSync(join(tmpdir(), 'on-wechat-'))
const [chen, zhou] = people
const long = { timeout: 90_000 }
const patience = { timeout: 60_000, interval: 50 }
let gateway: WechatGateway
let running: HouseInTest
let kept: Kept

/** Everything that came in was handled, and everything said was sent. */
const settled = () =>
  vi.waitFor(async () => {
    expect(Object.keys(await kept.inbox())).toEqual(['done'])
    expect(Object.keys(await kept.outbox())).toEqual(['sent'])
  }, patience)

const heard = (place: string, words: RegExp) =>
  vi.waitFor(() => {
    const found = gateway.shown(place).findLast(({ text }) => words.test(text))
    if (!found) throw new Error(`not heard ${words}: ${JSON.stringify(gateway.shown(place))}`)
    return found
  }, patience)

const settings: Record<string, string> = { DATA_DIR: home, WECHATY_PUPPET: 'wechaty-puppet-service' }
const open = async () => {
  running = await openHouseInTest(settings)
  await running.until('wechat', 'ready')
  kept = await lookInto(ownerUrl(home))
}
const close = async () => {
  await kept.close()
  await running.house.close()
}

beforeAll(async () => {
  gateway = await openGatewayInTest()
  const handles = { chen: chen.account, zhou: zhou.account }
  settings['COUNTY_FILE'] = writeCounty(home, { wechat: { people: handles, rooms: {} } })
  Object.assign(settings, gateway.settings)
  await open()
}, 120_000)

afterAll(async () => {
  await close()
  await gateway.close()
  rmSync(home, { recursive: true, force: true })
}, 60_000)

test(
  'the clerk asks for a code and says it in the group: from then on it is the township’s',
  long,
  async () => {
    gateway.say({ by: zhou.account, text: '要我们镇工作群的绑定码' })
    const { text } = await heard(zhou.account, /\d{6}/u)
    gateway.say({ by: zhou.account, room, text: `绑定 ${/\d{6}/u.exec(text)?.[0]}` })
    await heard(room, /临巴镇残联工作群/u)
  },
)

const report = '报一个：3组李大全，67岁，车祸两只脚都断了，没办过残疾证'

test(
  'a cadre reports in the group and is answered there, with a number and a masked name',
  long,
  async () => {
    gateway.say({ by: chen.account, room, text: report })
    const reply = await heard(room, /0001/u)
    expect(reply.text).toContain('李**')
    expect(reply.mentions).toEqual([zhou.account])
    expect(await kept.cases()).toEqual(['0001 requested'])
  },
)

test('the clerk answers the quoted reply alone with the assistant, and the case goes on', long, async () => {
  const { text } = await heard(room, /0001/u)
  const quoted = `「${assistantAccount.name}：${text}」\n- - - - - - - - - - - - - - -\n`
  gateway.say({ by: zhou.account, text: `${quoted}核实属实，本人同意上门，上报县残联` })
  await heard(zhou.account, /0001/u)
  await vi.waitFor(async () => expect(await kept.cases()).toEqual(['0001 reported']), patience)
})

test(
  'started again, it is told everything once more, also under new ids, and nothing changes',
  long,
  async () => {
    await settled()
    const said = gateway.puppet.told.length
    const messages = [...gateway.puppet.mocker.cacheMessagePayload.values()]
    await close()
    expect(gateway.puppet.isLoggedIn).toBe(true)
    await open()
    for (const message of messages) {
      gateway.tellAgain(message.id)
      gateway.puppet.keep({ ...message, id: `${message.id}-anew` })
      gateway.tellAgain(`${message.id}-anew`)
    }
    const question = '0001到哪步了'
    gateway.say({ by: zhou.account, text: question })
    await vi.waitFor(() => expect(gateway.puppet.told.length).toBeGreaterThan(said), patience)
    await settled()
    expect(await kept.cases()).toEqual(['0001 reported'])
    expect(gateway.puppet.told).toHaveLength(said + 1)
  },
)

test('the account is lost: the health says so, and the talk goes on once it is back', long, async () => {
  gateway.scan('https://login.weixin.qq.com/l/again')
  await gateway.logOut()
  await running.until('wechat', 'away')
  const before = gateway.puppet.told.length
  gateway.logIn()
  await running.until('wechat', 'ready')
  gateway.say({ by: zhou.account, text: '0001到哪步了' })
  await vi.waitFor(() => expect(gateway.puppet.told.length).toBeGreaterThan(before), patience)
})

test('nothing of a person is in the log', () => {
  for (const secret of ['李大全', '陈国富', '周敏', '车祸']) expect(running.log()).not.toContain(secret)
})
