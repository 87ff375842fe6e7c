// Links that stand for a button: what they say is signed, so that nobody can make one or change it.
import { createHmac, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'

/** What following a link says. */
export interface Link {
  /** The delivery whose button it is. */
  readonly delivery: string
  readonly label: string
  /** Milliseconds. */
  readonly expiresAt: number
}

export interface Links {
  /** The word at the end of the address: what it says, and the signature. */
  write(link: Link, account: string): string
  /** @returns null for a word that was not signed here */
  read(word: string): (Link & { readonly isFor: (account: string) => boolean }) | null
}

const signatureBytes = 16

/** Delivery, label, minutes since 1970, and a digest of the account, which itself does not belong into an address. */
const payloadSchema = z.tuple([z.string(), z.string(), z.int(), z.string()])
const minuteMs = 60_000

/** @param keys the first signs; what the others have signed holds as well */
export function createLinks(keys: readonly Uint8Array[]): Links {
  const [signing] = keys
  if (!signing) throw new RangeError('no key to sign links with')
  const sign = (payload: string, key: Uint8Array): Buffer =>
    createHmac('sha256', key).update(payload).digest().subarray(0, signatureBytes)
  const digestOf = (account: string, key: Uint8Array): string =>
    createHmac('sha256', key).update(`account:${account}`).digest('base64url').slice(0, 8)

  return {
    write({ delivery, label, expiresAt }, account) {
      const minute = Math.floor(expiresAt / minuteMs)
      const fields = [delivery, label, minute, digestOf(account, signing)]
      const payload = Buffer.from(JSON.stringify(fields)).toString('base64url')
      return `${payload}.${sign(payload, signing).toString('base64url')}`
    },
    read(word) {
      const [payload = '', signature = ''] = word.split('.')
      const given = Buffer.from(signature, 'base64url')
      const key = keys.find(
        (each) => given.length === signatureBytes && timingSafeEqual(given, sign(payload, each)),
      )
      if (!key) return null
      const [delivery, label, minute, digest] = payloadSchema.parse(
        JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')),
      )
      return {
        delivery,
        label,
        expiresAt: minute * minuteMs,
        isFor: (account) => digestOf(account, key) === digest,
      }
    },
  }
}
