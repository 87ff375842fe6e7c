// Where Telegram calls with an update: proved by a secret, stored, and only then confirmed by the answer.
import type { Api } from 'grammy'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Round } from '../line.ts'
import type { Route } from '../web/route.ts'
import { sameSecret } from '../web/same-secret.ts'
import { limited } from './limited.ts'
import { wantedUpdates } from './update.ts'

interface WebhookParts {
  readonly api: Pick<Api, 'getWebhookInfo' | 'setWebhook'>
  /** Where Telegram is to call. */
  readonly url: string
  /** What Telegram brings along to prove itself: letters, digits, _ and -. */
  readonly secret: string
  /** Resolves when the update is stored, or says nothing. Rejects when the channel is not started or being stopped. */
  readonly take: (update: unknown) => Promise<void>
}

/** An update with the longest text and everything around it; reliability.md § D3 */
const bodyBytes = 1024 * 1024

/** Telegram is answered within a second. What takes longer (a picture, a database away) is asked for again by it. */
const patienceMs = 900
const againSeconds = '2'

/** How often Telegram is asked whether it still calls here. */
const lookMs = 30_000
const callMs = 5_000

export function createWebhook({ api, url, secret, take }: WebhookParts) {
  /** Updates being stored, by what came: one called again meanwhile is the same work. */
  const inHand = new Map<unknown, Promise<void>>()

  function takeOnce(update: unknown): Promise<void> {
    const id: unknown =
      typeof update === 'object' && update !== null ? Reflect.get(update, 'update_id') : null
    const before = inHand.get(id)
    if (before) return before
    const storing = take(update).finally(() => inHand.delete(id))
    inHand.set(id, storing)
    return storing
  }

  const route: Route = {
    method: 'POST',
    path: new URL(url).pathname,
    audience: 'signed',
    bodyBytes,
    proves: (context) => sameSecret(context.req.header('x-telegram-bot-api-secret-token') ?? '', secret),
    handle: async (context) => {
      const update: unknown = await context.req.json().catch(() => null)
      if (update === null) return context.text('400', 400)
      const late = sleep(patienceMs, 'late' as const, { ref: false })
      const outcome = await Promise.race([
        takeOnce(update).then(
          () => 'stored' as const,
          () => 'late' as const,
        ),
        late,
      ])
      return outcome === 'stored'
        ? context.text('ok')
        : context.text('503', 503, { 'Retry-After': againSeconds })
    },
  }

  /** Telegram does not tell by which secret it calls: the first round sets it anew. */
  let known = false

  return {
    route,
    /** One round: Telegram calls here and nowhere else. One call at a time keeps the order. */
    async round({ signal, up }: Round): Promise<void> {
      await limited(callMs, signal, async (ending) => {
        if (known && (await api.getWebhookInfo(ending)).url === url) return
        const how = { secret_token: secret, max_connections: 1, allowed_updates: wantedUpdates }
        await api.setWebhook(url, how, ending)
      })
      known = true
      up()
      await sleep(lookMs, undefined, { signal })
    },
  }
}
