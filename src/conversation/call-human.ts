// A person of the county is asked to take over.
import { tellFederation } from '../notification/notify.ts'
import type { Scene } from './scene.ts'

export function callHuman({ draft, speaker, place, room }: Scene): void {
  const text = place === 'direct' ? '' : `（在${room?.name ?? '群里'}）`
  tellFederation(draft, { key: 'human-wanted', values: { name: speaker.name, text } })
}
