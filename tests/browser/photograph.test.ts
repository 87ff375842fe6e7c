// A photograph sent on the page of the demo: the whole assistant behind it, with the real reader.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createPictureReader } from '../../jobs/pictures/picture-reader.ts'
import { type HouseInTest, openHouseInTest } from '../app/house-in-test.ts'
import { papers } from '../photographs/papers.ts'
import { type Camera, openCamera } from '../photographs/photograph.ts'
import { type PostgresServer, startPostgresServer } from '../servers/postgres-server.ts'
import { openBrowser, openWindow, type Window } from './open-browser.ts'

const home = mkdtempSync(join(tmpdir(), 'photograph-'))
/** However busy the machine is. */
const patience = { timeout: 300_000 }

let camera: Camera
let postgres: PostgresServer
let running: HouseInTest
let browser: Browser
let window: Window
beforeAll(async () => {
  camera = await openCamera()
  postgres = await startPostgresServer()
  running = await openHouseInTest(
    { DATA_DIR: home, DATABASE_URL: await postgres.createDatabase('ledger') },
    { openReader: () => createPictureReader({ limitMs: 600_000 }) },
  )
  browser = await openBrowser()
  window = await openWindow(browser, running.house.loginAddress() ?? '')
})
afterAll(async () => {
  await browser?.close()
  await running?.house.close()
  await postgres?.stop()
  await camera?.close()
  rmSync(home, { recursive: true, force: true })
})

const paneOf = (page: Page, name: string) => page.locator(`.pane[aria-label="${name}"]`)

async function send(file: { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
  const pane = paneOf(window.page, '陈国富')
  await pane.getByRole('button', { name: '发图片' }).click()
  await pane.locator('input[name="picture"]').setInputFiles(file)
  await pane.getByRole('button', { name: '发送' }).click()
}

describe('on the page of the demo', { timeout: 600_000 }, () => {
  it('a photographed certificate is warned of in the group, once', async () => {
    const { page } = window
    const buffer = await camera.photograph(papers.残疾人证, 'askew')
    await send({ name: 'IMG_0142.jpg', mimeType: 'image/jpeg', buffer })
    const talk = paneOf(page, '周敏').locator('.talk')
    await talk.getByText('IMG_0142.jpg').waitFor(patience)
    await talk.getByText(/陈国富您好，刚才的照片或文件里有证件/u).waitFor(patience)
    expect(await talk.getByText('撤回').count()).toBe(1)
    expect(window.complaints).toEqual([])
  })

  it('what is no picture is not sent, and the page says so', async () => {
    const pane = paneOf(window.page, '陈国富')
    const before = await pane.locator('.line.mine').count()
    await send({ name: 'IMG_0143.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('李大全 13800001234') })
    await pane.getByText('这张照片没能收下').waitFor(patience)
    expect(await pane.locator('.line.mine').count()).toBe(before)
  })

  it('what is too large stays where it is', async () => {
    const pane = paneOf(window.page, '陈国富')
    const buffer = Buffer.alloc(5 * 1024 * 1024 + 1)
    await pane.getByRole('button', { name: '发图片' }).click()
    await pane
      .locator('input[name="picture"]')
      .setInputFiles({ name: 'a.jpg', mimeType: 'image/jpeg', buffer })
    await pane.locator('.attaching small').getByText('这张照片没能收下').waitFor(patience)
    expect(await pane.locator('input[name="picture"]').inputValue()).toBe('')
    expect(window.complaints).toEqual([])
  })
})
