// What a request says of the person: name, place, and whatever else came along.
import type { Resident } from '../../case/case.ts'
import type { ActOf, PersonMention } from '../../understanding/act.ts'
import type { Scene } from '../scene.ts'

type Request = ActOf<'request'>

/** What was said of the resident. A cadre's village is meant when none is named; a clerk's township likewise. */
export function residentSaid(act: Request, scene: Scene): Partial<Resident> {
  const { directory } = scene.draft.world
  const { speaker } = scene
  const village = act.village ?? (speaker.role === 'village' && !act.township ? speaker.org : null)
  const township =
    directory.village(village)?.township ?? act.township ?? (speaker.role === 'township' ? speaker.org : null)
  return {
    ...described(act.person),
    ...(village ? { village } : {}),
    ...(township ? { township } : {}),
    ...(act.group ? { group: act.group } : {}),
    ...(act.certificate ? { certificate: act.certificate } : {}),
  }
}

function described(person: PersonMention | undefined): Partial<Resident> {
  if (!person) return {}
  const { name, phone, idNumber, age, sex } = person
  return {
    ...(name ? { name } : {}),
    ...(phone ? { phone } : {}),
    ...(idNumber ? { idNumber } : {}),
    ...(age === undefined ? {} : { age }),
    ...(sex ? { sex } : {}),
  }
}

/** What is said of a person beside the name and the place. */
export function factsSaid({ person, group, certificate }: Request): Partial<Resident> {
  const { name: _name, ...facts } = described(person)
  return { ...facts, ...(group ? { group } : {}), ...(certificate ? { certificate } : {}) }
}
