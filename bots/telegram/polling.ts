// Asking Telegram for updates: fetched, stored, and only then confirmed.
import { type Api, GrammyError } from 'grammy'
import type { Round } from '../line.ts'
import { limited } from './limited.ts'
import { wantedUpdates } from './update.ts'

interface PollingParts {
  readonly api: Pick<Api, 'getUpdates' | 'deleteWebhook'>
  /** Resolves when the update is stored, or says nothing, however long that takes. Rejects when the channel is stopped. */
  readonly take: (update: unknown) => Promise<void>
}

/** How long an answer may wait for an update, in seconds. A line that hangs is noticed within 25 s. */
const pollSeconds = 20
const slackMs = 5_000
/** A limit behind that: whoever calls for longer than an answer may wait would cut off every quiet one. */
export const pollCallSeconds = pollSeconds + 10
/** A stop does not wait longer for the last confirmation. */
const confirmMs = 2_000

/**
 * One round: what `getUpdates` gives is stored before the next call confirms it by its offset. A process killed between
 * the two is given it again, under the same ids.
 */
export function createPolling({ api, take }: PollingParts) {
  /** The first update that is not confirmed; 0 asks for all that are waiting. */
  let offset = 0

  async function fetchUpdates({ hurried, signal }: Round) {
    const timeout = hurried ? 0 : pollSeconds
    try {
      return await limited(timeout * 1_000 + slackMs, signal, (ending) =>
        api.getUpdates({ offset, timeout, limit: 100, allowed_updates: wantedUpdates }, ending),
      )
    } catch (fault) {
      // A webhook set by whoever had the token before: Telegram answers only one of the two.
      if (fault instanceof GrammyError && fault.error_code === 409 && /webhook/iu.test(fault.description))
        await limited(slackMs, signal, (ending) => api.deleteWebhook({}, ending))
      throw fault
    }
  }

  return {
    async round(round: Round): Promise<void> {
      const updates = await fetchUpdates(round)
      round.up()
      await Promise.all(updates.map(take))
      offset = Math.max(offset, ...updates.map(({ update_id }) => update_id + 1))
    },
    /** Confirms the last round, so that the next start is not given it once more; no harm when it does not come through. */
    async confirm(): Promise<void> {
      if (offset === 0) return
      const request = { offset, timeout: 0, limit: 1 }
      await limited(confirmMs, null, (ending) => api.getUpdates(request, ending)).catch(() => undefined)
    },
  }
}
