// How well and how fast messages are understood: the assistant's own way beside nlp.js, trained on the same messages, and
// beside keywords alone, the floor. Judged on the held-out files, that none of them has read.
import { containerBootstrap } from '@nlpjs/core'
import { LangZh } from '@nlpjs/lang-zh'
import { Nlp } from '@nlpjs/nlp'
import { readModel } from '../../src/app/model.ts'
import { concepts } from '../../src/understanding/classifier/concepts.ts'
import { createUnderstanding } from '../../src/understanding/understand.ts'
import { actsFiles, corpusFiles, readCorpus, type Labelled } from '../understanding/corpus.ts'
import { demoCounty } from '../understanding/demo-county.ts'

/** Shares of the messages, 0 to 1; messages a second of one core's time, once the code is compiled. */
export interface UnderstandingRow {
  readonly way: string
  /** The acts said, all of them and in order. */
  readonly sequences: number
  /** Of the messages that say one act: it was named. The others can name no more than one. */
  readonly singleActs: number
  /** Of the messages that are not for the assistant: an act was seen all the same. */
  readonly falseActions: number
  readonly perSecond: number
}

type Reader = (message: Labelled) => Promise<readonly string[]> | readonly string[]

export async function run(): Promise<UnderstandingRow[]> {
  const taught = readCorpus([...corpusFiles('development'), ...actsFiles()])
  const asked = readCorpus(corpusFiles('held-out'))
  const understand = createUnderstanding(demoCounty(), readModel())
  const own: Reader = ({ text, expect: _expect, id: _id, ...context }) =>
    understand(text, context).acts.map((act) => act.act)
  return [
    await measure('this assistant', own, asked),
    await measure('nlp.js', await teachNlpJs(taught), asked),
    await measure('keywords', keywords, asked),
  ]
}

async function measure(way: string, read: Reader, messages: readonly Labelled[]): Promise<UnderstandingRow> {
  let sequences = 0
  let single = 0
  let singleRight = 0
  let quiet = 0
  let falseActions = 0
  for (const message of messages) {
    const wanted = message.expect.acts.map((act) => act.act)
    const got = await read(message)
    const isRight = got.join() === wanted.join()
    if (isRight) sequences += 1
    if (wanted.length === 1) {
      single += 1
      if (isRight) singleRight += 1
    }
    if (wanted.every(isQuiet)) {
      quiet += 1
      if (!got.every(isQuiet)) falseActions += 1
    }
  }
  await readFor(warmUp, read, messages)
  const perSecond = await readFor(measured, read, messages)
  const share = (part: number, all: number): number => Math.round((1_000 * part) / Math.max(1, all)) / 1_000
  return {
    way,
    sequences: share(sequences, messages.length),
    singleActs: share(singleRight, single),
    falseActions: share(falseActions, quiet),
    perSecond: Math.round(perSecond),
  }
}

/** Seconds of processor time: until the code is compiled, and to be counted. */
const warmUp = 4
const measured = 4

/** Messages a second of processor time: what else runs on the machine does not count. */
async function readFor(seconds: number, read: Reader, messages: readonly Labelled[]): Promise<number> {
  const began = process.cpuUsage()
  let count = 0
  let spent = 0
  while (spent < seconds) {
    for (const message of messages) await read(message)
    count += messages.length
    const { user, system } = process.cpuUsage(began)
    spent = (user + system) / 1e6
  }
  return count / spent
}

const isQuiet = (act: string): boolean => act === 'none' || act === 'unclear'

/** nlp.js knows one intent a text, and nothing of the speaker or the quotation. */
async function teachNlpJs(messages: readonly Labelled[]): Promise<Reader> {
  const container = await containerBootstrap()
  container.use(Nlp)
  container.use(LangZh)
  const nlp = container.get('nlp')
  nlp.settings.autoSave = false
  nlp.settings.modelFileName = ''
  nlp.settings.nlu = { log: false }
  nlp.addLanguage('zh')
  for (const { text, expect } of messages) {
    const [only, ...others] = expect.acts
    if (only !== undefined && others.length === 0) nlp.addDocument('zh', text, only.act)
  }
  await nlp.train()
  return async ({ text }) => {
    const { intent } = await nlp.process('zh', text)
    return [intent === undefined || intent === 'None' ? 'none' : intent]
  }
}

/** What somebody writes who has an afternoon: the act whose words stand first in this list and in the text. */
const cues = [
  ['emergency', 'danger'],
  ['escalate', 'supervise'],
  ['exception', 'died'],
  ['nil-report', 'nobodyNew'],
  ['callback', 'callback'],
  ['spot-check', 'spotCheck'],
  ['merge', 'merge'],
  ['extend', 'extend'],
  ['return', 'return'],
  ['cancel', 'cancel'],
  ['notice', 'notice'],
  ['verify', 'verified'],
  ['exception', 'hospital'],
  ['exception', 'away'],
  ['ask-list', 'askList'],
  ['ask-status', 'askStatus'],
  ['ask-policy', 'policy'],
  ['reschedule', 'reschedule'],
  ['correct', 'correct'],
  ['complain', 'complain'],
  ['urge', 'urge'],
  ['materials', 'papers'],
  ['complete', 'done'],
  ['progress', 'begun'],
  ['acknowledge', 'gotIt'],
  ['request', 'disabled'],
  ['request', 'want'],
] as const
const keywordLists = cues.map(([act, concept]) => [act, concepts[concept].split(' ')] as const)

const keywords: Reader = ({ text }) => [
  keywordLists.find(([, words]) => words.some((word) => text.includes(word)))?.[0] ?? 'none',
]
