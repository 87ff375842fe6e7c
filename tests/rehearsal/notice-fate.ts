// What became of a reminder when its recipient was spoken to: said, put off, merged into a newer one, or dropped as no longer true.
import type { Case } from '../../src/case/case.ts'
import { inOneBreath } from '../../src/conversation/sentences/of-several.ts'
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
      const line = waysToSay(notice, moment)
        .map((parts) => take(parts, lines))
        .find((each) => each !== null)
      return { notice, at, fate: line === undefined ? 'not-said' : 'said', line: line ?? null }
    })
}

/** A notice put off comes again under another id. */
const nameOf = ({ to, sentence, cases, deadline, values }: Notice): string =>
  JSON.stringify([to, sentence, cases, deadline, values['dueOn'], values['month']])

/** What stands in the message when it says this: by itself, or the name among several of whom the same is said. */
function waysToSay(notice: Notice, { at, cases, world }: Moment): readonly (readonly string[])[] {
  const { sentence: key, values } = notice
  const { month } = values
  if (typeof month === 'string') return [[`${Number(month.slice(5))}月`, '排查']]
  const one = cases.get(notice.cases[0] ?? '')
  if (!one || !isSayingOfACase(key)) throw new Error(`nothing can be said by “${key}”`)
  const saying = { key, values } as Saying
  const words = describeCase(one, 'direct', world.directory, world.dateAt(at))
  const breath = inOneBreath(saying, words)
  return [
    [sayOfCase(saying, words)],
    ...(breath ? [[`${breath.all}：`, `${words.number} ${words.name}`]] : []),
  ]
}

/** A line, or a name in it, is said for one of them: what stands there once was not said twice. */
function take(parts: readonly string[], lines: string[]): string | null {
  const place = lines.findIndex((each) => parts.every((part) => each.includes(part)))
  const line = lines[place]
  if (line === undefined) return null
  lines[place] = line.replace(parts.at(-1) ?? '', '')
  return line
}
