// The stored model is what training would give now, and the examples beside the acts are understood as they are written.
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { modelFile, readModel, readStoredModel } from '../../src/app/model.ts'
import { madeFromNow, trainModel } from '../../src/app/train.ts'
import { parseExamples } from '../../src/understanding/classifier/examples.ts'
import { modelToBytes } from '../../src/understanding/classifier/stored.ts'
import { createUnderstanding } from '../../src/understanding/understand.ts'
import { demoCounty } from './demo-county.ts'

const understand = createUnderstanding(demoCounty(), readModel())
/** Enough to learn something from in seconds. */
const learntFrom = new Set(['everyone-development-10.jsonl', 'everyone-development-14.jsonl', 'complain.txt'])
const folder = join(import.meta.dirname, '../../src/understanding/classifier/examples')

test('the stored model is made from the messages and the code that are here, and under 2 MB', () => {
  expect(readStoredModel().madeFrom, 'npm run train').toBe(madeFromNow(readStoredModel()))
  expect(statSync(modelFile).size).toBeLessThan(2_000_000)
})

test('training has no chance in it: the same messages give the same model, bit for bit', () => {
  const once = (): Uint8Array => modelToBytes(trainModel((name) => !learntFrom.has(name)))
  const first = once()
  expect(first.length).toBeGreaterThan(10_000)
  expect(Buffer.compare(first, once())).toBe(0)
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
