// Takes a photograph of a page as a telephone does: held askew, on a table, blurred, noisy, pale, pressed into a JPEG.
import { spawnSync } from 'node:child_process'
import sharp from 'sharp'
import type { Browser } from 'playwright-core'
import { openBrowser } from '../browser/open-browser.ts'

/** How it is held. */
export const views = {
  askew: { css: 'perspective(1600px) rotateY(14deg) rotateX(9deg) rotate(4deg) scale(.8)', room: 1_400 },
  tilted: { css: 'rotate(-9deg) scale(.75)', room: 1_400 },
  /** A quarter of the picture, and it is some metres away. */
  small: { css: 'perspective(1400px) rotateY(-10deg) rotate(2deg) scale(.5)', room: 1_500 },
  sideways: { css: 'rotate(90deg) scale(.8)', room: 1_400 },
  upsideDown: { css: 'rotate(180deg) scale(.85)', room: 1_400 },
} as const

export interface Camera {
  photograph(page: string, view: keyof typeof views): Promise<Buffer>
  close(): Promise<void>
}

const table = 'repeating-linear-gradient(91deg,#8a6a4a 0 18px,#7d5f42 18px 40px)'

/** The same page in the same view is taken once. */
export async function openCamera(): Promise<Camera> {
  expectChinese()
  const browser = await openBrowser()
  const taken = new Map<string, Promise<Buffer>>()
  return {
    photograph(page, view) {
      const key = `${view} ${page}`
      const known = taken.get(key) ?? shoot(browser, page, view).then(develop)
      taken.set(key, known)
      return known
    },
    close: () => browser.close(),
  }
}

/** Without a font that has Chinese every paper would be covered with empty boxes. */
function expectChinese(): void {
  const { stdout } = spawnSync('fc-list', [':lang=zh'], { encoding: 'utf8' })
  if (!stdout)
    throw new Error(
      'Photographs need a Chinese font. Install one (Debian: apt-get install -y fontconfig fonts-noto-cjk).',
    )
}

/** On a machine with too much to do the browser now and then says that it cannot; asked again, it can. */
const tries = 3

async function shoot(browser: Browser, page: string, view: keyof typeof views): Promise<Buffer> {
  const { css, room } = views[view]
  const window = await browser.newPage({ viewport: { width: room, height: Math.round(room * 0.85) } })
  try {
    await window.setContent(
      `<body style="margin:0;height:100vh;display:grid;place-items:center;background:${table}">
        <div style="transform:${css}">${page}</div></body>`,
    )
    for (let attempt = 1; ; attempt += 1)
      try {
        return await window.screenshot()
      } catch (error) {
        if (attempt === tries) throw error
      }
  } finally {
    await window.close()
  }
}

async function develop(shot: Buffer): Promise<Buffer> {
  const { width, height } = await sharp(shot).metadata()
  const noise = { type: 'gaussian', mean: 128, sigma: 22 } as const
  const grain = await sharp({ create: { width, height, channels: 3, background: '#888', noise } })
    .png()
    .toBuffer()
  return sharp(shot)
    .blur(0.9)
    .linear(0.62, 60)
    .composite([{ input: grain, blend: 'soft-light' }])
    .jpeg({ quality: 62 })
    .toBuffer()
}
