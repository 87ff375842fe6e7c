// Through a pooler such as pgbouncer, and past servers that are gone without a word, the ledger still answers or says so.
import { createServer, type Server, type Socket, connect } from 'node:net'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { openLedger } from '../../prisma/open-ledger.ts'
import type { Stores } from '../../prisma/stores.ts'
import { type PostgresServer, startPostgresServer } from '../servers/postgres-server.ts'
import { dataKey } from './opening-stores.ts'
import { aCase, opening } from './samples.ts'
import { patience } from '../patience.ts'

let server: PostgresServer
let url: string
const closing: (() => unknown)[] = []
beforeAll(async () => {
  server = await startPostgresServer()
  url = await server.createDatabase('ledger')
})
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close()
})
afterAll(() => server.stop())

/** What a client may set when it connects: everything else is unsupported by pgbouncer, unless it is told to ignore it. */
const supported = ['user', 'database', 'client_encoding', 'application_name']

/** Stands before the server; `welcome` gets a client's first words and gives what is passed on, or answers itself. */
async function gate(welcome: (settings: Map<string, string>, client: Socket) => boolean): Promise<string> {
  const { port } = new URL(url)
  const open = new Set<Socket>()
  const listening: Server = createServer((client) => {
    open.add(client)
    client.on('error', () => undefined)
    client.once('data', (first) => {
      const settings = startupSettings(first)
      if (!welcome(settings, client)) return
      const upstream = connect(Number(port), '127.0.0.1')
      open.add(upstream)
      upstream.on('error', () => undefined)
      upstream.write(startupMessage(settings))
      client.pipe(upstream).pipe(client)
    })
  })
  await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve))
  closing.push(() => {
    for (const socket of open) socket.destroy()
    listening.close()
  })
  const address = listening.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return url.replace(`:${port}/`, `:${address.port}/`)
}

/** PostgreSQL's first message: length, protocol version, then names and values, each ended by NUL. */
function startupSettings(message: Buffer): Map<string, string> {
  const words = message.subarray(8).toString().split('\0')
  const pairs = words.flatMap((word, index) =>
    index % 2 === 0 && word ? [[word, words[index + 1] ?? '']] : [],
  )
  return new Map(pairs.map(([name = '', value = '']) => [name, value]))
}

function startupMessage(settings: Map<string, string>): Buffer {
  const body = Buffer.from([...settings].map(([name, value]) => `${name}\0${value}\0`).join('') + '\0')
  const head = Buffer.alloc(8)
  head.writeInt32BE(8 + body.length, 0)
  head.writeInt32BE(196_608, 4)
  return Buffer.concat([head, body])
}

function refuse(client: Socket, reason: string): false {
  const fields = Buffer.from(`SFATAL\0C08P01\0M${reason}\0\0`)
  const head = Buffer.alloc(5)
  head.write('E')
  head.writeInt32BE(4 + fields.length, 1)
  client.end(Buffer.concat([head, fields]))
  return false
}

async function open(through: string): Promise<Stores> {
  // The migrations may go by a road of their own; here everything goes by the same one.
  const stores = await openLedger({ url: through, dataKeys: [dataKey], connections: 2 })
  closing.push(stores.close)
  return stores
}

const unsupported = (settings: Map<string, string>) =>
  [...settings.keys()].find((name) => !supported.includes(name))

describe('a pooler', () => {
  it('that refuses session settings is used without them', async () => {
    const stores = await open(
      await gate((settings, client) => {
        const name = unsupported(settings)
        return name === undefined || refuse(client, `unsupported startup parameter: ${name}`)
      }),
    )
    expect(stores.pooled).toBe(true)
    expect(await stores.ledger.commit(opening(aCase('0001')))).toBe('committed')
  })

  it('that ignores them is noticed', async () => {
    const stores = await open(
      await gate((settings) => {
        for (const name of settings.keys()) if (!supported.includes(name)) settings.delete(name)
        return true
      }),
    )
    expect(stores.pooled).toBe(true)
    expect(await stores.ledger.commit(opening(aCase('0002')))).toBe('committed')
  })

  it('is not suspected where there is none', async () => {
    expect((await open(url)).pooled).toBe(false)
  })
})

describe('a server', () => {
  it('that refuses for another reason is a fault with that reason', async () => {
    const through = await gate((_settings, client) => refuse(client, 'too many clients already'))
    await expect(open(through)).rejects.toThrow('too many clients already')
  })

  it('that stopped answering is told by the health, and its connections are replaced', async () => {
    const sockets: Socket[] = []
    const stores = await open(
      await gate((_settings, client) => {
        sockets.push(client)
        return true
      }),
    )
    expect(await stores.health()).toMatchObject({ ok: true })
    // A half-open connection: what is said goes nowhere, and nothing comes back.
    for (const socket of sockets.splice(0)) socket.unpipe().pause()
    expect(await stores.health()).toEqual({ ok: false, fault: 'no answer within 3000 ms' })
    await vi.waitUntil(async () => (await stores.health()).ok, patience)
    expect(sockets.length).toBeGreaterThan(0)
  })
})
