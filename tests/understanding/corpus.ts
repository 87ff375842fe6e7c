// The labelled messages: one JSON object a line, the input of `understand` and what is expected of it.
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { MessageContext } from '../../src/understanding/act.ts'
import { parseExamples } from '../../src/understanding/classifier/examples.ts'

type LabelledAct = Readonly<Record<string, unknown>> & { readonly act: string }

export interface Labelled extends MessageContext {
  readonly id: string
  readonly text: string
  readonly expect: { readonly acts: readonly LabelledAct[]; readonly leak: boolean }
  /** Nothing is known of the fields and of leaks. */
  readonly actsOnly?: true
}

const folder = join(import.meta.dirname, 'corpus')

/** Development halves may be read and trained on; held-out halves are only ever evaluated. */
export const corpusFiles = (half: 'development' | 'held-out'): string[] =>
  readdirSync(folder)
    .filter((name) => new RegExp(`-${half}(?:-\\d+)?\\.jsonl$`).test(name))
    .sort()
    .map((name) => join(folder, name))

/** The messages of some files: `.jsonl` labelled in full, `.txt` with their acts alone. */
export const readCorpus = (files: readonly string[]): Labelled[] =>
  files.flatMap((file) =>
    file.endsWith('.txt')
      ? readLines(file)
      : readFileSync(file, 'utf8')
          .split('\n')
          .filter(Boolean)
          .map((line): Labelled => JSON.parse(line)),
  )

const readLines = (file: string): Labelled[] =>
  parseExamples(basename(file, '.txt'), readFileSync(file, 'utf8')).map(
    ({ text, context, acts }, index): Labelled => ({
      ...context,
      id: `${basename(file, '.txt')}-${index + 1}`,
      text,
      expect: { acts: acts.map(({ act }) => ({ act })), leak: false },
      actsOnly: true,
    }),
  )

/** The files of messages that are labelled with their acts alone. */
export const actsFiles = (): string[] =>
  readdirSync(join(folder, 'acts'))
    .sort()
    .map((name) => join(folder, 'acts', name))
