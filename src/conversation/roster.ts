// “以后找小李”: whoever stands above hands the successor the code of the post; once he is bound, the former account is nobody's.
import { isCounty } from '../case/tasks.ts'
import type { Person } from '../organisation/county.ts'
import { tell } from '../notification/notify.ts'
import type { ActOf } from '../understanding/act.ts'
import { handOver } from './give-code.ts'
import type { Scene } from './scene.ts'
import { findVillage } from './spoken-place.ts'

/** A post that changes hands. */
interface Post {
  /** Whose it is today, when that is sure. */
  readonly holder: Person | null
  /** The department, township or village, as people call it. */
  readonly unit: string
  /** Who may hand it on. */
  readonly above: 'township' | 'county'
}

/** Until whoever stands above has agreed the old contact stays. */
export function changeContact(act: ActOf<'roster'>, scene: Scene): void {
  const { draft, speaker } = scene
  const { directory } = draft.world
  const { holder, unit, above } = postMeant(act, scene)
  const name = act.name ?? '新联络员'
  const isAbove = isCounty(speaker) || (above === 'township' && speaker.role === 'township')
  if (isAbove && holder) return handOver(holder, name, scene)
  const township = directory.village(speaker.org)?.township ?? null
  const superiors = speaker.role === 'village' ? directory.clerks(township) : directory.federation()
  tell(draft, superiors, {
    key: 'roster-wanted',
    values: { by: speaker.name, name, unit, old: holder?.name ?? '' },
  })
  if (!isCounty(speaker)) scene.sayInGeneral({ key: 'roster-asked', values: { name, unit, above } })
}

function postMeant(act: ActOf<'roster'>, scene: Scene): Post {
  const { draft, speaker, text } = scene
  const { directory } = draft.world
  const own = directory.person(speaker.id)
  const code = act.department ?? (speaker.role === 'department' ? speaker.org : null)
  if (code !== null) {
    const unit = directory.department(code)?.name ?? code
    return { holder: speaker.org === code ? own : only(directory.contacts(code)), unit, above: 'county' }
  }
  const village = speaker.role === 'village' ? directory.village(speaker.org) : villageNamed(text, scene)
  if (village) {
    const holder = speaker.role === 'village' ? own : only(directory.cadres(village.code))
    return { holder, unit: village.name, above: 'township' }
  }
  const township = speaker.role === 'township' ? directory.township(speaker.org) : null
  return { holder: township ? own : null, unit: township?.name ?? '本单位', above: 'county' }
}

/** The village a clerk or the county speaks of; a clerk has only those of the township. */
function villageNamed(text: string, { draft, speaker }: Scene) {
  const village = findVillage(text, speaker.org, draft.world.directory)
  return village && (isCounty(speaker) || village.township === speaker.org) ? village : null
}

const only = (people: readonly Person[]): Person | null => (people.length === 1 ? (people[0] ?? null) : null)
