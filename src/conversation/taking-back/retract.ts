// A message taken back on its platform: its words are no longer kept, and what they did is undone as far as it can be.
import { takeBackAnswers } from '../../survey/answer-survey.ts'
import type { Scene } from '../scene.ts'
import { takeBack } from './undo.ts'

export async function retract(id: string, scene: Scene): Promise<void> {
  const { draft, speaker, message } = scene
  const { ledger } = draft.world
  const taken = await ledger.received(message.channel, id)
  // Only the one who wrote it; a group's owner who tidies up takes nothing back from the ledger.
  if (!taken || taken.message?.sender.account !== message.sender.account) return
  draft.collected.scrubs.push({ channel: message.channel, id })
  const changes = await ledger.changedBy(taken.inbox)
  const mine = changes.filter(({ by }) => by === speaker.id || by === speaker.account)
  await takeBack(mine, scene)
  const surveys = (scene.before.lastSurveys ?? []).filter(
    ({ after }) => after.answeredAt === taken.message?.at,
  )
  const villages = await takeBackAnswers(surveys, scene)
  const { directory } = draft.world
  const names = villages.map((code) => directory.village(code)?.name ?? code)
  if (mine.length === 0 && names.length > 0)
    scene.sayInGeneral({ key: 'nil-taken-back', values: { villages: names } })
  if (mine.length > 0 || names.length > 0) scene.forgetLast()
  await removeFiles(
    taken.message.attachments.flatMap((each) => each.kept ?? []),
    mine,
    scene,
  )
}

/** A picture taken back leaves the case too, also where what was said with it cannot be undone any more. */
async function removeFiles(
  files: readonly { readonly key: string }[],
  changes: readonly { readonly case: string }[],
  scene: Scene,
): Promise<void> {
  const { draft, speaker } = scene
  for (const { key } of files) {
    draft.collected.drops.push(key)
    scene.unfiled = scene.unfiled.filter((each) => each.key !== key)
    for (const { case: number } of changes) {
      const one = await draft.case(number)
      if (one?.files?.some((each) => each.key === key))
        await draft.record(number, [{ type: 'FileRemoved', key }], speaker.id)
    }
  }
}
