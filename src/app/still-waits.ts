// Whether what set the assistant going is still to be done: an attempt cut off for its time may have gone on and written.
import type { Stores } from '../../prisma/stores.ts'
import type { Stimulus } from '../stimulus.ts'

export const stillWaits =
  ({ inbox, timers }: Pick<Stores, 'inbox' | 'timers'>) =>
  async (stimulus: Stimulus): Promise<boolean> => {
    switch (stimulus.kind) {
      case 'message':
        return inbox.waits(stimulus.inbox)
      case 'timer':
        return timers.waits(stimulus.timer)
      // What these find to do they read anew each time.
      default:
        return true
    }
  }
