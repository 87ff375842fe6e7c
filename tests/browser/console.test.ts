// Every page of the console in a real browser, on a desk and on a telephone: one bar, the way to the others, nothing cut off.
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser, openWindow } from './open-browser.ts'
import { openStage, type Stage } from './stage.ts'

let browser: Browser
let stage: Stage
beforeAll(async () => {
  browser = await openBrowser()
  stage = await openStage()
})
afterAll(async () => {
  await browser?.close()
  await stage?.close()
})

const onADesk = { width: 1300, height: 850 }
const onATelephone = { width: 390, height: 844 }
const open = (viewport: typeof onADesk) => openWindow(browser, stage.server.loginAddress(), { viewport })

/** How many pixels stick out at the side. */
const overflow = (page: Page) => page.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth)

/** How each page is reached from any other, by touching only. */
const ways: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  聊天: (page) => byMenu(page, '对话演示'),
  渠道: (page) => byMenu(page, '渠道'),
  附件: (page) => byMenu(page, '附件'),
  换设备登录: (page) => byMenu(page, '换设备登录'),
  绑定码: async (page) => {
    await byMenu(page, '渠道')
    await page.locator('.place summary').first().click()
    await page.locator('.place[open] button').first().click()
    await page.getByText('绑定 438764').waitFor()
  },
  没有的页面: async (page) => void (await page.goto(`${stage.address}/nowhere`)),
}

async function byMenu(page: Page, label: string): Promise<void> {
  await page.locator('.top .menu summary').click()
  await page.locator('.top .menu nav').getByText(label, { exact: true }).click()
  await page.waitForLoadState()
}

describe.each([
  ['a desk', onADesk],
  ['a telephone', onATelephone],
])('on %s', (_where, viewport) => {
  it.each(Object.keys(ways))('%s has the bar, is not cut off, and leads back to the chat', async (name) => {
    const { page } = await open(viewport)
    await ways[name]?.(page)
    expect(await page.locator('.top').count()).toBe(1)
    const bar = await page.locator('.top').boundingBox()
    expect(bar).toMatchObject({ x: 0, y: 0, width: viewport.width })
    expect(await overflow(page)).toBeLessThanOrEqual(0)
    await page.locator('.top .brand').click()
    await page.waitForURL('**/chat?*')
    await page.context().close()
  })
})

it('a page says in its bar where one is', async () => {
  const { page, complaints } = await open(onADesk)
  for (const [path, label] of [
    ['/channels', '渠道'],
    ['/files', '附件'],
  ]) {
    await page.goto(`${stage.address}${path}`)
    expect(await page.locator('.rooms [aria-current]').innerText()).toBe(label)
  }
  expect(complaints).toEqual([])
  await page.context().close()
})

it('what an official reads is Chinese', async () => {
  const { page } = await open(onADesk)
  for (const path of ['/channels', '/files', '/nowhere']) {
    await page.goto(`${stage.address}${path}`)
    for (const each of await page.locator('.place').all())
      await each.evaluate((one) => one.setAttribute('open', ''))
    const words = (await page.locator('body').innerText()).match(/[a-z]{2,}/giu) ?? []
    expect([...new Set(words)].filter((word) => !['jpg', 'pdf', 'KB', 'MB'].includes(word))).toEqual([])
  }
  await page.context().close()
})

it('a file is deleted by the second touch only', async () => {
  const { page } = await open(onATelephone)
  await page.goto(`${stage.address}/files`)
  const sure = page.locator('.sure button').first()
  expect(await sure.isVisible()).toBe(false)
  await page.locator('.sure summary').first().click()
  expect(await sure.isVisible()).toBe(true)
  await page.context().close()
})

it('whoever looks for somebody in the list is not disturbed by the news beside it', async () => {
  const { page } = await open(onADesk)
  await page.goto(`${stage.address}/channels`)
  await page.locator('.place summary').nth(1).click()
  await page.locator('.news').evaluate((news) => news.setAttribute('data-old', 'true'))
  // What the clock does every ten seconds.
  await page.evaluate(() =>
    (
      globalThis as unknown as { htmx: { ajax(how: string, path: string, to: object): Promise<void> } }
    ).htmx.ajax('GET', '/channels', { target: '.news', select: '.news', swap: 'outerHTML' }),
  )
  await page.locator('.news:not([data-old])').waitFor()
  expect(await page.locator('.place[open]').count()).toBe(1)
  await page.context().close()
})
