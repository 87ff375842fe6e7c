// Updates of a bot as Telegram keeps them: each is given until it is confirmed, to one caller at a time.
import { BotApiRefusal } from './telegram-chats.ts'

export type Update = Readonly<Record<string, unknown>> & { readonly update_id: number }

export interface UpdateQueue {
  add(content: Readonly<Record<string, unknown>>): Update
  /** Two that reach the bot the other way round, each under its own id. */
  addSwapped(first: Readonly<Record<string, unknown>>, second: Readonly<Record<string, unknown>>): void
  /** Gives the update once more, in the place of the next. */
  repeat(update: Update): void
  /** Not confirmed yet. */
  waiting(): readonly Update[]
  /** Confirms what lies before the offset, then waits until there is something from it on. */
  get(request: {
    readonly offset: number
    readonly limit: number
    readonly seconds: number
  }): Promise<readonly Update[]>
  /** Confirms one alone, as a webhook does. */
  confirm(update: Update): void
  /** Resolves when something is added. */
  added(): Promise<void>
  /** Ends what waits. */
  interrupt(): void
}

export function createUpdateQueue(): UpdateQueue {
  let waiting: Update[] = []
  let last = 900
  let stir: () => void = () => undefined
  let stirred = new Promise<void>((resolve) => (stir = resolve))
  /** The call that is being answered; another one ends it. */
  let current: { conflict(): void } | null = null

  function changed(): void {
    stir()
    stirred = new Promise((resolve) => (stir = resolve))
  }
  const next = (content: Readonly<Record<string, unknown>>): Update => ({
    update_id: (last += 1),
    ...content,
  })

  return {
    add(content) {
      const update = next(content)
      waiting.push(update)
      changed()
      return update
    },
    addSwapped(first, second) {
      waiting.push(next(second), next(first))
      changed()
    },
    repeat(update) {
      waiting.push({ ...update, update_id: (last += 1) })
      changed()
    },
    waiting: () => waiting,
    async get({ offset, limit, seconds }) {
      waiting = waiting.filter((each) => each.update_id >= offset)
      current?.conflict()
      let lost = false
      const mine = { conflict: () => void (lost = true) }
      current = mine
      const until = Date.now() + seconds * 1_000
      while (waiting.length === 0 && !lost && Date.now() < until) {
        let timer: NodeJS.Timeout | undefined
        const late = new Promise((resolve) => (timer = setTimeout(resolve, until - Date.now())))
        const conflict = new Promise<void>((resolve) => {
          mine.conflict = () => {
            lost = true
            resolve()
          }
        })
        await Promise.race([stirred, late, conflict])
        clearTimeout(timer)
      }
      if (current === mine) current = null
      if (lost) throw new BotApiRefusal(409, 'Conflict: terminated by other getUpdates request')
      return waiting.slice(0, limit)
    },
    confirm: (update) => void (waiting = waiting.filter((each) => each !== update)),
    added: () => stirred,
    interrupt: () => current?.conflict(),
  }
}
