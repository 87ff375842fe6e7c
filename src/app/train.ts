// `npm run train`: makes the model from the examples beside the acts and the corpus's development half. No chance in it.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { layOut } from '../understanding/acts/reading.ts'
import { parseExamples } from '../understanding/classifier/examples.ts'
import type { StoredModel } from '../understanding/classifier/model.ts'
import { samplesOf } from '../understanding/classifier/samples.ts'
import { train } from '../understanding/classifier/train.ts'
import { createEntityFinder } from '../understanding/entities/entity-finder.ts'
import type { MessageContext } from '../understanding/act.ts'
import { normalise } from '../understanding/normalise.ts'
import { readCounty } from './county.ts'
import { modelFile } from './model.ts'

const examples = join(import.meta.dirname, '..', 'understanding', 'classifier', 'examples')
const corpus = join(import.meta.dirname, '..', '..', 'tests', 'understanding', 'corpus')

const labelled = z.looseObject({
  text: z.string(),
  role: z.enum(['relative', 'village', 'township', 'county', 'department', 'leader']),
  org: z.string().optional(),
  channel: z.enum(['group', 'direct']),
  mentioned: z.boolean().optional(),
  at: z.string(),
  quote: z.string().optional(),
  expect: z.object({ acts: z.array(z.looseObject({ act: z.string() })) }),
})

/**
 * Trains on the examples and the development files; blind and held-out files are never read.
 * @param isLeftOut names of development files to leave out, for cross-validation
 */
export function trainModel(isLeftOut: (name: string) => boolean = () => false): StoredModel {
  const find = createEntityFinder(readCounty())
  const read = (text: string, context: MessageContext) => {
    const normalised = normalise(text)
    const quoted = context.quote === undefined ? [] : find(normalise(context.quote), context)
    return layOut(normalised, find(normalised, context), quoted, context)
  }
  const messages = readdirSync(corpus)
    .filter((name) => /-development(-\d+)?\.jsonl$/u.test(name) && !isLeftOut(name))
    .toSorted()
    .flatMap((name) =>
      readFileSync(join(corpus, name), 'utf8')
        .split('\n')
        .filter((line) => line !== ''),
    )
    .map((line) => labelled.parse(JSON.parse(line)))
  const shown = readdirSync(examples)
    .toSorted()
    .flatMap((name) => parseExamples(name.replace('.txt', ''), readFileSync(join(examples, name), 'utf8')))
  return train([
    ...messages.flatMap(({ text, expect, org, mentioned, quote, ...rest }) => {
      const context: MessageContext = {
        ...rest,
        ...(org === undefined ? {} : { org }),
        ...(mentioned === undefined ? {} : { mentioned }),
        ...(quote === undefined ? {} : { quote }),
      }
      return samplesOf(read(text, context), expect.acts)
    }),
    ...shown.flatMap(({ text, context, acts, weight }) => samplesOf(read(text, context), acts, weight)),
  ])
}

if (process.argv[1] === import.meta.filename) {
  writeFileSync(modelFile, `${JSON.stringify(trainModel())}\n`)
}
