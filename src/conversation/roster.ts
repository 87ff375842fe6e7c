// “以后找小李”: whoever stands above hands the successor the code of the post; once he is bound, the former account is nobody's.
import { isCounty } from '../case/tasks.ts'
import type { Person } from '../organisation/county.ts'
import { tell } from '../notification/notify.ts'
import type { ActOf } from '../understanding/act.ts'
import { handOver } from './give-code.ts'
import type { Scene } from './scene.ts'
import { findTownship, findVillage } from './spoken-place.ts'

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
  const forNow = isForNow(scene.text)
  const term = forNow ? 'for-now' : 'for-good'
  const name = nameSaid(act.name, forNow)
  const isAbove = isCounty(speaker) || (above === 'township' && speaker.role === 'township')
  if (isAbove && holder) {
    handOver(holder, name, scene)
    if (forNow) scene.sayInGeneral({ key: 'roster-for-now', values: { former: holder.name } })
    return
  }
  // The county has nobody above it to ask.
  if (isCounty(speaker)) return scene.sayInGeneral({ key: 'roster-whose', values: {} })
  const township = directory.village(speaker.org)?.township ?? null
  const superiors = speaker.role === 'village' ? directory.clerks(township) : directory.federation()
  tell(
    draft,
    superiors.filter(({ id }) => id !== speaker.id),
    { key: 'roster-wanted', values: { by: speaker.name, name, unit, old: holder?.name ?? '', term } },
  )
  scene.sayInGeneral({ key: 'roster-asked', values: { name, unit, above, term } })
}

/** “我明天起休假一周，工作由何小平代”: the one who has the post comes back to it. */
const isForNow = (text: string): boolean =>
  /休假|请假|产假|婚假|年假|病假|陪护|出差|培训|进修|住院|暂时|临时|这几天|这段时间|期间|代(?:理|管|班|办|我|她|他|几|一)/u.test(
    text,
  )

/** “李明代我”: who stands in is called 李明. */
const nameSaid = (name: string | undefined, forNow: boolean): string =>
  (forNow && name !== undefined && name.length > 2 ? name.replace(/代$/u, '') : name) ?? '新联络员'

function postMeant(act: ActOf<'roster'>, scene: Scene): Post {
  const { draft, speaker, text } = scene
  const { directory } = draft.world
  const own = directory.person(speaker.id)
  const named = isCounty(speaker) ? personNamed(act, scene) : null
  const code =
    act.department ?? (speaker.role === 'department' && !isCounty(speaker) ? speaker.org : orgOf(named))
  if (code !== null) {
    const unit = directory.department(code)?.name ?? code
    return {
      holder: speaker.org === code ? own : (named ?? only(directory.contacts(code))),
      unit,
      above: 'county',
    }
  }
  const village = speaker.role === 'village' ? directory.village(speaker.org) : villageNamed(text, scene)
  if (village) {
    const holder = speaker.role === 'village' ? own : only(directory.cadres(village.code))
    return { holder, unit: village.name, above: 'township' }
  }
  if (named) return { holder: named, unit: '', above: 'county' }
  const township =
    speaker.role === 'township' ? directory.township(speaker.org) : findTownship(text, directory)
  const clerk = speaker.role === 'township' ? own : only(directory.clerks(township?.code ?? null))
  return { holder: clerk, unit: township?.name ?? '本单位', above: 'county' }
}

/** “临巴镇周敏休假，何小平代”: the county names who has the post. */
const personNamed = (act: ActOf<'roster'>, { draft, text }: Scene): Person | null =>
  draft.world.directory.county.people.find(
    ({ name, role }) => text.includes(name) && name !== act.name && role !== 'county' && role !== 'leader',
  ) ?? null

const orgOf = (person: Person | null): string | null =>
  person?.role === 'department' ? (person.org ?? null) : null

/** The village a clerk or the county speaks of; a clerk has only those of the township. */
function villageNamed(text: string, { draft, speaker }: Scene) {
  const { directory } = draft.world
  const village = findVillage(text, speaker.role === 'township' ? speaker.org : null, directory)
  return village && (isCounty(speaker) || village.township === speaker.org) ? village : null
}

const only = (people: readonly Person[]): Person | null => (people.length === 1 ? (people[0] ?? null) : null)
