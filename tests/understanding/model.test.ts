// The stored model is what training gives, and the examples beside the acts are understood as they are written.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { modelFile, readModel } from '../../src/app/model.ts'
import { trainModel } from '../../src/app/train.ts'
import { parseExamples } from '../../src/understanding/classifier/examples.ts'
import { modelToBytes } from '../../src/understanding/classifier/stored.ts'
import { createUnderstanding } from '../../src/understanding/understand.ts'
import { demoCounty } from './demo-county.ts'

const understand = createUnderstanding(demoCounty(), readModel())
const folder = join(import.meta.dirname, '../../src/understanding/classifier/examples')

test('the stored model is exactly what training gives, and under 2 MB', { timeout: 1_000_000 }, () => {
  const stored = readFileSync(modelFile)
  expect(Buffer.compare(modelToBytes(trainModel()), brotliDecompressSync(stored))).toBe(0)
  expect(stored.length).toBeLessThan(2_000_000)
})

test.each(readdirSync(folder))('%s: its examples are understood as they are written', (name) => {
  const examples = parseExamples(name.replace('.txt', ''), readFileSync(join(folder, name), 'utf8'))
  const wrong = examples.flatMap(({ text, context, acts }) => {
    const got = understand(text, context).acts.map((act) => act.act)
    // One act said of several cases is several acts; what is read of it is told by the corpus.
    const names = got.filter((act, index) => act !== got[index - 1]).join('+')
    const wanted = acts
      .map((act) => act.act)
      .filter((act, index, all) => act !== all[index - 1])
      .join('+')
    return names === wanted ? [] : [`${wanted} → ${names}: ${text}`]
  })
  // Some examples are doubtful by nature: what teaches caution is written down too.
  expect(wrong.slice(Math.ceil(examples.length * 0.08))).toEqual([])
})
