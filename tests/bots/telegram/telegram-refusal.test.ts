// What a call to Telegram that failed means for a message: never, later, or that nobody knows.
import { GrammyError, HttpError } from 'grammy'
import { describe, expect, it } from 'vitest'
import { refusalOf } from '../../../bots/telegram/refusal.ts'

const never = { retry: false, inDoubt: false }
const later = { retry: true, inDoubt: false }
const unknown = { retry: true, inDoubt: true }

describe('an answer', () => {
  it.each([
    [400, 'Bad Request: chat not found', never],
    [403, 'Forbidden: bot was blocked by the user', never],
    [401, 'Unauthorized', later],
    [404, 'Not Found', later],
    [500, 'Internal Server Error', unknown],
    [502, 'Bad Gateway', unknown],
  ])('%d %s', (error_code, description, verdict) => {
    const answer = { ok: false, error_code, description } as const
    expect(refusalOf(new GrammyError('failed', answer, 'sendMessage', {}))).toMatchObject(verdict)
  })
})

describe('no answer', () => {
  const address = 'https://api.telegram.org/bot4242:token/sendMessage'
  it.each([
    ['connect ECONNREFUSED 127.0.0.1:443', later],
    ['connect EHOSTUNREACH 10.0.0.1:443', later],
    ['getaddrinfo EAI_AGAIN api.telegram.org', later],
    // The route was lost while the answer was waited for.
    ['read EHOSTUNREACH', unknown],
    ['socket hang up', unknown],
    ['write EPIPE', unknown],
  ])('%s', (reason, verdict) => {
    const fault = new HttpError(
      'Network request failed',
      new Error(`request to ${address} failed, reason: ${reason}`),
    )
    const refusal = refusalOf(fault)
    expect(refusal).toMatchObject(verdict)
    expect(refusal.message).not.toContain('token')
  })

  it.each([
    ['in time', new Error("Request to 'sendMessage' timed out after 20 seconds")],
    [
      'that is no answer of Telegram’s',
      new Error(`invalid json response body at ${address} reason: Unexpected token <`),
    ],
  ])('%s', (_, error) => {
    expect(refusalOf(new HttpError('Network request failed', error))).toMatchObject(unknown)
  })
})
