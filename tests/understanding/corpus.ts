// The labelled messages: one JSON object a line, the input of `understand` and what is expected of it.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { MessageContext } from '../../src/understanding/act.ts'
import { parseExamples, type Example } from '../../src/understanding/classifier/examples.ts'

type LabelledAct = Readonly<Record<string, unknown>> & { readonly act: string }

export interface Labelled extends MessageContext {
  readonly id: string
  readonly text: string
  readonly expect: { readonly acts: readonly LabelledAct[]; readonly leak: boolean }
}

const folder = join(import.meta.dirname, 'corpus')

/** Development halves may be read and trained on; held-out halves are only ever evaluated. */
export const corpusFiles = (half: 'development' | 'held-out'): string[] =>
  readdirSync(folder)
    .filter((name) => new RegExp(`-${half}(?:-\\d+)?\\.jsonl$`).test(name))
    .sort()
    .map((name) => join(folder, name))

export const readCorpus = (files: readonly string[]): Labelled[] =>
  files.flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line): Labelled => JSON.parse(line)),
  )

/** The messages that are labelled with their acts alone. */
export const readActs = (): Example[] =>
  readdirSync(join(folder, 'acts')).flatMap((name) =>
    parseExamples(name, readFileSync(join(folder, 'acts', name), 'utf8')),
  )
