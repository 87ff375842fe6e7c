// What the village's cadre does: posts the notice and takes it down.
import * as words from '../words/cadres.ts'
import { type Deed, worded } from './deed.ts'

const where = { 'work-group': 4, direct: 1 } as const

export const villageDeeds = {
  post: {
    by: 'village',
    takes: 1.5,
    where,
    say: (situation) => ({ text: worded(words.posted, situation), button: '公示已张贴' }),
  },
  'take-down': {
    by: 'village',
    takes: 0.5,
    where,
    say: (situation) => ({ text: worded(words.expiredNotice, situation) }),
  },
} as const satisfies Record<string, Deed>
