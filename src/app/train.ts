// `npm run train`: makes the model from the examples beside the acts and the corpus's development half. No chance in it.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { markEntities } from '../understanding/acts/mark.ts'
import { layOut } from '../understanding/acts/reading.ts'
import { parseExamples } from '../understanding/classifier/examples.ts'
import type { StoredModel } from '../understanding/classifier/model.ts'
import { samplesOf } from '../understanding/classifier/samples.ts'
import { train } from '../understanding/classifier/train.ts'
import { createEntityFinder } from '../understanding/entities/entity-finder.ts'
import type { MessageContext } from '../understanding/act.ts'
import { mendSounds } from '../understanding/acts/sounds.ts'
import { normalise } from '../understanding/normalise.ts'
import { readCounty } from './county.ts'
import { writeModel } from './model.ts'

const examples = join(import.meta.dirname, '..', 'understanding', 'classifier', 'examples')
const corpus = join(import.meta.dirname, '..', '..', 'tests', 'understanding', 'corpus')
/** Messages labelled with their acts alone, one a line as the examples are. */
const actsOnly = join(corpus, 'acts')

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

/** Sets of the kind and spread of what people really write teach how often each thing is said; most lines dwell on what is hard. */
const weightOfEveryone = 3

/**
 * Trains on the examples and the development files; blind and held-out files are never read.
 * @param isLeftOut names of development files to leave out, for cross-validation
 */
export function trainModel(isLeftOut: (name: string) => boolean = () => false): StoredModel {
  const find = createEntityFinder(readCounty())
  const messages = readdirSync(corpus)
    .filter((name) => /-development(-\d+)?\.jsonl$/u.test(name) && !isLeftOut(name))
    .toSorted()
    .flatMap((name) =>
      readFileSync(join(corpus, name), 'utf8')
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => ({
          ...labelled.parse(JSON.parse(line)),
          weight: name.startsWith('everyone') ? weightOfEveryone : 1,
        })),
    )
  const linesOf = (folder: string, names: readonly string[]) =>
    names
      .toSorted()
      .flatMap((name) => parseExamples(name.replace('.txt', ''), readFileSync(join(folder, name), 'utf8')))
  const shown = [
    ...linesOf(examples, readdirSync(examples)),
    ...linesOf(
      actsOnly,
      readdirSync(actsOnly).filter((name) => !isLeftOut(name)),
    ),
  ]
  const all = [
    ...messages.map(({ text, weight, expect, org, mentioned, quote, ...rest }) => ({
      text,
      acts: expect.acts,
      weight,
      context: {
        ...rest,
        ...(org === undefined ? {} : { org }),
        ...(mentioned === undefined ? {} : { mentioned }),
        ...(quote === undefined ? {} : { quote }),
      } satisfies MessageContext,
    })),
    ...shown,
  ].map((one) => {
    const normalised = normalise(one.text)
    const { quote } = one.context
    return {
      ...one,
      normalised,
      entities: find(normalised, one.context),
      quoted: quote === undefined ? [] : find(normalise(quote), one.context),
    }
  })
  const texts = all.map(({ normalised, entities }) => {
    const text = mendSounds(normalised.text)
    return markEntities(text, 0, text.length, entities).text
  })
  return train(texts, (cuts) =>
    all.flatMap(({ normalised, entities, quoted, context, acts, weight }) =>
      samplesOf(layOut(normalised, entities, quoted, context, cuts), acts, weight),
    ),
  )
}

if (process.argv[1] === import.meta.filename) {
  writeModel(trainModel())
}
