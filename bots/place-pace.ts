// How fast a platform lets us speak in one place: whoever is too quick waits, and holds up nobody elsewhere.
import { RateLimiterMemory, RateLimiterQueue } from 'rate-limiter-flexible'

export interface PlacePace {
  /** Resolves when it may be spoken there. */
  turn(place: string): Promise<void>
}

export interface PlaceLimit {
  readonly messages: number
  readonly withinSeconds: number
}

export function createPlacePace({ messages, withinSeconds }: PlaceLimit): PlacePace {
  const queue = new RateLimiterQueue(new RateLimiterMemory({ points: messages, duration: withinSeconds }))
  return {
    turn: async (place) => {
      await queue.removeTokens(1, place)
    },
  }
}
