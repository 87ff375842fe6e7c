// Reading an act's fields from the entities of its stretch of text.
import type { ServiceCode } from '../../case/service.ts'
import type { PersonMention } from '../act.ts'
import type { Entity, EntityOf, EntityValue } from '../entity.ts'
import type { Scene } from './frame.ts'

const none: readonly never[] = []

/** The entities of one kind, in order. Asked a dozen times a message, mostly for none: nothing is built for nothing. */
export function ofKind<Kind extends EntityValue['kind']>(
  entities: readonly Entity[],
  kind: Kind,
): readonly EntityOf<Kind>[] {
  let found: EntityOf<Kind>[] | undefined
  for (let index = 0; index < entities.length; index += 1) {
    const entity = entities[index]
    if (entity?.kind === kind) (found ??= []).push(entity as EntityOf<Kind>)
  }
  return found ?? none
}

/** The cases that are named, each once. */
export function casesIn(entities: readonly Entity[]): readonly string[] {
  const named = ofKind(entities, 'case-number')
  return named.length < 2 ? named.map((one) => one.number) : [...new Set(named.map((one) => one.number))]
}

/** Nearly all fields are not said: nothing is built for nothing. */
const noField = {}

/** A value as a field, or no field at all. Set afterwards: a literal with its name in brackets is built slowly. */
export function field<Name extends string, const Value>(
  name: Name,
  value: Value | undefined,
): { readonly [Key in Name]?: Value } {
  if (value === undefined) return noField
  const fields: { [Key in Name]?: Value } = {}
  fields[name] = value
  return fields
}

/** A list as a field, or no field when it is empty. */
export const listField = <Name extends string, Value>(
  name: Name,
  values: readonly Value[],
): { [Key in Name]?: readonly Value[] } => field(name, values.length === 0 ? undefined : [...new Set(values)])

/** `case` and `person`, as far as said. Beside a case only a name says more: how he stands to the writer does not. */
export const target = (
  scene: Scene,
  person: PersonMention | undefined = scene.person,
): { case?: string; person?: PersonMention } => ({
  ...field('case', scene.case),
  ...field('person', scene.case !== undefined && isOnlyRelated(person) ? undefined : person),
})

const isOnlyRelated = (person: PersonMention | undefined): boolean =>
  person?.name === undefined && person?.idNumber === undefined

/** A labelled value as text, when it is one. */
export const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)

/** The value, when it is one of those allowed. */
export const oneOf = <const Value extends string>(
  allowed: readonly Value[],
  value: string | undefined,
): Value | undefined => allowed.find((one) => one === value)

export const caseOf = (scene: Scene): { case?: string } => field('case', scene.case)

export const services = (entities: readonly Entity[]): { services?: readonly ServiceCode[] } =>
  listField(
    'services',
    ofKind(entities, 'service').map((entity) => entity.service),
  )

/** What is wanted or done besides the certificate, which the act itself is about. */
export const otherServices = (entities: readonly Entity[]): { services?: readonly ServiceCode[] } =>
  listField(
    'services',
    ofKind(entities, 'service')
      .map((entity) => entity.service)
      .filter((service) => service !== 'CERT'),
  )

export const departments = (entities: readonly Entity[]): string[] => [
  ...new Set(ofKind(entities, 'department').map((entity) => entity.code)),
]

export const firstDepartment = (entities: readonly Entity[]): string | undefined =>
  ofKind(entities, 'department')[0]?.code

export const firstTownship = (entities: readonly Entity[]): string | undefined =>
  ofKind(entities, 'township')[0]?.code

/**
 * Of several entities of one kind, the one that belongs to the scene's case when the stretch names several cases:
 * 7105民政、7106住建 is each its own, and so is 司法局签收0108，教育局签收0111; 渠北、定远两个镇2195 2196 in the same
 * order. Otherwise the first.
 */
export function besideCase<One extends { readonly start: number }>(
  scene: Scene,
  entities: readonly One[],
): One | undefined {
  const cases = ofKind(scene.own, 'case-number')
  const index = cases.findIndex((one) => one.number === scene.case)
  const mine = cases[index]
  const last = entities.at(-1)
  if (entities.length < 2 || cases.length < 2 || mine === undefined || last === undefined) return entities[0]
  if (last.start < (cases[0]?.start ?? 0)) return entities[entities.length === cases.length ? index : 0]
  const [first] = entities
  if (first !== undefined && first.start < (cases[0]?.start ?? 0)) {
    const begin = cases[index - 1]?.start ?? -1
    return entities.findLast((one) => one.start > begin && one.start < mine.start) ?? first
  }
  const end = cases[index + 1]?.start ?? Infinity
  return entities.find((one) => one.start > mine.start && one.start < end) ?? entities[0]
}

/** What is named only to be ruled out: 不归三汇，改给涌兴; 不归住建. */
export const isRefused = (scene: Scene, named: { readonly start: number }): boolean =>
  /(?:不归|不是|不属于|不该)(?:我们|由|找|派给?)?$/.test(
    scene.text.slice(Math.max(0, named.start - 6), named.start),
  )

/** The stretch's own words from one place to another, without punctuation at its ends. */
export const wording = (text: string): string =>
  text.replace(/^[\s，。！？；：、,.:;]+|[\s，。！？；：、,.:;]+$/g, '')
