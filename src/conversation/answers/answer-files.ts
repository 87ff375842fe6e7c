// The pictures and papers of a case for whoever may open them: what there is, and a link of his own; never in a group.
import type { Case } from '../../case/case.ts'
import type { FiledFile } from '../../case/filed.ts'
import { describeCase } from '../../privacy/case-in-words.ts'
import { filesFor } from '../../privacy/who-may-open.ts'
import type { ActOf } from '../../understanding/act.ts'
import { linkHours, offerFiles } from '../offered-files.ts'
import type { Scene } from '../scene.ts'
import type { ListedFile } from '../sentences/filing.ts'
import { sayOfCase, type Saying } from '../sentences/sentences.ts'
import { timeInWords } from '../time-in-words.ts'
import { casesAsked, sayNothingFound } from './answer.ts'

/** Most cases shown to choose from. */
const mostShown = 9

export async function answerFiles(act: ActOf<'ask-status'>, scene: Scene): Promise<void> {
  const found = await casesAsked(act, scene)
  const [one, ...others] = found
  if (!one) return sayNothingFound(act, scene)
  if (others.length > 0) return sayWhich(found, scene)
  if (scene.place === 'direct') return scene.say(await sayingOf(one, scene), one)
  const sent = await hasOwnChat(scene)
  if (sent) await answerThere(one, scene)
  scene.say({ key: 'files-not-in-group', values: { sent } }, one, { mentions: [scene.speaker.id] })
}

async function sayingOf(one: Case, scene: Scene): Promise<Saying> {
  const { draft, speaker } = scene
  const files = filesFor(speaker, one, await draft.world.ledger.events(one.number))
  if (files.length === 0) return { key: one.files?.length ? 'files-not-here' : 'files-none', values: {} }
  const listed = files.map((each) => inWords(each, scene))
  const address = await offerFiles(one.number, speaker, draft)
  return address === null
    ? { key: 'files-at-console', values: { files: listed } }
    : { key: 'files-offered', values: { files: listed, address, hours: linkHours } }
}

function inWords({ file, by, at }: FiledFile, { draft, speaker }: Scene): ListedFile {
  const { directory, writeInstant } = draft.world
  const sender = by === speaker.id ? '您' : (directory.person(by)?.name ?? '家属')
  return { type: file.type, by: sender, when: timeInWords(writeInstant(at).slice(0, 16), draft.today) }
}

/** Whether he has spoken with us alone before: nobody is written to first. */
async function hasOwnChat({ draft, speaker }: Scene): Promise<boolean> {
  return (await draft.dialogue(`person:${speaker.id}/${speaker.id}`))?.met === true
}

async function answerThere(one: Case, scene: Scene): Promise<void> {
  const { draft, speaker, message } = scene
  const words = describeCase(one, 'direct', draft.world.directory, draft.today)
  draft.say({
    to: { person: speaker.id },
    kind: 'reply',
    text: sayOfCase(await sayingOf(one, scene), words),
    mentions: [],
    buttons: [],
    cases: [one.number],
    channel: message.channel,
  })
}

function sayWhich(found: readonly Case[], scene: Scene): void {
  const { draft, place } = scene
  const shown = found.slice(0, mostShown)
  const heads = shown.map((one) => describeCase(one, place, draft.world.directory, draft.today).head)
  scene.sayInGeneral(
    {
      key: 'files-of-which',
      values: { heads, example: shown[0]?.number ?? '', more: found.length - shown.length },
    },
    { cases: shown.map(({ number }) => number) },
  )
}
