// A bucket as a shelf: any store that speaks S3 (MinIO, Ceph, OSS, COS, AWS).
import { AwsClient } from 'aws4fetch'
import type { Shelf } from './attachment-store.ts'

interface Bucket {
  /** With the bucket as the last part of its path: `https://s3.example.org/attachments`. */
  readonly url: string
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly region: string
}

/** A store that says nothing for so long is out of reach, in milliseconds; the channel then offers the message again. */
const patienceMs = 20_000

export function s3Shelf({ url, ...credentials }: Bucket): Shelf {
  const client = new AwsClient({ ...credentials, service: 's3', retries: 2 })
  const root = url.replace(/\/+$/u, '')

  async function ask(method: 'PUT' | 'GET' | 'DELETE', name: string, bytes?: Uint8Array): Promise<Response> {
    const response = await client.fetch(`${root}/${name}`, {
      method,
      signal: AbortSignal.timeout(patienceMs),
      ...(bytes ? { body: Buffer.from(bytes), headers: { 'content-type': 'application/octet-stream' } } : {}),
    })
    const nothingThere = response.status === 404 && method !== 'PUT'
    if (!response.ok && !nothingThere) {
      await response.body?.cancel()
      throw new Error(`the attachments’ store answers ${response.status} to ${method}`)
    }
    return response
  }

  return {
    put: async (name, bytes) => {
      await ask('PUT', name, bytes)
    },
    get: async (name) => {
      const response = await ask('GET', name)
      return response.ok ? new Uint8Array(await response.arrayBuffer()) : null
    },
    remove: async (name) => {
      await ask('DELETE', name)
    },
  }
}
