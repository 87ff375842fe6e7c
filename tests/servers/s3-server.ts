// A store that speaks as much of S3 as is asked of it, on loopback: signatures are computed anew and compared.
import { createHash, createHmac } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'

export interface S3Server {
  readonly url: string
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly region: string
  /** By path below the bucket. */
  readonly objects: Map<string, Buffer>
  /** Answers with this to everything, until null again. */
  failWith(status: number | null): void
  stop(): Promise<void>
}

const access = { accessKeyId: 'TESTKEY', secretAccessKey: 'test secret', region: 'cn-test-1' }

export async function startS3Server(): Promise<S3Server> {
  const objects = new Map<string, Buffer>()
  let failure: number | null = null
  const server = createServer((request, response) => {
    void answer(request).then(({ status, body }) => response.writeHead(status).end(body))
  })

  async function answer(request: IncomingMessage): Promise<{ status: number; body?: Buffer }> {
    const body = await buffer(request)
    if (failure !== null) return { status: failure }
    if (!isSigned(request, body)) return { status: 403 }
    const name = (request.url ?? '').replace(/^\/bucket\//u, '')
    if (request.method === 'PUT') {
      objects.set(name, body)
      return { status: 200 }
    }
    if (request.method === 'DELETE') {
      objects.delete(name)
      return { status: 204 }
    }
    const found = objects.get(name)
    return found ? { status: 200, body: found } : { status: 404 }
  }

  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/bucket`,
    ...access,
    objects,
    failWith: (status) => {
      failure = status
    },
    stop: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

const sha256 = (data: string | Buffer) => createHash('sha256').update(data).digest('hex')
const hmac = (key: string | Buffer, data: string) => createHmac('sha256', key).update(data).digest()

/** Signature version 4, as its documentation describes it. */
function isSigned(request: IncomingMessage, body: Buffer): boolean {
  const parts =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, SignedHeaders=([^,]+), Signature=([0-9a-f]{64})$/u.exec(
      request.headers.authorization ?? '',
    )
  if (!parts) return false
  const [, key, day = '', region, signed = '', signature] = parts
  const given = String(request.headers['x-amz-content-sha256'])
  if (key !== access.accessKeyId || region !== access.region) return false
  if (given !== 'UNSIGNED-PAYLOAD' && given !== sha256(body)) return false
  const headers = signed.split(';').map((name) => `${name}:${String(request.headers[name])}\n`)
  const canonical = [request.method, request.url, '', headers.join(''), signed, given].join('\n')
  const scope = `${day}/${region}/s3/aws4_request`
  const toSign = ['AWS4-HMAC-SHA256', request.headers['x-amz-date'], scope, sha256(canonical)].join('\n')
  const signing = ['s3', 'aws4_request'].reduce(
    hmac,
    hmac(hmac(`AWS4${access.secretAccessKey}`, day), access.region),
  )
  return createHmac('sha256', signing).update(toSign).digest('hex') === signature
}
