// A channel without a platform: what is sent is forgotten, what is heard comes from the test.
import type { Channel } from '../../src/ports/channel.ts'
import type { InboundMessage } from '../../src/stimulus.ts'

export interface SilentChannel extends Channel {
  /** Somebody says this in 临巴镇's work group. */
  hear(text: string): Promise<void>
}

export function createSilentChannel(): SilentChannel {
  let receive: (message: InboundMessage) => Promise<void> = () => Promise.resolve()
  let count = 0
  return {
    name: 'sim',
    start: (given) => {
      receive = given
      return Promise.resolve()
    },
    partsOf: ({ id, text }) => [
      { says: text, turn: () => Promise.resolve(), send: () => Promise.resolve({ message: id }) },
    ],
    state: () => 'ready',
    stop: () => Promise.resolve(),
    hear(text) {
      count += 1
      return receive({
        channel: 'sim',
        id: `heard-${count}`,
        at: 0,
        sender: { account: 'chen', name: '陈国富' },
        room: 'linba',
        text,
        mentioned: false,
        quote: null,
        button: null,
        attachments: [],
      })
    },
  }
}
