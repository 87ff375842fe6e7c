// Why a puppet did not send something, and what helps. Puppets have no common codes: they say it in words.
import { DeliveryError } from '../../src/ports/channel.ts'
import { TookTooLong } from './within.ts'

interface Reason {
  readonly words: RegExp
  readonly says: string
  readonly cure: { readonly retry: boolean; readonly retryAfterMs?: number; readonly inDoubt?: boolean }
}

/** Who was told to slow down and does not is barred: the pause is a long one. */
const slowDownMs = 5 * 60_000

const reasons: readonly Reason[] = [
  {
    words: /频繁|频率|too (?:fast|many|often)|rate.?limit|freq/iu,
    says: 'WeChat wants the assistant to slow down',
    cure: { retry: true, retryAfterMs: slowDownMs },
  },
  {
    words: /拒收|黑名单|不是对方|好友验证|朋友验证|blacklist|block|not (?:a )?friend/iu,
    says: 'the account does not take messages',
    cure: { retry: false },
  },
  {
    words:
      /不在群|移出|被踢|群.*(?:解散|不存在)|not in (?:the )?(?:room|chat)|room.*(?:not exist|not found|no payload)/iu,
    says: 'the assistant is not in this room',
    cure: { retry: false },
  },
  {
    words: /^14 UNAVAILABLE: No connection/u,
    says: 'there is no line to the gateway',
    cure: { retry: true },
  },
  {
    // Whoever says at the gateway that it took too long does not say that it was not sent.
    words: /^1 CANCELLED|^4 DEADLINE|dropped|ECONNRESET|RST_STREAM|time[ds]?[ -]?out|超时/iu,
    says: 'the line broke while it was sent',
    cure: { retry: true, inDoubt: true },
  },
]

/** Nothing of what the puppet says is repeated: it may quote the message. */
export function refusalOf(error: unknown): DeliveryError {
  if (error instanceof DeliveryError) return error
  if (error instanceof TookTooLong)
    return new DeliveryError('the puppet did not answer', { retry: true, inDoubt: true })
  const said = error instanceof Error ? error.message : String(error)
  const found = reasons.find(({ words }) => words.test(said))
  return new DeliveryError(found?.says ?? 'the puppet did not send it', found?.cure ?? { retry: true })
}
