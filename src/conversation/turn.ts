// One message, start to end: who speaks, what it says, what was asked before, what is done, what is answered.
import { EntryDraft } from '../entry-draft.ts'
import type { Entry } from '../entry.ts'
import { markChecked } from '../follow-up/mark-checked.ts'
import { notifyOfEvents } from '../notification/notify.ts'
import { idsMayChange } from '../organisation/binding.ts'
import { accountOf, identify, identifyRoom } from '../organisation/speaker.ts'
import type { InboundMessage } from '../stimulus.ts'
import type { Act } from '../understanding/act.ts'
import type { World } from '../world.ts'
import { answerQuestion } from './questions/answer-question.ts'
import { giveCode } from './give-code.ts'
import { askForProof, askForRoomProof } from './prove.ts'
import { attachFiles } from './attach-files.ts'
import type { Dialogue } from './dialogue.ts'
import { doAct } from './do-act.ts'
import { asQuestion } from './answers/asks-how-counted.ts'
import { asOneHappening } from './one-happening.ts'
import { readMessage } from './read-message.ts'
import { retract } from './taking-back/retract.ts'
import { Scene } from './scene.ts'
import { voiceQuestion } from './questions/voice-question.ts'

export async function takeTurn(message: InboundMessage, inbox: string, world: World): Promise<Entry> {
  const draft = new EntryDraft(world, message.at, { inbox })
  const scene = await openScene(draft, message)
  if (message.retracts === undefined) await converse(scene)
  else await retract(message.retracts, scene)
  for (const progress of await markChecked(draft))
    scene.sayInGeneral({ key: 'spot-check-progress', values: progress })
  scene.finish()
  notifyOfEvents(draft, scene.speaker.id)
  return draft.close()
}

async function converse(scene: Scene): Promise<void> {
  await respond(asOneHappening(asQuestion(readMessage(scene), scene.text)), scene)
  await attachFiles(scene)
  await voiceQuestion(scene)
}

async function openScene(draft: EntryDraft, message: InboundMessage): Promise<Scene> {
  const { world } = draft
  const { channel, sender } = message
  const renewedAt = idsMayChange(channel) ? await world.ledger.renewedAt(channel) : null
  const speaker = identify(world.directory.county, {
    channel,
    handle: sender.account,
    shownName: sender.name,
    bindings: await world.ledger.bindings(accountOf(channel, sender.account)),
    renewedAt,
  })
  const chat = message.room === null ? null : await chatOf(message.room)
  const room = chat?.proved ? (chat.named ?? null) : null
  const place =
    message.room === null
      ? `person:${speaker.id}`
      : `room:${room?.id ?? `${message.channel}:${message.room}`}`
  const key = `${place}/${speaker.id}`
  const before = (await world.ledger.dialogue(key)) ?? emptyDialogue(key)
  const scene = new Scene(draft, speaker, message, room, before)
  if (chat && !chat.proved && chat.named) askForRoomProof(chat.named, scene)
  return scene

  async function chatOf(handle: string) {
    const { directory, ledger } = world
    const listed = renewedAt === null && directory.roomOn(channel, handle) !== null
    const bindings = listed ? [] : await ledger.bindings(accountOf(channel, handle))
    return identifyRoom(directory.county, { channel, handle, bindings, renewedAt })
  }
}

function emptyDialogue(key: string): Dialogue {
  return {
    key,
    met: false,
    question: null,
    rounds: 0,
    askedAt: null,
    waiting: [],
    recent: [],
    recentAt: null,
    lastChange: [],
  }
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
