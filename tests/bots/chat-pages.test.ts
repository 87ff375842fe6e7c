// The simulator's pages over HTTP: who may say what where, what a page shows, and what it never runs.
import { randomUUID } from 'node:crypto'
import { afterEach, describe, expect, it } from 'vitest'
import type { Remembered } from '../../bots/simulator/transcripts.ts'
import { openStage, type Stage } from '../browser/stage.ts'
import { createWebClient, type WebClient } from './web-client.ts'

let stage: Stage

async function enter(options: Parameters<typeof openStage>[0] = {}): Promise<WebClient> {
  stage = await openStage(options)
  const client = createWebClient(stage.address)
  await client.enter(stage.server.loginAddress())
  return client
}

afterEach(() => stage.close())

const chen = { as: 'chen', place: 'room-linba' }
const words = (text: string, more: Record<string, string> = {}) => ({
  ...chen,
  id: randomUUID(),
  text,
  ...more,
})
const seen = async (client: WebClient, seat: Record<string, string> = chen) =>
  (await client.get(`/chat/talk?${new URLSearchParams(seat).toString()}`)).text()

describe('saying something', () => {
  it('reaches the assistant with who, where, when and what', async () => {
    const client = await enter()
    const answer = await client.post('/chat/say', words('@小助手 0001 到哪步了'))
    expect(answer.status).toBe(200)
    expect(stage.assistant.heard).toMatchObject([
      {
        channel: 'sim',
        sender: { account: 'chen', name: '陈国富' },
        room: 'linba',
        text: '0001 到哪步了',
        mentioned: true,
        at: stage.assistant.clock.now(),
      },
    ])
  })

  it('is one message however often the form is sent', async () => {
    const client = await enter()
    const form = words('报一个：3组李大全')
    await client.post('/chat/say', form)
    await client.post('/chat/say', form)
    expect(stage.assistant.heard).toHaveLength(1)
    expect((await seen(client)).match(/报一个：3组李大全/g)).toHaveLength(2) // the bubble, and what its button quotes
  })

  it('can be repeated under the same id, by its writer alone', async () => {
    const client = await enter()
    await client.post('/chat/say', words('报一个：3组李大全', { id: '00000000-0000-4000-8000-000000000001' }))
    const message = { message: '00000000-0000-4000-8000-000000000001' }
    expect((await client.post('/chat/again', { ...chen, ...message })).status).toBe(204)
    expect((await client.post('/chat/again', { as: 'zhou', place: 'room-linba', ...message })).status).toBe(
      400,
    )
    expect(stage.assistant.heard).toHaveLength(1)
  })

  it.each([
    ['in a room where the person does not sit', { as: 'chen', place: 'room-joint' }],
    ['in the direct chat of somebody else', { as: 'chen', place: 'direct-zhou' }],
    ['as nobody', { as: 'nobody', place: 'room-linba' }],
    ['nowhere', { as: 'chen', place: 'linba' }],
  ])('is refused %s', async (_where, seat) => {
    const client = await enter()
    expect((await client.post('/chat/say', words('在吗', seat))).status).toBe(400)
    expect((await client.get(`/chat/talk?${new URLSearchParams(seat).toString()}`)).status).toBe(404)
    expect(stage.assistant.heard).toEqual([])
  })

  it('keeps what was typed when it cannot be sent, with the reason', async () => {
    const client = await enter()
    const long = '长'.repeat(4_001)
    const answer = await (await client.post('/chat/say', words(long))).text()
    expect(answer).toContain('太长了')
    expect(answer).toContain(long)
    expect(await (await client.post('/chat/say', words('  '))).text()).toContain('先写一句话')
    expect(await (await client.post('/chat/say', words('收到', { quote: 'gone' }))).text()).toContain(
      '重新引用',
    )
    expect(stage.assistant.heard).toEqual([])
  })

  it('shows markup as the letters it is made of', async () => {
    const client = await enter()
    await client.post('/chat/say', words('<img src=x onerror=alert(1)> @周敏 “引号” &amp;'))
    const page = await seen(client)
    expect(page).not.toContain('<img')
    expect(page).toContain('&lt;img src=x onerror=alert(1)&gt;')
    expect(page).toContain('&amp;amp;')
    expect(page).toContain('<b class="at">@周敏</b>')
  })

  it('brings a quote, a picture and a pressed button along', async () => {
    const client = await enter()
    await client.post('/chat/say', words('报一个：3组李大全'))
    const zhou = { as: 'zhou', place: 'direct-zhou' }
    const card = /data-message="([^"]+)"/.exec(await seen(client, zhou))?.[1] ?? ''
    await client.post('/chat/say', words('收到', { ...zhou, quote: card, attached: '入户照片.jpg' }))
    await client.post('/chat/press', { ...zhou, message: card, button: '已核实' })
    expect(stage.assistant.heard.slice(1)).toMatchObject([
      { text: '收到', quote: { message: card }, attachments: [{ kind: 'image', name: '入户照片.jpg' }] },
      { button: '已核实', quote: { message: card }, room: null },
    ])
    expect(await seen(client, zhou)).toContain('周敏 点了“已核实”')
  })
})

describe('after a restart', () => {
  const past: readonly Remembered[] = [
    {
      message: {
        channel: 'sim',
        id: 'm1',
        at: Date.parse('2026-11-10T09:10:00+08:00'),
        sender: { account: 'chen', name: '陈国富' },
        room: 'linba',
        text: '报一个：3组李大全',
        mentioned: false,
        quote: null,
        button: null,
        attachments: [],
      },
    },
  ]

  it('the talks of before are there', async () => {
    const client = await enter({
      history: (place) => Promise.resolve('room' in place && place.room === 'linba' ? past : []),
    })
    const page = await (await client.get('/chat')).text()
    expect(page).toContain('报一个：3组李大全')
    expect(page).toContain('11月10日 周二 09:10')
  })

  it('a page without its past says so, and goes on', async () => {
    const client = await enter({ history: () => Promise.reject(new Error('away')) })
    const answer = await client.get('/chat')
    expect(answer.status).toBe(200)
    expect(await answer.text()).toContain('暂时读不出来')
  })
})

describe('the page', () => {
  it('opens for the people and places that the address names, and for the story’s three otherwise', async () => {
    const client = await enter()
    const open = async (query: string) =>
      [
        ...(await (await client.get(`/chat${query}`)).text()).matchAll(
          /data-as="([^"]+)" data-place="([^"]+)" data-view/g,
        ),
      ].map(([, as, place]) => `${as}@${place}`)
    expect(await open('')).toEqual(['chen@room-linba', 'zhou@room-linba', 'liu@room-joint'])
    expect(await open('?pane=pu@room-gongshi&pane=nobody@room-x')).toEqual(['pu@room-gongshi'])
    expect(await open('?pane=guest-李小芳@direct-guest-李小芳')).toEqual(['guest-李小芳@direct-guest-李小芳'])
  })

  it('moves the clock forward only, and says why it does not', async () => {
    const client = await enter()
    const face = async (fields: Record<string, string>) => (await client.post('/chat/clock', fields)).text()
    expect(await face({ at: '2026-11-11T09:00' })).toContain('只能往前')
    expect(await face({ at: 'morgen' })).toContain('没认出')
    expect(await face({ move: 'year' })).toContain('没认出')
    await face({ move: 'workday' })
    expect(stage.assistant.clock.now()).toBe(Date.parse('2026-11-13T09:00:00+08:00'))
  })

  it('holds no inline script and no inline style', async () => {
    const client = await enter()
    await client.post('/chat/say', words('报一个：3组李大全'))
    const page = await (await client.get('/chat')).text()
    expect(page).not.toMatch(/ style=| on[a-z]+=|<style|<script(?! src=")/)
  })

  it('masks the resident in the panel of the cases', async () => {
    const client = await enter()
    await client.post('/chat/say', words('报一个：3组李大全'))
    const panel = await (await client.get('/chat/cases')).text()
    expect(panel).toContain('李**')
    expect(panel).not.toContain('李大全')
    expect(panel).toContain('还有5个工作日')
  })
})
