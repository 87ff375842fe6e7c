// The link to a case's files, followed on a real server: each file once, for a day, and only while its owner may see it.
import { pino } from 'pino'
import { Registry } from 'prom-client'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { offeredFilesRoutes } from '../../bots/web/offered-files/offered-files-routes.tsx'
import { createWebServer, type WebServer } from '../../bots/web/web-server.tsx'
import { createAssistant } from '../../src/app/assistant.ts'
import { createOfferedFiles } from '../../src/app/offered-files.ts'
import { codeIn } from './codes.ts'
import { filed, keys, linkIn, publicUrl } from './filed.ts'
import type { Talk } from './talk.ts'

let talk: Talk
let server: WebServer
let address: string
/** Whether the store of the bytes is out of reach. */
let away: boolean
beforeEach(async () => {
  talk = await filed()
  away = false
  const files = createOfferedFiles({
    world: talk.world,
    stores: talk.stores,
    assistant: createAssistant(talk.world, talk.stores.ledger, async () => true),
    attachments: {
      read: async ({ key }) => {
        if (away) throw new Error('the store is away')
        return Buffer.from(`the bytes of ${key[0]}`)
      },
    },
  })
  server = createWebServer({
    sections: [],
    routes: offeredFilesRoutes(files),
    health: { database: async () => undefined, jobs: async () => undefined, channels: [] },
    metrics: new Registry(),
    sessionSecret: 'a secret of the tests, long enough to be one',
    password: null,
    log: pino({ level: 'silent' }),
  })
  ;({ address } = await server.listen({ host: '127.0.0.1', port: 0 }))
})
afterEach(() => server.close())

/** Where the link of what is answered leads, on this server. */
const linkOf = async (who: string, when = '2026-11-23T11:00') =>
  linkIn(await talk.says(when, who, '0001的照片发我')).replace(publicUrl, address)
const press = (link: string, key: string) =>
  fetch(link, { method: 'POST', body: new URLSearchParams({ key }) })
const opened = async () =>
  (await talk.stores.ledger.events('0001')).flatMap((each) =>
    each.type === 'FileOpened' ? [`${each.by} ${each.key[0]}`] : [],
  )

describe('the link', () => {
  it('says nothing of anybody but the number', async () => {
    const link = await linkOf('x9')
    expect(link).toMatch(/^http:\/\/[\d.:]+\/attachments\/0001\/[0-9a-f-]{36}$/u)
  })

  it('leads to a page that shows nobody and opens nothing, however often programs look at it', async () => {
    const link = await linkOf('zhou')
    for (let time = 0; time < 3; time += 1) {
      const page = await fetch(link)
      expect(page.status).toBe(200)
      expect(page.headers.get('cache-control')).toBe('no-store')
      const text = await page.text()
      expect(text).toContain('打开 1. 图片 11月23日（周一）09:20')
      expect(text).not.toMatch(/李大全|周敏|家属|身份证|脑梗/u)
    }
    expect(await opened()).toEqual([])
  })

  it('hands each file over once, as what it is and to run nothing, and the ledger has who saw it', async () => {
    const link = await linkOf('zhou')
    const got = await press(link, keys.clerk)
    expect(await got.text()).toBe('the bytes of b')
    expect(Object.fromEntries(got.headers)).toMatchObject({
      'content-type': 'image/jpeg',
      'content-disposition': `inline; filename*=UTF-8''${encodeURIComponent('脑梗病历.jpg')}`,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
      'referrer-policy': 'no-referrer',
    })
    expect(await opened()).toEqual(['zhou b'])
    const again = await press(link, keys.clerk)
    expect(again.headers.get('content-type')).toContain('text/html')
    expect(await again.text()).toContain('3. 图片：已经打开过了')
    expect((await press(link, keys.cadre)).headers.get('content-type')).toBe('image/jpeg')
    expect(await opened()).toEqual(['zhou b', 'zhou a'])
  })

  it('is used up when all were opened; another is asked for', async () => {
    const link = await linkOf('chen')
    await press(link, keys.cadre)
    expect((await fetch(link)).status).toBe(410)
    expect((await fetch(await linkOf('chen', '2026-11-23T11:05'))).status).toBe(200)
  })

  it('pressed by several at once, gives the file to one', async () => {
    const link = await linkOf('zhou')
    const answers = await Promise.all(Array.from({ length: 5 }, () => press(link, keys.clerk)))
    const types = answers.map(({ headers }) => headers.get('content-type'))
    expect(types.filter((type) => type === 'image/jpeg')).toHaveLength(1)
    expect(await opened()).toEqual(['zhou b'])
  })

  it('opens nothing after a day', async () => {
    const link = await linkOf('zhou')
    await talk.pass('2026-11-24T10:59')
    expect((await fetch(link)).status).toBe(200)
    await talk.pass('2026-11-24T11:00')
    for (const answer of [await fetch(link), await press(link, keys.clerk)]) {
      expect(answer.status).toBe(410)
      expect(await answer.text()).toContain('过期了')
    }
    expect(await opened()).toEqual([])
  })

  it.each([
    ['another link', (link: string) => link.replace(/[0-9a-f]{12}$/u, '0'.repeat(12))],
    ['another case', (link: string) => link.replace('/0001/', '/0002/')],
    ['no link', (link: string) => link.replace(/[^/]+$/u, 'x')],
  ])('changed to %s opens nothing', async (_, changed) => {
    const link = changed(await linkOf('zhou'))
    expect((await fetch(link)).status).toBe(404)
    expect((await press(link, keys.clerk)).status).toBe(404)
  })

  it('opens none of the case’s other files, and none it never had', async () => {
    const link = await linkOf('chen')
    for (const key of [keys.clerk, 'd'.repeat(64), '../etc'])
      expect((await press(link, key)).headers.get('content-type')).toContain('text/html')
    expect(await opened()).toEqual([])
  })

  it('is not used up while the store is away', async () => {
    const link = await linkOf('zhou')
    away = true
    expect((await press(link, keys.clerk)).status).toBe(500)
    expect(await opened()).toEqual([])
    away = false
    expect(await (await press(link, keys.clerk)).text()).toBe('the bytes of b')
  })
})

describe('the link of somebody who may not see them any more', () => {
  const isClosed = async (link: string, key: string) => {
    expect((await fetch(link)).status).toBe(404)
    expect((await press(link, key)).status).toBe(404)
    expect(await opened()).toEqual([])
  }

  it('opens nothing: the department’s task is done', async () => {
    await talk.says('2026-11-24T10:00', 'zhou', '0001 核实属实，上报县残联')
    const dispatch = { act: 'dispatch', cases: ['0001'], when: '2026-11-25TAM' } as const
    await talk.says('2026-11-24T11:00', 'liu', dispatch)
    await talk.says('2026-11-25T11:00', 'liu', { act: 'visit', case: '0001', result: 'done' })
    const link = await linkOf('he', '2026-11-25T15:00')
    expect((await fetch(link)).status).toBe(200)
    const complete = { act: 'complete', case: '0001', services: ['NURSING'] } as const
    await talk.says('2026-11-25T15:10', 'he', complete)
    await isClosed(link, keys.clerk)
  })

  it('opens nothing: the case went to another township', async () => {
    const link = await linkOf('zhou')
    const moved = { act: 'correct', case: '0001', field: 'village', value: '511725104205' } as const
    await talk.says('2026-11-23T11:10', 'liu', moved)
    await isClosed(link, keys.clerk)
  })

  it('opens nothing: somebody else has the post', async () => {
    const link = await linkOf('zhou')
    const code = codeIn(await talk.says('2026-11-23T11:10', 'liu', '要李明接替周敏的绑定码'))
    await talk.says('2026-11-23T11:11', 'new-clerk', `绑定 ${code}`)
    await isClosed(link, keys.clerk)
  })

  it('opens nothing: the file was deleted', async () => {
    const link = await linkOf('chen')
    const at = await talk.stores.now()
    const removal = { kind: 'file-removal', case: '0001', key: keys.cadre, at } as const
    await createAssistant(talk.world, talk.stores.ledger, async () => true).take(removal)
    await isClosed(link, keys.cadre)
  })
})
