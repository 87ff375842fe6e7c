// Calls that no outbox stands behind: the spinner on a button, the mark on a card. They are tried a little, then left.
import { autoRetry } from '@grammyjs/auto-retry'
import { Api } from 'grammy'
import type { Keyboard } from './keyboard.ts'
import type { QuietChats } from './sending.ts'

export interface Asides {
  /** Ends the waiting of whoever pressed; shows him a word when there is one. */
  answer(press: string, word: string | null): void
  /** Shows a card with its buttons as they are now. */
  redraw(card: { readonly chat: number; readonly message: number }, keyboard: Keyboard): void
  /** Resolves to null when the group is where it was. Rejects with what Telegram says, also that it has moved. */
  whereIs(group: string): Promise<null>
  /** Resolves when none is under way. */
  settled(): Promise<void>
}

interface AsideParts {
  readonly token: string
  readonly apiRoot: string
  readonly quiet: QuietChats
  readonly now: () => number
}

/** Whoever pressed has looked away by then. */
const patience = { maxRetryAttempts: 2, maxDelaySeconds: 5, rethrowHttpErrors: true } as const
const callSeconds = 5

export function createAsides({ token, apiRoot, quiet, now }: AsideParts): Asides {
  const api = new Api(token, { apiRoot, timeoutSeconds: callSeconds })
  api.config.use(autoRetry({ ...patience, rethrowInternalServerErrors: true }))
  const underWay = new Set<Promise<unknown>>()

  function aside(call: () => Promise<unknown>): void {
    const done = call()
      .catch(() => undefined)
      .finally(() => underWay.delete(done))
    underWay.add(done)
  }

  return {
    answer: (press, word) =>
      aside(() => api.answerCallbackQuery(press, word === null ? {} : { text: word, show_alert: true })),
    redraw({ chat, message }, keyboard) {
      if ((quiet.get(String(chat)) ?? 0) > now()) return
      const inline_keyboard = keyboard.map((row) => row.map((each) => ({ ...each })))
      aside(() => api.editMessageReplyMarkup(chat, message, { reply_markup: { inline_keyboard } }))
    },
    // A call that needs the right to write and leaves nothing behind but a moment of “typing”.
    async whereIs(group) {
      await api.sendChatAction(group, 'typing')
      return null
    },
    settled: async () => {
      await Promise.all(underWay)
    },
  }
}
