// The page in a real browser: several people in one window, live, on a clock that can be moved, on a telephone too.
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openBrowser, openWindow, type Window } from './open-browser.ts'
import { openStage, type Stage } from './stage.ts'
import { send } from '../bots/send.ts'

let browser: Browser
let stage: Stage

beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser?.close())
beforeEach(async () => {
  stage = await openStage()
})
afterEach(async () => {
  await Promise.all(browser.contexts().map((context) => context.close()))
  await stage.close()
})

const openChat = (options?: Parameters<typeof openWindow>[2]) =>
  openWindow(browser, stage.server.loginAddress(), options)

/** The telephone of somebody who is open in the window. */
const of = (page: Page, name: string): Locator => page.locator(`.pane[aria-label="${name}"]`)

const say = async (pane: Locator, text: string) => {
  await pane.locator('textarea').fill(text)
  await pane.locator('textarea').press('Enter')
}

/** Presses Enter where this sentence has been put in the box. */
const sendOnceThere = async (page: Page, sentence: string) => {
  const box = page.locator('textarea:focus')
  await expect.poll(() => box.inputValue()).toBe(sentence)
  await box.press('Enter')
}

const appears = (place: Locator, text: string | RegExp) =>
  place.locator('.talk').getByText(text).first().waitFor({ timeout: 10_000 })

const unquiet = ({ complaints }: Window) => complaints

describe('three people in one window', () => {
  it('talk in a room and hear each other and the assistant at once', async () => {
    const window = await openChat()
    const { page } = window
    const [chen, zhou, liu] = ['陈国富', '周敏', '刘建军'].map((name) => of(page, name))
    if (!chen || !zhou || !liu) throw new Error('three telephones are expected')

    await say(chen, '报一个：3组李大全，两只脚都断了，想办残疾证')
    await appears(zhou, '报一个：3组李大全')
    await appears(chen, /已登记 0001/)
    await appears(zhou, /已登记 0001/)
    expect(await chen.locator('.line.mine').count()).toBe(1)
    expect(await zhou.locator('.line.mine').count()).toBe(0)
    expect(await chen.locator('.line.assistant .words').first().innerText()).toContain('李**')

    // The county sits in that room too, and sees that something is unread there.
    const unread = liu.locator('.chat[title="临巴镇残联工作群"] .face b')
    await unread.waitFor()
    await liu.locator('.chat[title="临巴镇残联工作群"]').click()
    await appears(liu, '报一个：3组李大全')
    await say(liu, '辛苦了')
    await appears(chen, '辛苦了')
    expect(stage.assistant.heard.map((each) => each.sender.account)).toEqual(['chen', 'liu'])
    expect(unquiet(window)).toEqual([])
  })

  it('sees in another window what was said in the first', async () => {
    const [one, other] = [await openChat(), await openChat()]
    await say(of(one.page, '陈国富'), '下午开会')
    await appears(of(other.page, '周敏'), '下午开会')
    expect(await of(other.page, '周敏').locator('.line').count()).toBe(1)
  })

  it('quotes a message, and presses a button on a card', async () => {
    const { page } = await openChat()
    const [chen, zhou] = [of(page, '陈国富'), of(page, '周敏')]
    await say(chen, '报一个：3组李大全')
    await appears(zhou, /已登记 0001/)
    await zhou.locator('.line.assistant .bubble').hover()
    await zhou.locator('.line.assistant [data-do="quote"]').click()
    await say(zhou, '收到')
    await zhou.locator('.line.mine .quoted').waitFor()

    await zhou.locator('.chat[title="小助手"]').click()
    await zhou.getByRole('button', { name: '上报县残联' }).click()
    await appears(zhou, '周敏 点了“上报县残联”')
    await appears(zhou, /已报县残联/)
    expect(stage.assistant.heard.slice(1)).toMatchObject([
      { text: '收到', quote: { text: expect.stringContaining('已登记 0001') } },
      { button: '上报县残联', room: null },
    ])
  })

  it('mentions the assistant by its name from the list', async () => {
    const { page } = await openChat()
    const chen = of(page, '陈国富')
    await chen.locator('textarea').pressSequentially('@小')
    await chen.locator('.picker li:visible').first().waitFor()
    await chen.locator('textarea').press('Enter')
    expect(await chen.locator('textarea').inputValue()).toBe('@小助手 ')
    await chen.locator('textarea').pressSequentially('在不在')
    await chen.locator('textarea').press('Enter')
    await appears(chen, /我在。/)
    expect(stage.assistant.heard).toMatchObject([{ mentioned: true, text: '在不在' }])
  })

  it('changes a telephone’s owner, and plays a relative whom no list knows', async () => {
    const { page } = await openChat()
    await of(page, '刘建军').getByText('换人').click()
    await page.getByPlaceholder('找人：姓名、乡镇、部门、村').fill('三汇')
    await page.getByRole('button', { name: '唐伟' }).click()
    await of(page, '唐伟').waitFor()
    expect(await of(page, '刘建军').count()).toBe(0)

    await of(page, '唐伟').getByText('换人').click()
    await page.getByPlaceholder('姓名，例如 李小芳').fill('赵长明')
    await page.getByRole('button', { name: '就用这个名字' }).click()
    await of(page, '赵长明').waitFor()
    await say(of(page, '赵长明'), '我爸瘫在床上，想办残疾证')
    await appears(of(page, '赵长明'), /我在。/)
    expect(stage.assistant.heard).toMatchObject([{ sender: { name: '赵长明' }, room: null }])
    // The address remembers who is open.
    await page.reload()
    await of(page, '赵长明').waitFor()
  })

  it('goes on by itself after the server was started again, with what was said meanwhile', async () => {
    const { page } = await openChat()
    await appears(of(page, '周敏'), '周敏，您好')
    const port = Number(new URL(stage.address).port)
    await stage.close()
    await page.locator('.frame.cut').waitFor()
    stage = await openStage({ port })
    await send(stage.simulator.channel, {
      id: 'meanwhile',
      kind: 'notice',
      to: { room: 'linba' },
      text: '断线时说的话',
      mentions: [],
      buttons: [],
      cases: [],
    })
    await appears(of(page, '周敏'), '断线时说的话')
    await say(of(page, '陈国富'), '下午开会')
    await appears(of(page, '周敏'), '下午开会')
    expect(await page.locator('.frame.cut').count()).toBe(0)
  })
})

describe('the clock', () => {
  it('shows the county’s time and brings the reminder when it moves', async () => {
    const window = await openChat()
    const { page } = window
    const zhou = of(page, '周敏')
    expect(await page.locator('#now').innerText()).toMatch(/2026年11月12日\s*周四\s*09:10\s*工作日/)

    await say(of(page, '陈国富'), '报一个：3组李大全')
    await zhou.locator('.chat[title="小助手"]').click()
    await appears(zhou, /等您核实/)
    expect(await zhou.getByText('还没核实').count()).toBe(0)
    await page.getByRole('button', { name: '+1周' }).click()
    await appears(zhou, /0001 李大全还没核实/)
    await page.locator('#now').getByText('11月19日').waitFor()
    // The reminder has the time it came at, two working days before the day, and not that of the move.
    expect(await zhou.locator('.talk time').last().innerText()).toBe('11月17日 周二 09:00')
    expect(unquiet(window)).toEqual([])
  })

  it('goes to a moment that was picked', async () => {
    const { page } = await openChat()
    await page.getByText('选时间').click()
    await page.locator('.pick input').fill('2026-11-14T16:20')
    await page.getByRole('button', { name: '拨过去' }).click()
    await page.locator('#now').getByText('休息日').waitFor()
    expect(await page.locator('#now .time').innerText()).toBe('16:20')
  })
})

describe('the story', () => {
  it('can be played to its end with one click and Enter a step, and the case moves along', async () => {
    const window = await openChat()
    const { page } = window
    const shown = page.locator('.case .stage')
    const stages: string[] = []
    for (let step = 1; step <= 10; step += 1) {
      const next = page.locator(`.steps li:nth-child(${step}).next`)
      const sentence = await next.locator('button.put').getAttribute('data-text')
      await next.locator('button.put').click()
      if (sentence !== null) await sendOnceThere(page, sentence)
      await page.locator(`.steps li:nth-child(${step}).done`).waitFor()
      if (step === 1) await shown.waitFor()
      stages.push(await shown.innerText())
    }
    await page.locator('.case .stage').getByText('已办结').waitFor()
    expect(new Set(stages)).toContain('待核实')
    expect(new Set(stages)).toContain('待派单')
    expect(new Set(stages)).toContain('待上门')
    expect(unquiet(window)).toEqual([])
  })
})

describe('on a telephone', () => {
  it.each([360, 390])('%i wide nothing sticks out, and one person is in front', async (width) => {
    const window = await openChat({ viewport: { width, height: 800 } })
    const { page } = window
    expect(await page.locator('.pane:visible').count()).toBe(1)
    await say(of(page, '陈国富'), '报一个：3组李大全，两只脚都断了，想办残疾证，还想要个轮椅')
    await appears(of(page, '陈国富'), /已登记 0001/)

    await page.locator('.strip .news').getByText('周敏').waitFor()
    expect(await page.locator('.strip .news').count()).toBe(1)

    const sticksOut = () => page.evaluate('document.documentElement.scrollWidth > innerWidth')
    expect(await sticksOut()).toBe(false)
    await page.locator('.strip').getByText('周敏').click()
    await appears(of(page, '周敏'), /已登记 0001/)
    await of(page, '周敏').getByRole('button', { name: '返回聊天列表' }).click()
    await of(page, '周敏').getByText('1+N上门服务联席群').click()
    await of(page, '周敏').getByRole('heading', { name: '1+N上门服务联席群' }).waitFor()
    expect(await of(page, '陈国富').isVisible()).toBe(false)
    expect(decodeURIComponent(page.url())).toContain('zhou@room-joint')
    expect(await sticksOut()).toBe(false)
    for (const tab of ['试试看', '个案', '聊天']) {
      await page.locator('.tabs').getByText(tab).click()
      expect(await sticksOut()).toBe(false)
    }
    await page.getByRole('button', { name: '拨时间' }).click()
    await page.getByRole('button', { name: '+1天' }).click()
    await page.locator('#now').getByText('11月13日').waitFor()
    expect(await sticksOut()).toBe(false)
    expect(unquiet(window)).toEqual([])
  })
})
