// What became of a reminder when its recipient was spoken to: said, put off, merged into a newer one, or dropped as no longer true.
import type { Case } from '../../src/case/case.ts'
import { isSayingOfACase, sayOfCase, type Saying } from '../../src/conversation/sentences/sentences.ts'
import type { Entry } from '../../src/entry.ts'
import type { Notice } from '../../src/notification/notice.ts'
import { describeCase } from '../../src/privacy/case-in-words.ts'
import type { World } from '../../src/world.ts'

export interface NoticeFate {
  readonly notice: Notice
  readonly at: number
  readonly fate: 'said' | 'put-off' | 'not-said'
  /** The line of the message that said it. */
  readonly line: string | null
}

interface Moment {
  readonly at: number
  readonly cases: ReadonlyMap<string, Case>
  readonly world: World
}

/** The reminders among the notices that an entry settles. */
export function fateOfReminders(
  settled: readonly Notice[],
  entry: Entry,
  moment: Moment,
): readonly NoticeFate[] {
  const again = entry.notices.add.map(nameOf)
  const lines = entry.messages.flatMap(({ text }) => text.split('\n'))
  const { at } = moment
  return settled
    .filter(({ kind }) => kind === 'reminder')
    .map((notice): NoticeFate => {
      if (again.includes(nameOf(notice))) return { notice, at, fate: 'put-off', line: null }
      const words = wordsOf(notice, moment)
      const place = lines.findIndex((each) => words.every((part) => each.includes(part)))
      // A line is said for one of them: what stands there once was not said twice.
      const [line = null] = place < 0 ? [] : lines.splice(place, 1)
      return { notice, at, fate: line === null ? 'not-said' : 'said', line }
    })
}

/** A notice put off comes again under another id. */
const nameOf = ({ to, sentence, cases, deadline, values }: Notice): string =>
  JSON.stringify([to, sentence, cases, deadline, values['dueOn'], values['month']])

/** What stands in the message when it says this. */
function wordsOf(notice: Notice, { at, cases, world }: Moment): readonly string[] {
  const { sentence: key, values } = notice
  const { month } = values
  if (typeof month === 'string') return [`${Number(month.slice(5))}月`, '排查']
  const one = cases.get(notice.cases[0] ?? '')
  if (!one || !isSayingOfACase(key)) throw new Error(`nothing can be said by “${key}”`)
  return [
    sayOfCase({ key, values } as Saying, describeCase(one, 'direct', world.directory, world.dateAt(at))),
  ]
}
