// What became of a notice when its recipient was spoken to: said, put off, merged into a newer one, or dropped as no longer true.
import type { Case } from '../../src/case/case.ts'
import {
  isGeneralSaying,
  isSayingOfACase,
  sayInGeneral,
  sayOfCase,
  type GeneralSaying,
  type Saying,
} from '../../src/conversation/sentences/sentences.ts'
import type { Entry } from '../../src/entry.ts'
import type { Notice } from '../../src/notification/notice.ts'
import { describeCase } from '../../src/privacy/case-in-words.ts'
import type { World } from '../../src/world.ts'

export interface NoticeFate {
  readonly notice: Notice
  readonly at: number
  readonly fate: 'said' | 'put-off' | 'not-said'
  /** It was said to be late. */
  readonly late: boolean
}

interface Moment {
  readonly at: number
  readonly cases: ReadonlyMap<string, Case>
  readonly world: World
}

export function fateOfNotices(settled: readonly Notice[], entry: Entry, moment: Moment): readonly NoticeFate[] {
  const again = entry.notices.add.map(nameOf)
  const texts = entry.messages.map(({ text }) => text)
  return settled.map((notice): NoticeFate => {
    const { at } = moment
    if (again.includes(nameOf(notice))) return { notice, at, fate: 'put-off', late: false }
    const words = wordsOf(notice, moment)
    const line = texts
      .flatMap((text) => (text.includes('\n') && !words.includes('\n') ? text.split('\n') : [text]))
      .find((each) => each.includes(words))
    return { notice, at, fate: line ? 'said' : 'not-said', late: line?.includes('迟发') ?? false }
  })
}

/** A notice put off comes again under another id. */
const nameOf = ({ to, sentence, cases, deadline, values, kind }: Notice): string =>
  JSON.stringify([to, sentence, cases, deadline, values, kind])

/** The sentence as it stood in the message, to find it there. */
function wordsOf(notice: Notice, { at, cases, world }: Moment): string {
  const { directory } = world
  const values = Object.fromEntries(
    Object.entries(notice.values).map(([key, value]) => [key, withNames(key, value, world)]),
  )
  const key = notice.sentence
  if (isGeneralSaying(key)) return sayInGeneral({ key, values } as unknown as GeneralSaying)
  const one = cases.get(notice.cases[0] ?? '')
  if (!one || !isSayingOfACase(key)) throw new Error(`nothing can be said by “${key}”`)
  const place = 'room' in notice.to ? 'group' : 'direct'
  return sayOfCase({ key, values } as Saying, describeCase(one, place, directory, world.dateAt(at)))
}

/** Stored sentences name people by `@id`. */
function withNames(key: string, value: Notice['values'][string], { directory }: World): typeof value {
  if (typeof value !== 'string' || key === 'when') return value
  return value.replaceAll(
    /@([\w:-]+)/gu,
    (whole, id: string) =>
      directory.department(id)?.name ?? directory.person(id)?.name ?? (whole.includes(':') ? '家属' : id),
  )
}
