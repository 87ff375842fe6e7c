// Somebody at the simulator's page, without a browser: speaks as anybody, reads what is shown, moves the clock.
import { randomUUID } from 'node:crypto'
import { vi } from 'vitest'
import { z } from 'zod'
import { createWebClient } from '../bots/web-client.ts'

/** A bubble of the page. */
interface Bubble {
  /** By which it is quoted. */
  readonly message: string
  readonly text: string
  readonly assistant: boolean
}

export interface Player {
  /** @param place `room-linba`, `direct-zhou` */
  say(as: string, place: string, text: string, more?: { quote?: string; id?: string }): Promise<void>
  /** Once more what the page sent before, as platforms do. */
  sayAgain(as: string, place: string, message: string): Promise<void>
  /** Presses the newest button of that label, when there is one. */
  press(as: string, place: string, label: string): Promise<void>
  talk(as: string, place: string): Promise<readonly Bubble[]>
  /** Waits for a bubble of the assistant with these words. */
  hears(as: string, place: string, words: RegExp): Promise<Bubble>
  /** County time, `2026-11-12T09:10`. Resolves when the clock is there. */
  moveClock(to: string): Promise<void>
  get(path: string): Promise<Response>
}

const buttonSchema = z.object({ message: z.string(), button: z.string() })

/** The longest anything may take on a machine that does much else. */
const patience = { timeout: 60_000, interval: 100 }

export async function enter(login: string): Promise<Player> {
  const client = createWebClient(new URL(login).origin)
  const entered = await client.enter(login)
  if (entered.status !== 200) throw new Error(`the login address answers ${entered.status}`)

  async function post(path: string, fields: Record<string, string>): Promise<string> {
    const response = await client.post(path, fields)
    if (!response.ok) throw new Error(`${path} answers ${response.status}: ${await response.text()}`)
    return response.text()
  }

  async function lines(as: string, place: string): Promise<string> {
    const seat = new URLSearchParams({ as, place }).toString()
    return (await client.get(`/chat/talk?${seat}`)).text()
  }

  async function talk(as: string, place: string): Promise<readonly Bubble[]> {
    const page = await lines(as, place)
    return [...page.matchAll(/data-message="([^"]*)"\s+data-text="([^"]*)"/gu)].map(
      ([, message = '', said = '']) => {
        const [, author = '', text = ''] = /^([^：]*)：(.*)$/su.exec(unescaped(said)) ?? []
        return { message, text, assistant: author === '小助手' }
      },
    )
  }

  async function buttons(as: string, place: string) {
    const page = await lines(as, place)
    return [...page.matchAll(/hx-post="\/chat\/press"\s+hx-vals="([^"]*)"/gu)].map(([, vals = '']) =>
      buttonSchema.parse(JSON.parse(unescaped(vals))),
    )
  }

  return {
    talk,
    get: (path) => client.get(path),
    say: async (as, place, text, { quote = '', id = randomUUID() } = {}) => {
      await post('/chat/say', { as, place, id, text, quote })
    },
    sayAgain: async (as, place, message) => {
      await post('/chat/again', { as, place, message })
    },
    press: async (as, place, label) => {
      const button = (await buttons(as, place)).findLast((each) => each.button === label)
      if (!button) throw new Error(`there is no button ${label}`)
      await post('/chat/press', { as, place, ...button })
    },
    hears: (as, place, words) =>
      vi.waitFor(async () => {
        const bubbles = await talk(as, place)
        const found = bubbles.findLast((each) => each.assistant && words.test(each.text))
        if (!found) throw new Error(`not heard ${words}:\n${bubbles.map((each) => each.text).join('\n')}`)
        return found
      }, patience),
    moveClock: async (to) => {
      await post('/chat/clock', { at: to })
      const face = await vi.waitFor(async () => {
        const shown = await (await client.get('/chat/clock')).text()
        if (shown.includes('class="moving"')) throw new Error('the clock is on its way')
        return shown
      }, patience)
      if (face.includes('class="complaint"')) throw new Error(face)
    },
  }
}

const unescaped = (html: string): string =>
  html
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
