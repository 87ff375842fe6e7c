// What happens to the channels and to the machine in a storm, and when: every kind of fault at least once, by a seed.
import type { Dice } from '../rehearsal/dice.ts'
import type { Chat } from './county.ts'

export type Fault =
  /** Nobody is connected; what is said meanwhile is kept by some platforms and lost on others. */
  | { readonly on: Chat | 'mail'; readonly what: 'cut' }
  /** Everything is refused for a while, with the time to wait where the platform tells it. */
  | { readonly on: Chat | 'mail'; readonly what: 'throttle' }
  /** The next messages arrive, and that is not said. */
  | { readonly on: Chat | 'mail'; readonly what: 'mumble' }
  /** Somebody takes no messages any more. */
  | { readonly on: Chat; readonly what: 'block' }
  /** One of its processes, by its number, is killed, or stopped as for an update. */
  | { readonly on: 'assistant'; readonly what: 'kill' | 'stop'; readonly member: number }
  | { readonly on: 'database'; readonly what: 'crash' }
  /** All it holds is gone. */
  | { readonly on: 'redis'; readonly what: 'crash' }

const chats: readonly Chat[] = ['wechat', 'wecom', 'telegram']

const faults: readonly Fault[] = [
  ...chats.flatMap((on): Fault[] =>
    (['cut', 'throttle', 'mumble', 'block'] as const).map((what) => ({ on, what })),
  ),
  ...(['cut', 'throttle', 'mumble'] as const).map((what): Fault => ({ on: 'mail', what })),
  { on: 'database', what: 'crash' },
]

/** So many faults fall into one squall. */
const together = 3

/** What a storm can strike beside the channels and the database. */
interface Targets {
  /** How many processes the assistant is. */
  readonly members: number
  readonly redis: boolean
}

/** Squalls, one after the other, each of several faults at once. */
export function weatherOf(
  dice: Dice,
  { members, redis }: Targets,
  rounds: number,
): readonly (readonly Fault[])[] {
  const more: readonly Fault[] = [
    ...Array.from({ length: members }, (_, member): Fault => ({ on: 'assistant', what: 'kill', member })),
    ...(redis ? [{ on: 'redis', what: 'crash' } as const] : []),
  ]
  return Array.from({ length: rounds }).flatMap((_, round) => {
    const own = dice.of(`round ${round}`)
    const how = own.happens(0.3) ? 'stop' : 'kill'
    const mixed = own
      .shuffled([...faults, ...more])
      .map((each): Fault => (each.on === 'assistant' && round > 0 ? { ...each, what: how } : each))
    return Array.from({ length: Math.ceil(mixed.length / together) }, (_each, index) =>
      mixed.slice(index * together, (index + 1) * together),
    )
  })
}
