// What every test of the entities starts from: the finder of the demo county, and a short way to ask it.
import type { MessageContext } from '../../../src/understanding/act.ts'
import { createEntityFinder } from '../../../src/understanding/entities/entity-finder.ts'
import type { EntityOf, EntityValue } from '../../../src/understanding/entity.ts'
import { normalise } from '../../../src/understanding/normalise.ts'
import { demoCounty } from '../demo-county.ts'

export const county = demoCounty()
const find = createEntityFinder(county)

/** A message of Monday 2026-11-23, 10:00, from the county office unless told otherwise. */
const monday: MessageContext = { role: 'county', channel: 'group', at: '2026-11-23T10:00:00+08:00' }

/** The village cadre of a village, or the clerk of a township, by the place's name. */
export function from(place: string): Partial<MessageContext> {
  const village = county.villages.find(({ name }) => name === place)
  if (village) return { role: 'village', org: village.code }
  const township = county.townships.find(({ name }) => name === place)
  if (township) return { role: 'township', org: township.code }
  throw new Error(`no such place: ${place}`)
}

export const entitiesIn = (text: string, context: Partial<MessageContext> = {}) =>
  find(normalise(text), { ...monday, ...context })

/** The entities of one kind. */
export const ofKind = <Kind extends EntityValue['kind']>(
  kind: Kind,
  text: string,
  context: Partial<MessageContext> = {},
): EntityOf<Kind>[] =>
  entitiesIn(text, context).filter((entity): entity is EntityOf<Kind> & typeof entity => entity.kind === kind)

/** The name of a village or township by its code, with its township's. */
export function placeName(code: string): string {
  const village = county.villages.find((each) => each.code === code)
  const township = county.townships.find((each) => each.code === (village?.township ?? code))
  return `${township?.name ?? '?'}${village?.name ?? ''}`
}

export const placesIn = (text: string, context: Partial<MessageContext> = {}): string[] =>
  entitiesIn(text, context).flatMap((entity) =>
    entity.kind === 'village' || entity.kind === 'township' ? [placeName(entity.code)] : [],
  )

export const namesIn = (text: string, context: Partial<MessageContext> = {}): string[] =>
  ofKind('name', text, context)
    .filter(({ sure }) => sure)
    .map(({ name }) => name)
