// `npm run -s evaluate [-- FILE…] [--held-out] [--cross] [--errors]`: how well the corpus is understood, by act and field.
import { basename } from 'node:path'
import type { MessageContext, Understanding } from '../../src/understanding/act.ts'
import { createUnderstanding } from '../../src/understanding/understand.ts'
import { readModel } from '../../src/app/model.ts'
import { trainModel } from '../../src/app/train.ts'
import { loadModel } from '../../src/understanding/classifier/model.ts'
import { corpusFiles, readCorpus, type Labelled } from './corpus.ts'
import { demoCounty } from './demo-county.ts'

type Loose = Record<string, unknown>

/** An act's fields, flat: `person.name`, lists as sorted text. */
const flatten = (act: Loose, prefix = ''): Map<string, string> => {
  const flat = new Map<string, string>()
  for (const [key, value] of Object.entries(act)) {
    if (prefix === '' && (key === 'act' || key === 'confidence')) continue
    if (value !== null && typeof value === 'object' && !Array.isArray(value)) {
      for (const [inner, text] of flatten(value as Loose, `${prefix}${key}.`)) flat.set(inner, text)
    } else
      flat.set(
        prefix + key,
        Array.isArray(value) ? [...value].map(String).toSorted().join(',') : String(value),
      )
  }
  return flat
}

interface Tally {
  right: number
  extra: number
  missed: number
}

export interface Evaluation {
  readonly messages: number
  readonly sequences: number
  readonly quiet: number
  readonly falseActions: number
  /** Of these, what was for nobody: `none`, without what was meant for the assistant and unclear. */
  readonly forNobody: number
  readonly falseForNobody: number
  readonly leaks: number
  readonly leaksFound: number
  readonly clean: number
  readonly falseAlarms: number
  readonly fields: ReadonlyMap<string, Tally>
  readonly confusion: ReadonlyMap<string, number>
  readonly byAct: ReadonlyMap<string, Tally>
  readonly errors: readonly string[]
}

const quietActs = new Set(['none', 'unclear'])

/** Compares what is understood with what is expected, message by message. */
export function evaluate(
  messages: readonly Labelled[],
  understand: (
    text: string,
    context: MessageContext,
  ) => { acts: readonly Loose[]; leak: boolean } | Understanding,
): Evaluation {
  const fields = new Map<string, Tally>()
  const byAct = new Map<string, Tally>()
  const confusion = new Map<string, number>()
  const errors: string[] = []
  let sequences = 0
  let quiet = 0
  let falseActions = 0
  let forNobody = 0
  let falseForNobody = 0
  let leaks = 0
  let leaksFound = 0
  let falseAlarms = 0
  let clean = 0
  const count = (table: Map<string, Tally>, key: string, what: keyof Tally): void => {
    const tally = table.get(key) ?? { right: 0, extra: 0, missed: 0 }
    tally[what] += 1
    table.set(key, tally)
  }
  for (const message of messages) {
    const { expect, id: _id, text, actsOnly, ...context } = message
    const got = understand(text, context)
    const names = got.acts.map((act) => String(act.act))
    const wanted = expect.acts.map((act) => act.act)
    const same = names.join() === wanted.join()
    if (same) sequences += 1
    if (wanted.every((name) => quietActs.has(name))) {
      const isFalse = !names.every((name) => quietActs.has(name))
      quiet += 1
      if (isFalse) falseActions += 1
      if (wanted.includes('none')) {
        forNobody += 1
        if (isFalse) falseForNobody += 1
      }
    }
    if (actsOnly === undefined) {
      if (expect.leak) leaks += 1
      else clean += 1
      if (got.leak && expect.leak) leaksFound += 1
      else if (got.leak) falseAlarms += 1
    }
    const wrong: string[] = []
    const left = [...names]
    for (const name of wanted) {
      const at = left.indexOf(name)
      count(byAct, name, at < 0 ? 'missed' : 'right')
      if (at >= 0) left.splice(at, 1)
    }
    for (const name of left) count(byAct, name, 'extra')
    if (!same) {
      const pair = `${wanted.join('+')} → ${names.join('+')}`
      confusion.set(pair, (confusion.get(pair) ?? 0) + 1)
      wrong.push(pair)
    }
    if (actsOnly) {
      if (wrong.length > 0) errors.push(inOneLine(message, wrong))
      continue
    }
    // Fields are compared act by act where the acts agree in order; an act that is not there counts for its fields too.
    const unmatched = [...got.acts]
    for (const wantedAct of expect.acts) {
      const at = unmatched.findIndex((act) => act.act === wantedAct.act)
      const mine = at < 0 ? new Map<string, string>() : flatten(unmatched.splice(at, 1)[0] as Loose)
      for (const [key, value] of flatten(wantedAct)) {
        const name = `${wantedAct.act}.${key}`
        const own = mine.get(key)
        if (own === value) count(fields, name, 'right')
        else {
          count(fields, name, 'missed')
          if (own !== undefined) count(fields, name, 'extra')
          if (at >= 0) wrong.push(`${name} ${value} ≠ ${own ?? '–'}`)
        }
        mine.delete(key)
      }
      for (const [key, value] of mine) {
        count(fields, `${wantedAct.act}.${key}`, 'extra')
        wrong.push(`${wantedAct.act}.${key} – ≠ ${value}`)
      }
    }
    for (const act of unmatched)
      for (const key of flatten(act as Loose).keys()) count(fields, `${String(act.act)}.${key}`, 'extra')
    if (expect.leak !== got.leak) wrong.push(`leak ${expect.leak} ≠ ${got.leak}`)
    if (wrong.length > 0) errors.push(inOneLine(message, wrong))
  }
  return {
    messages: messages.length,
    sequences,
    quiet,
    falseActions,
    forNobody,
    falseForNobody,
    leaks,
    leaksFound,
    clean,
    falseAlarms,
    fields,
    confusion,
    byAct,
    errors,
  }
}

/** A message with what was understood wrongly. */
const inOneLine = (
  { id, text, role, channel, mentioned, expecting, quote }: Labelled,
  wrong: readonly string[],
): string =>
  `${id} [${role}${channel === 'direct' ? ' direct' : ''}${mentioned ? ' @' : ''}${expecting ? ` ?${expecting}` : ''}] ${text.replaceAll('\n', '⏎').slice(0, 160)}${quote ? ` «${quote.slice(0, 60)}»` : ''}\n    ${wrong.join(' | ')}`

/** Messages a second of one core's time, in a row of two seconds each: what else runs on the machine does not count. */
function speedsOf(
  messages: readonly Labelled[],
  understand: (text: string, context: MessageContext) => Understanding,
): number[] {
  return [1, 2, 3].map(() => {
    const began = process.cpuUsage()
    let count = 0
    let spent = 0
    while (spent < 2 && messages.length > 0) {
      for (const { expect: _expect, id: _id, text, ...context } of messages) understand(text, context)
      count += messages.length
      const { user, system } = process.cpuUsage(began)
      spent = (user + system) / 1e6
    }
    return Math.round(count / spent)
  })
}

const percent = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${((100 * part) / whole).toFixed(2)} % (${part}/${whole})`

const f1 = ({ right, extra, missed }: Tally): string => {
  const precision = right + extra === 0 ? 1 : right / (right + extra)
  const recall = right + missed === 0 ? 1 : right / (right + missed)
  const mean = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall)
  return `${(100 * mean).toFixed(1).padStart(5)}  precision ${(100 * precision).toFixed(1).padStart(5)}  recall ${(100 * recall).toFixed(1).padStart(5)}  of ${right + missed}`
}

/** Fields of one name over all acts. */
const merged = (fields: ReadonlyMap<string, Tally>): Map<string, Tally> => {
  const sums = new Map<string, Tally>()
  for (const [name, tally] of fields) {
    const key = name.slice(name.indexOf('.') + 1)
    const sum = sums.get(key) ?? { right: 0, extra: 0, missed: 0 }
    sum.right += tally.right
    sum.extra += tally.extra
    sum.missed += tally.missed
    sums.set(key, sum)
  }
  return sums
}

const sorted = (table: ReadonlyMap<string, Tally>): [string, Tally][] =>
  [...table].sort(([one], [other]) => one.localeCompare(other))

export function report(title: string, result: Evaluation, showErrors: boolean): string {
  const lines = [
    `== ${title}`,
    `act sequences  ${percent(result.sequences, result.messages)}`,
    `false actions  ${percent(result.falseActions, result.quiet)}, on what is for nobody ${percent(result.falseForNobody, result.forNobody)}`,
    `leaks found    ${percent(result.leaksFound, result.leaks)}, false alarms ${percent(result.falseAlarms, result.clean)}`,
    'fields (F1)',
    ...sorted(merged(result.fields)).map(([name, tally]) => `  ${name.padEnd(18)} ${f1(tally)}`),
    'acts (F1)',
    ...sorted(result.byAct).map(([name, tally]) => `  ${name.padEnd(18)} ${f1(tally)}`),
  ]
  if (showErrors) {
    lines.push('fields of each act (F1 below 100)')
    for (const [name, tally] of sorted(result.fields))
      if (tally.extra + tally.missed > 0) lines.push(`  ${name.padEnd(28)} ${f1(tally)}`)
    lines.push('confusion')
    for (const [pair, times] of [...result.confusion].sort((one, other) => other[1] - one[1]))
      lines.push(`  ${times} × ${pair}`)
    lines.push('errors', ...result.errors.map((error) => `  ${error}`))
  }
  return lines.join('\n')
}

/** Each file is read by a model trained without it and without the files of the same number; lines of acts alone by their file. */
function crossValidate(files: readonly string[]): void {
  const setOf = (file: string): string =>
    file.endsWith('.txt') ? basename(file) : (/-(\d+)\.jsonl$/.exec(file)?.[1] ?? '1')
  const right: Labelled[] = []
  const answers = new Map<string, ReturnType<ReturnType<typeof createUnderstanding>>>()
  for (const set of [...new Set(files.map(setOf))].sort()) {
    const own = files.filter((file) => setOf(file) === set)
    const model = loadModel(trainModel((name) => setOf(name) === set))
    const understand = createUnderstanding(demoCounty(), model)
    for (const file of own) {
      const messages = readCorpus([file])
      console.log(
        `${file.slice(file.lastIndexOf('/') + 1).padEnd(36)} ${percent(evaluate(messages, understand).sequences, messages.length)}`,
      )
      for (const message of messages) {
        const { expect: _expect, id: _id, text, ...context } = message
        const key = `${file}:${message.id}`
        answers.set(key, understand(text, context))
        right.push({ ...message, id: key })
      }
    }
  }
  let at = 0
  const result = evaluate(
    right,
    () => answers.get(right[at++ % right.length]?.id ?? '') ?? { acts: [], leak: false },
  )
  console.log(report('cross-validation', result, args.includes('--errors')))
}

const args = process.argv.slice(2)

if (process.argv[1] === import.meta.filename) {
  const heldOut = args.includes('--held-out')
  const named = args.filter((arg) => !arg.startsWith('--'))
  const files = named.length > 0 ? named : corpusFiles(heldOut ? 'held-out' : 'development')
  // The held-out halves stay unseen: their single errors are printed only on demand.
  const showErrors = args.includes('--errors') || (!heldOut && !args.includes('--brief'))
  if (args.includes('--cross')) crossValidate(files)
  else {
    const understand = createUnderstanding(demoCounty(), readModel())
    for (const file of files) {
      const messages = readCorpus([file])
      console.log(
        `${file.slice(file.lastIndexOf('/') + 1).padEnd(36)} ${percent(evaluate(messages, understand).sequences, messages.length)}`,
      )
    }
    const [cold, , warm] = speedsOf(readCorpus(files), understand)
    console.log(`speed ${cold} messages a second of one core at first, ${warm} four seconds later`)
    console.log(
      report(heldOut ? 'held out' : 'development', evaluate(readCorpus(files), understand), showErrors),
    )
  }
}
