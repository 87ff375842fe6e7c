// An account is a relative's of a case, and known to be since when: its channel may log in anew, and the id be another's.
import { idsMayChange } from '../organisation/binding.ts'
import type { Scene } from './scene.ts'

/** Where ids stay what they are the case itself remembers whose relative an account is. */
export function bindRelative(number: string, scene: Scene): void {
  const { speaker, draft } = scene
  const { account, channel, provedFor } = speaker
  if (!idsMayChange(channel)) return
  draft.collected.bindings.push({
    account,
    to: { case: number },
    by: account,
    at: draft.at,
    endedAt: null,
  })
  if (provedFor) scene.speaker = { ...speaker, provedFor: new Set([...provedFor, number]) }
}
