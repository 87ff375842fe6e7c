// A whole talk by mail: the county dispatches on Telegram, the department's contact has only an address of mail.
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { type BotApiServer, startBotApiServer } from '../servers/bot-api-server.ts'
import { freePort } from '../servers/free-port.ts'
import { type MailServer, type ReceivedMail, startMailServer } from '../servers/mail-server.ts'
import { type HouseOnChannels, openHouseOnChannels } from './house-on-channels.ts'

const chen = { id: 7001, first_name: '陈国富' }
const zhou = { id: 7002, first_name: '周敏' }
const liu = { id: 7003, first_name: '刘建军' }
const workGroup = -880001
const jointGroup = -880002
const he = 'he@civil-affairs.example'
/** Thursday morning, county time. */
const morning = Date.parse('2026-11-12T09:10:00+08:00')

let telegram: BotApiServer
let mail: MailServer
let house: HouseOnChannels
beforeAll(async () => {
  telegram = await startBotApiServer([chen, zhou, liu], morning / 1_000)
  telegram.chats.openGroup(workGroup, '临巴镇残联工作群')
  telegram.chats.openGroup(jointGroup, '1+N上门服务联席群')
  mail = await startMailServer()
  const port = await freePort()
  const handles = {
    telegram: {
      people: { chen: String(chen.id), zhou: String(zhou.id), liu: String(liu.id) },
      rooms: { linba: String(workGroup), joint: String(jointGroup) },
    },
    mail: { people: { he } },
  }
  house = await openHouseOnChannels(morning, handles, {
    TELEGRAM_BOT_TOKEN: telegram.token,
    TELEGRAM_API_ROOT: telegram.root,
    SMTP_URL: mail.url,
    MAIL_FROM: 'assistant@county.example',
    PORT: String(port),
    PUBLIC_URL: `http://127.0.0.1:${port}`,
  })
}, 60_000)
afterAll(async () => {
  await house.close()
  await telegram.close()
  await mail.close()
})

/** However busy the machine is. */
const patience = { timeout: 120_000, interval: 50 }
const long = { timeout: 300_000 }

/** Somebody says this on Telegram, and the case is then where that brings it. */
async function say(
  by: { id: number; first_name: string },
  chat: number,
  text: string,
  stage: string,
): Promise<void> {
  telegram.updates.add({ message: telegram.chats.add(chat, by, { text }) })
  await vi.waitFor(async () => expect(await house.kept.cases()).toEqual([`0001 ${stage}`]), patience)
}

/** A letter to the contact that says this, after so many others. */
const letter = (words: RegExp, after = 0): Promise<ReceivedMail> =>
  vi.waitFor(() => {
    const found = mail.mails
      .slice(after)
      .find((each) => each.recipients.includes(he) && words.test(each.text ?? ''))
    if (!found) throw new Error(JSON.stringify(mail.mails.map(({ text }) => text)))
    return found
  }, patience)

const linkOf = ({ text }: ReceivedMail, label: string): string =>
  new RegExp(`^${label}：(\\S+)$`, 'mu').exec(text ?? '')?.[1] ?? ''

describe('by mail', long, () => {
  let address = ''

  it('the department’s contact gets the card of what was dispatched to it', async () => {
    await say(chen, workGroup, '报一个：3组李大全，67岁，车祸两只脚都断了，想申请护理补贴', 'requested')
    await say(zhou, zhou.id, '0001 核实属实，上报县残联', 'reported')
    await say(liu, liu.id, '0001 请民政办护理补贴，11月16日上午一起上门', 'dispatched')
    const card = await letter(/0001/u)
    expect(card.subject).toContain('0001')
    expect(card.subject).not.toContain('李大全')
    // The group has it too, without the name; the contact is not in it.
    const inGroup = await vi.waitFor(() => {
      const said = telegram.chats.saidByBot(jointGroup).map((each) => each.text)
      expect(said).toEqual([expect.stringContaining('0001')])
      return said
    }, patience)
    expect(inGroup.join()).not.toContain('李大全')
    address = linkOf(card, '签收')
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/mail\//u)
    expect((await house.kept.events('0001')).join(' ')).not.toMatch(/Acknowledged/u)
  })

  it('looking at a link changes nothing', async () => {
    expect(await (await fetch(address)).text()).toContain('0001：签收')
    expect((await house.kept.events('0001')).join(' ')).not.toMatch(/Acknowledged/u)
  })

  it('confirmed, it is taken as a pressed button, and answered by a letter', async () => {
    const before = mail.mails.length
    expect(await (await fetch(address, { method: 'POST' })).text()).toContain('收到了')
    await vi.waitFor(
      async () => expect((await house.kept.events('0001')).join(' ')).toMatch(/Acknowledged/u),
      patience,
    )
    await letter(/0001/u, before)
  })

  it('a second use says so politely and changes nothing', async () => {
    const before = await house.kept.events('0001')
    for (const again of [await fetch(address), await fetch(address, { method: 'POST' })])
      expect(await again.text()).toContain('已经用过了')
    expect(await house.kept.events('0001')).toEqual(before)
  })

  it('what has to be said with a button is said on the page, and understood', async () => {
    const extension = linkOf(await letter(/延期：/u), '延期')
    const body = new URLSearchParams({ said: '延10天，要等评定结果' })
    expect((await fetch(extension, { method: 'POST', body })).status).toBe(200)
    await vi.waitFor(
      async () => expect((await house.kept.events('0001')).join(' ')).toMatch(/Extension/u),
      patience,
    )
  })

  it('is ready in its health, and leaves no name or address in the log', async () => {
    const health = await fetch(new URL('/healthz', house.running.address))
    expect(await health.json()).toMatchObject({
      status: 'ok',
      channels: { mail: 'ready', telegram: 'ready' },
    })
    for (const secret of ['李大全', he]) expect(house.running.log()).not.toContain(secret)
  })
})
