// One message, start to end: who speaks, what it says, what was asked before, what is done, what is answered.
import { EntryDraft } from '../entry-draft.ts'
import type { Entry } from '../entry.ts'
import { markChecked } from '../follow-up/mark-checked.ts'
import { notifyOfEvents } from '../notification/notify.ts'
import type { InboundMessage } from '../stimulus.ts'
import type { Speaker } from '../organisation/speaker.ts'
import type { Act, ActName } from '../understanding/act.ts'
import type { World } from '../world.ts'
import { answerQuestion } from './questions/answer-question.ts'
import { giveCode } from './give-code.ts'
import { askForProof, askForRoomProof } from './prove.ts'
import { attachFiles } from './attach-files.ts'
import { doAct } from './do-act.ts'
import { asWishForFiles } from './answers/asks-for-files.ts'
import { asQuestion } from './answers/asks-how-counted.ts'
import { type HeldMessage, takeHeld } from './held.ts'
import { asOneHappening } from './one-happening.ts'
import { askForReading } from './judge-pictures.ts'
import { openScene } from './open-scene.ts'
import { readMessage } from './read-message.ts'
import { retract } from './taking-back/retract.ts'
import { sayPassedOver } from './intake/passed-over.ts'
import type { Scene } from './scene.ts'
import { voiceQuestion } from './questions/voice-question.ts'

export async function takeTurn(message: InboundMessage, inbox: string, world: World): Promise<Entry> {
  const draft = new EntryDraft(world, message.at, { inbox })
  const { scene, unproved } = await openScene(draft, message)
  if (unproved) askForRoomProof(unproved, scene)
  if (message.retracts === undefined) await converse(scene)
  else await retract(message.retracts, scene)
  for (const progress of await markChecked(draft))
    scene.sayInGeneral({ key: 'spot-check-progress', values: progress })
  askForReading(inbox, scene)
  const held = scene.proved ? await takeHeld(scene) : []
  scene.finish()
  let { speaker } = scene
  for (const each of held) speaker = await doHeld(each, draft)
  notifyOfEvents(draft, speaker.id)
  return draft.close()
}

/** What was said before its sender had proved who he is, as he says it now. @returns who he is */
async function doHeld({ message, done }: HeldMessage, draft: EntryDraft): Promise<Speaker> {
  const { scene } = await openScene(draft, message)
  const { speaker, text } = scene
  scene.sayInGeneral(
    scene.place === 'direct'
      ? { key: 'held-in-direct', values: { text: text.slice(0, mostRepeated) } }
      : { key: 'held-in-group', values: { name: speaker.name } },
    { mentions: [speaker.id] },
  )
  await converse(scene, done)
  if (!scene.saidMore) scene.sayInGeneral({ key: 'held-came-to-nothing', values: {} })
  scene.finish()
  return speaker
}

/** So much of what somebody has said is repeated to him. */
const mostRepeated = 40

/** @param done acts of the message that were done before */
async function converse(scene: Scene, done: readonly ActName[] = []): Promise<void> {
  const read = asWishForFiles(asQuestion(readMessage(scene), scene.text), scene)
  const said = asOneHappening(read, scene.text)
  await respond(
    said.filter(({ act }) => !done.includes(act)),
    scene,
  )
  sayPassedOver(said, scene)
  await attachFiles(scene)
  await voiceQuestion(scene)
}

async function respond(said: readonly Act[], scene: Scene): Promise<void> {
  if (await giveCode(scene)) return
  const acts = await askForProof(said, scene)
  const { question } = scene
  if (question) {
    const answer = await answerQuestion(question, acts, scene)
    if (answer === 'taken') return
    if (answer) {
      for (const act of answer.acts) await doAct(act, scene)
      return
    }
  }
  for (const act of ofItself(acts, scene)) await doAct(act, scene)
}

/** What was read as an answer and answers nothing is heard for what it says of a case: “0226已签收”, days after a question. */
function ofItself(acts: readonly Act[], scene: Scene): readonly Act[] {
  if (acts.length !== 1 || acts[0]?.act !== 'answer' || scene.question === null) return acts
  const own = scene.draft.world.understand(scene.text, scene.context()).acts
  return own.some((each) => 'case' in each || 'cases' in each) ? own : acts
}
