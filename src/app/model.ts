// The trained model that understanding comes with: made by `npm run train`, the same from the same corpus.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib'
import { loadModel, type Model, type StoredModel } from '../understanding/classifier/model.ts'
import { modelFromBytes, modelToBytes } from '../understanding/classifier/stored.ts'

export const modelFile = join(import.meta.dirname, '..', 'understanding', 'classifier', 'model.br')

let model: Model | undefined

export const readStoredModel = (): StoredModel =>
  modelFromBytes(brotliDecompressSync(readFileSync(modelFile)))

/** Read once a process. */
export function readModel(): Model {
  model ??= loadModel(readStoredModel())
  return model
}

export function writeModel(stored: StoredModel, file = modelFile): void {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 }
  writeFileSync(file, brotliCompressSync(modelToBytes(stored), { params }))
}
