// A story as it is written: who says what when and where, what has to be heard after it, and the ledger at the end.

/** One step of the script and what has to be heard of it. */
export interface Scene {
  /** In the file, counted from 1. */
  readonly line: number
  /** `2026-11-12T09:10:00+08:00` */
  readonly at: string
  /** The other fields of a replay's step; none of them when only time passes. */
  readonly said: Readonly<Record<string, string | boolean>>
  readonly expectations: readonly Expectation[]
}

export interface Expectation {
  readonly line: number
  /** A room, `@zhou` for a direct chat, or null for anywhere. */
  readonly to: string | null
  /** A kind of message, `says` for any, `never` for what must not be said; `silence` where nothing is said at all. */
  readonly how: string
  /** All of these stand in one message. */
  readonly words: readonly (string | RegExp)[]
  readonly mentions: readonly string[]
  readonly buttons: readonly string[] | null
}

export interface StoryFile {
  readonly title: string
  readonly scenes: readonly Scene[]
  /** YAML: what the ledger holds when the story is over. */
  readonly ledger: string
}

const day = /^(\d{4}-\d{2}-\d{2})(?:\s.*)?$/u
const step = /^(?:(\d{2}-\d{2})\s+)?(\d{2}:\d{2})(?:\s+(.*))?$/u
const head = /^(\S+?)(?:（([^）]*)）)?(?:\s+in\s+(\w+))?((?:,\s*[^:,]+)*)(?::\s*(.*))?$/u
const expected = /^(?:(@?[\w:-]+)\s+)?(\w+)(?::\s*(.*))?$/u

/** @throws Error that names the line which cannot be read */
export function parseStory(text: string): StoryFile {
  const [talk = '', ledger = ''] = text.split(/^ledger\n/mu)
  const lines = talk.split('\n')
  const title = (lines[0] ?? '').replace(/^#\s*/u, '')
  const scenes: (Scene & { expectations: Expectation[] })[] = []
  let today = ''
  for (const [index, content] of lines.entries()) {
    const line = index + 1
    if (content.trim() === '' || content.startsWith('#')) continue
    if (/^\s/u.test(content)) {
      scenes.at(-1)?.expectations.push(expectationIn(content.trim(), line))
      continue
    }
    const date = day.exec(content)?.[1]
    if (date) {
      today = date
      continue
    }
    const [, monthDay, time, rest] = step.exec(content) ?? []
    if (!time) throw new Error(`line ${line}: ${content}`)
    if (monthDay) today = `${today.slice(0, 5)}${monthDay}`
    scenes.push({
      line,
      at: `${today}T${time}:00+08:00`,
      said: rest ? saidIn(rest, line) : {},
      expectations: [],
    })
  }
  return { title, scenes, ledger }
}

/** `x9（李小芳） in linba, @, quoting 李**, as m7: 收到` */
function saidIn(text: string, line: number): Scene['said'] {
  const [, from, name, room, extras, words] = head.exec(text) ?? []
  if (!from) throw new Error(`line ${line}: ${text}`)
  const said: Record<string, string | boolean> = { from }
  if (name) said['name'] = name
  if (room) said['room'] = room
  if (words) said['text'] = words.replaceAll('⏎', '\n')
  for (const extra of (extras ?? '').split(',').map((each) => each.trim())) {
    const [what = '', ...value] = extra.split(' ')
    if (what === '@') said['mention'] = true
    else if (what in extraFields) said[extraFields[what] ?? ''] = value.join(' ')
    else if (what !== '') throw new Error(`line ${line}: ${extra}`)
  }
  return said
}

const extraFields: Readonly<Record<string, string>> = {
  quoting: 'quote',
  pressing: 'press',
  on: 'quote',
  picture: 'image',
  file: 'file',
  voice: 'voice',
  as: 'id',
}

/** `linba reply: 0001 + 11月19日（周四） | mentions zhou | buttons 是 不是` */
function expectationIn(text: string, line: number): Expectation {
  const [sentence = '', ...marks] = text.split(' | ')
  const [, to, how, said] = expected.exec(sentence) ?? []
  if (!how) throw new Error(`line ${line}: ${text}`)
  const marked = (name: string) =>
    marks
      .find((mark) => mark.startsWith(name))
      ?.split(' ')
      .slice(1)
  return {
    line,
    to: to ?? null,
    how,
    words: (said ?? '')
      .split(' + ')
      .filter((each) => each !== '')
      .map((each) => (/^\/.*\/$/u.test(each) ? new RegExp(each.slice(1, -1), 'u') : each)),
    mentions: marked('mentions') ?? [],
    buttons: marked('buttons') ?? null,
  }
}
