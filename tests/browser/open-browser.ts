// A real browser: Debian's chromium, driven by playwright-core.
import { existsSync } from 'node:fs'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'

const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium'

/** Throws a sentence that says what to install when there is no browser. */
export function openBrowser(): Promise<Browser> {
  if (!existsSync(executablePath))
    throw new Error(
      `The browser tests need chromium at ${executablePath}. Install it (Debian: apt-get install -y chromium) or name it in CHROMIUM.`,
    )
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
}

/** A window of its own, logged in, and whatever the browser complained about in it. */
export interface Window {
  readonly page: Page
  readonly complaints: readonly string[]
}

export async function openWindow(
  browser: Browser,
  loginAddress: string,
  options: BrowserContextOptions = {},
): Promise<Window> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(String(error)))
  await page.goto(loginAddress)
  await page.waitForURL('**/chat?*')
  return { page, complaints }
}
