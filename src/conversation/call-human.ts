// A person of the county is asked to take over.
import { type Case, openStages } from '../case/case.ts'
import { tellFederation } from '../notification/notify.ts'
import { knows } from '../organisation/permissions.ts'
import { describeCase } from '../privacy/case-in-words.ts'
import type { Scene } from './scene.ts'

export async function callHuman(scene: Scene): Promise<void> {
  const { draft, speaker, place, room } = scene
  const text = place === 'direct' ? '' : `（在${room?.name ?? '群里'}）`
  const about = headsOf(await casesOfFamily(scene), scene)
  tellFederation(draft, { key: 'human-wanted', values: { name: speaker.name, text, about } })
}

/** Whom a family may be calling about: an account by itself tells nobody. */
async function casesOfFamily({ draft, speaker }: Scene): Promise<readonly Case[]> {
  if (speaker.role !== 'relative') return []
  const own = await draft.cases({ boundTo: speaker.account, stages: openStages })
  return own.filter((one) => knows(speaker, one))
}

export const headsOf = (cases: readonly Case[], { draft }: Scene): readonly string[] =>
  cases.map((one) => describeCase(one, 'direct', draft.world.directory, draft.today).head.trim())
