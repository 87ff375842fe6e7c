// `npm run train`: makes the model from the examples beside the acts and the corpus's development half. No chance in it.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { markEntities } from '../understanding/acts/mark.ts'
import { layOut } from '../understanding/acts/reading.ts'
import { parseExamples } from '../understanding/classifier/examples.ts'
import type { CutScale } from '../understanding/classifier/cuts.ts'
import { loadCuts, type StoredModel } from '../understanding/classifier/model.ts'
import type { Sample } from '../understanding/classifier/sample.ts'
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
const weightOfEveryone = 6

/** What is learnt from: marked texts as people wrote them, and the samples, laid out with the cuts learnt from the texts. */
interface Material {
  readonly texts: readonly string[]
  readonly read: (cuts: CutScale) => Sample[]
}

/** The examples and the development files; blind and held-out files are never read. */
function materialOf(isLeftOut: (name: string) => boolean): Material {
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
    ...linesOf(
      examples,
      readdirSync(examples).filter((name) => !isLeftOut(name)),
    ),
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
    const quote = one.context.quote === undefined ? undefined : normalise(one.context.quote)
    return {
      ...one,
      context: quote === undefined ? one.context : { ...one.context, quote: quote.text },
      normalised,
      entities: find(normalised, one.context),
      quoted: quote === undefined ? [] : find(quote, one.context),
    }
  })
  const texts = all.map(({ normalised, entities }) => {
    const text = mendSounds(normalised.text)
    return markEntities(text, 0, text.length, entities).text
  })
  const read = (cuts: CutScale): Sample[] =>
    all.flatMap(({ normalised, entities, quoted, context, acts, weight }) =>
      samplesOf(layOut(normalised, entities, quoted, context, cuts), acts, weight),
    )
  return { texts, read }
}

const classifier = join(import.meta.dirname, '..', 'understanding', 'classifier')
/** What makes weights of samples, and takes the samples apart for it. */
const fitting = [
  'train.ts',
  'fit-acts.ts',
  'fit-kinds.ts',
  'fit-cuts.ts',
  'gradient.ts',
  'divisions.ts',
  'stretches.ts',
  'lattice.ts',
  'cuts.ts',
  'model.ts',
  'pack.ts',
]

/** SHA-256 of all that a model hangs on: the texts, the samples as they are laid out with its cuts, how they are fitted. */
function digestOf({ texts, read }: Material, { cuts }: Pick<StoredModel, 'cuts'>): string {
  const hash = createHash('sha256')
  for (const name of fitting) hash.update(readFileSync(join(classifier, name)))
  hash.update(JSON.stringify(texts))
  for (const { lattice, acts, kinds, weight } of read(loadCuts(cuts))) {
    hash.update(JSON.stringify([lattice.starts, lattice.bounds, lattice.reaches, acts, kinds, weight]))
    hash.update(Int32Array.from(lattice.keys))
  }
  return hash.digest('hex')
}

/** What `madeFrom` would be, were the model trained now: whether it has to be trained anew, without training it. */
export const madeFromNow = (model: Pick<StoredModel, 'cuts'>): string =>
  digestOf(
    materialOf(() => false),
    model,
  )

/**
 * Trains on the examples and the development files.
 * @param isLeftOut names of files to leave out, for cross-validation
 */
export function trainModel(isLeftOut: (name: string) => boolean = () => false): StoredModel {
  const material = materialOf(isLeftOut)
  const fitted = train(material.texts, material.read)
  return { ...fitted, madeFrom: digestOf(material, fitted) }
}

if (process.argv[1] === import.meta.filename) {
  writeModel(trainModel())
}
