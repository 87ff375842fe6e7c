// The trained model that understanding comes with: made by `npm run train`, the same bytes from the same corpus.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadModel, type Model, type StoredModel } from '../understanding/classifier/model.ts'

export const modelFile = join(import.meta.dirname, '..', 'understanding', 'classifier', 'model.json')

let model: Model | undefined

/** Read once a process. */
export function readModel(): Model {
  const stored: StoredModel = JSON.parse(readFileSync(modelFile, 'utf8'))
  model ??= loadModel(stored)
  return model
}
