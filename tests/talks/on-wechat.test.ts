// A cadre reports in a WeChat group and is answered there: the whole house, at a gateway on loopback by the real gRPC client.
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { openWechat } from '../../src/app/open-wechat.ts'
import { openGatewayInTest, people, room } from '../bots/wechat/wechat-harness.ts'
import { assistantAccount, type Said, type WechatGateway } from '../servers/wechat-gateway.ts'
import { type HouseOnChannels, openHouseOnChannels } from './house-on-channels.ts'

const [chen, zhou] = people
/** The county, which hears of the case at once: it is a working morning. */
const liu = { account: 'wxid_liu', name: '刘建军' }
const fang = { account: 'wxid_fang', name: '方芳' }
const morning = Date.parse('2026-11-24T09:30:00+08:00')
const aheadMs = morning - Date.now()
const now = () => Date.now() + aheadMs
const long = { timeout: 90_000 }
const patience = { timeout: 60_000, interval: 50 }
let gateway: WechatGateway
let house: HouseOnChannels

const say = (said: Omit<Said, 'at'>) => gateway.say({ ...said, at: now() })

/** Everything that came in was handled, and everything said was sent. */
const settled = () =>
  vi.waitFor(async () => {
    expect(Object.keys(await house.kept.inbox())).toEqual(['done'])
    expect(Object.keys(await house.kept.outbox())).toEqual(['sent'])
  }, patience)

/** Everything said, but for what the account says to itself to prove its line. */
const toOthers = () => gateway.puppet.told.filter(({ place }) => place !== assistantAccount.id)

const heard = (place: string, words: RegExp) =>
  vi.waitFor(() => {
    const found = gateway.shown(place).findLast(({ text }) => words.test(text))
    if (!found) throw new Error(`not heard ${words}: ${JSON.stringify(gateway.shown(place))}`)
    return found
  }, patience)

beforeAll(async () => {
  gateway = await openGatewayInTest()
  for (const { account, name } of [liu, fang]) gateway.addContact(account, name)
  const handles = { chen: chen.account, zhou: zhou.account, liu: liu.account, fang: fang.account }
  house = await openHouseOnChannels(
    morning,
    { wechat: { people: handles, rooms: {} } },
    { WECHATY_PUPPET: 'wechaty-puppet-service', ...gateway.settings },
    { openChannels: async (parts) => [await openWechat(parts, now)].filter((each) => each !== null) },
  )
  await house.running.until('wechat', 'ready')
}, 120_000)

afterAll(async () => {
  await house.close()
  await gateway.close()
}, 60_000)

test(
  'the clerk asks for a code and says it in the group: from then on it is the township’s',
  long,
  async () => {
    say({ by: zhou.account, text: '要我们镇工作群的绑定码' })
    const { text } = await heard(zhou.account, /\d{6}/u)
    say({ by: zhou.account, room, text: `绑定 ${/\d{6}/u.exec(text)?.[0]}` })
    await heard(room, /临巴镇残联工作群/u)
  },
)

const report = '报一个：3组李大全，67岁，车祸两只脚都断了，没办过残疾证'

test(
  'a cadre reports in the group and is answered there, with a number and a masked name',
  long,
  async () => {
    say({ by: chen.account, room, text: report })
    const reply = await heard(room, /0001/u)
    expect(reply.text).toContain('李**')
    expect(reply.mentions).toEqual([zhou.account])
    expect(await house.kept.cases()).toEqual(['0001 requested'])
  },
)

test('the clerk answers the quoted reply alone with the assistant, and the case goes on', long, async () => {
  const { text } = await heard(room, /0001/u)
  const quoted = `「${assistantAccount.name}：${text}」\n- - - - - - - - - - - - - - -\n`
  say({ by: zhou.account, text: `${quoted}核实属实，本人同意上门，上报县残联` })
  await heard(zhou.account, /0001/u)
  await vi.waitFor(async () => expect(await house.kept.cases()).toEqual(['0001 reported']), patience)
})

test(
  'started again, it is told everything once more, also under new ids, and nothing changes',
  long,
  async () => {
    for (const { account } of [liu, fang]) await heard(account, /0001/u)
    await settled()
    const said = toOthers().length
    const messages = [...gateway.puppet.mocker.cacheMessagePayload.values()]
    await house.reopen()
    expect(gateway.puppet.isLoggedIn).toBe(true)
    await house.running.until('wechat', 'ready')
    for (const message of messages) {
      gateway.tellAgain(message.id)
      gateway.puppet.keep({ ...message, id: `${message.id}-anew` })
      gateway.tellAgain(`${message.id}-anew`)
    }
    const question = '0001到哪步了'
    say({ by: zhou.account, text: question })
    await vi.waitFor(() => expect(toOthers().length).toBeGreaterThan(said), patience)
    await settled()
    expect(await house.kept.cases()).toEqual(['0001 reported'])
    expect(toOthers()).toHaveLength(said + 1)
  },
)

test('the account is lost: the health says so, and the talk goes on once it is back', long, async () => {
  gateway.scan('https://login.weixin.qq.com/l/again')
  await gateway.logOut()
  await house.running.until('wechat', 'away')
  const before = toOthers().length
  gateway.logIn()
  await house.running.until('wechat', 'ready')
  say({ by: zhou.account, text: '0001到哪步了' })
  await vi.waitFor(() => expect(toOthers().length).toBeGreaterThan(before), patience)
})

test('nothing of a person is in the log', () => {
  for (const secret of ['李大全', '陈国富', '周敏', '车祸']) expect(house.running.log()).not.toContain(secret)
})
