// Reading an act's fields from the entities of its stretch of text.
import type { ServiceCode } from '../../case/service.ts'
import type { PersonMention, When } from '../act.ts'
import type { Entity, EntityOf, EntityValue } from '../entity.ts'
import type { Scene } from './frame.ts'

/** The entities of one kind, in order. */
export const ofKind = <Kind extends EntityValue['kind']>(
  entities: readonly Entity[],
  kind: Kind,
): EntityOf<Kind>[] => entities.filter((entity): entity is Entity & EntityOf<Kind> => entity.kind === kind)

/** A value as a field, or no field at all. */
export const field = <Name extends string, const Value>(
  name: Name,
  value: Value | undefined,
): { [Key in Name]?: Value } => (value === undefined ? {} : ({ [name]: value } as { [Key in Name]: Value }))

/** A list as a field, or no field when it is empty. */
export const listField = <Name extends string, Value>(
  name: Name,
  values: readonly Value[],
): { [Key in Name]?: readonly Value[] } => field(name, values.length === 0 ? undefined : [...new Set(values)])

/** `case` and `person`, as far as said. */
export const target = (scene: Scene): { case?: string; person?: PersonMention } => ({
  ...field('case', scene.case),
  ...field('person', scene.person),
})

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

export const firstWhen = (entities: readonly Entity[]): When | undefined => ofKind(entities, 'when')[0]?.when

/** The stretch's own words from one place to another, without punctuation at its ends. */
export const wording = (text: string): string =>
  text.replace(/^[\s，。！？；：、,.:;]+|[\s，。！？；：、,.:;]+$/g, '')
