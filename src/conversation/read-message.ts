// What a message says: its button, or its words, which may be no answer to the question that is open.
import type { Act, ActName } from '../understanding/act.ts'
import { isFirst } from './album.ts'
import { withoutAuthors } from './chain-lines.ts'
import { expectedBy } from './questions/answer-question.ts'
import { isDocument, isFiled } from './attach-files.ts'
import type { Attachment } from '../stimulus.ts'
import { actOfButton } from './buttons.ts'
import type { Scene } from './scene.ts'
import type { GeneralSaying } from './sentences/sentences.ts'
import { warnOfLeak } from './warn-of-leak.ts'

/** What a message says; a button says what its label stands for, of the case its card names. */
export function readMessage(scene: Scene): readonly Act[] {
  const { message, draft } = scene
  const pressed =
    message.button === null
      ? null
      : actOfButton(message.button, message.quote?.text ?? '', scene.caseQuoted())
  if (pressed) return [pressed]
  const words = scene.chain ? withoutAuthors(scene.text, draft.world.directory) : scene.text
  const { acts: said, leak } = draft.world.understand(words, scene.context(expectedBy(scene.question)))
  const acts = nilReportsTogether(takenBack(looksUp(inItsOwnRight(said, scene), scene), scene.text))
  if (leak && scene.place === 'group') {
    // What has no place in a group is not kept either. domain.md § 5.2.2, § 5.2.6
    draft.collected.scrubs.push({ channel: message.channel, id: message.id })
    draft.collected.drops.push(...message.attachments.flatMap(({ kept }) => kept?.key ?? []))
    warnOfLeak('leak', scene)
  }
  if (scene.place === 'group' && message.attachments.some(isDocument)) {
    if (isFirst('document-in-group', scene)) warnOfLeak('document-in-group', scene)
    // “王桂英的” beside the picture of a card asks for nothing.
    const asks = acts.filter((each) => each.act !== 'request' || (each.services?.length ?? 0) > 0)
    return asks.length > 0 && scene.text.trim() !== '' ? asks : [{ act: 'none', confidence: 1 }]
  }
  // A picture without words says nothing, whatever it replies to.
  if (scene.text.trim() === '' && message.attachments.length > 0) {
    const saying = sayingOfBrought(message.attachments)
    if (scene.addressed && (saying.key === 'voice' || !isFiled(scene)) && isFirst(saying.key, scene))
      scene.sayInGeneral(saying)
    return [{ act: 'none', confidence: 1 }]
  }
  return acts
}

/** What came without a word of his own, called what it is. */
function sayingOfBrought(attachments: readonly Attachment[]): GeneralSaying {
  const has = (kind: Attachment['kind']) => attachments.some((each) => each.kind === kind)
  if (has('voice')) return { key: 'voice', values: {} }
  const what = [...(has('image') ? (['image'] as const) : []), ...(has('file') ? (['file'] as const) : [])]
  if (what.length > 0) return { key: 'brought', values: { what } }
  // The title of a record names people: only what it is is said.
  const isRecord = attachments.some(({ name }) => name.endsWith('聊天记录'))
  return { key: isRecord ? 'forwarded-record' : 'forwarded', values: {} }
}

/** Put to us while a question of ours is open, and answered before it. */
const questions: readonly ActName[] = [
  'ask-policy',
  'ask-status',
  'ask-list',
  'ask-human',
  'help',
  'emergency',
  'complain',
  'urge',
]
const interrogative =
  /[?？]|吗|没得|多少|好多|多久|好久|咋|怎么|啥|哪个|哪里|哪些|几级|[会能要是行好]不(?:[会能要是行好]|$)/u

/** “评不上咋办” while a name is asked for is a question of its own; “王桂英我看错了，撤回” is no yes and no no. */
function inItsOwnRight(acts: readonly Act[], scene: Scene): readonly Act[] {
  const { text, draft, question } = scene
  const [only] = acts
  if (acts.length > 1 || only?.act !== 'answer') return acts
  const free = () => draft.world.understand(text, scene.context()).acts
  if (question?.hole === 'field' && interrogative.test(text)) {
    const read = free()
    return read.some((each) => questions.includes(each.act)) ? read : acts
  }
  if (question?.hole !== 'consent' || text.length <= longestYes) return acts
  const read = free()
  return read.some((each) => each.act !== 'none' && each.act !== 'unclear') ? read : acts
}

/** “帮我查下王桂英有没有申请”, by somebody outside the offices, asks where it stands and applies for nobody. */
function looksUp(acts: readonly Act[], { text, speaker }: Scene): readonly Act[] {
  const [only, ...others] = acts
  const asks =
    speaker.role === 'relative' &&
    /查(?:一?下|一?哈|询|查|看|到).*(?:没有|是否|了没|到哪|申请|办)/u.test(text)
  if (!asks || only?.act !== 'request' || others.length > 0) return acts
  const { confidence, person, services } = only
  return [{ act: 'ask-status', confidence, ...(person ? { person } : {}), ...(services ? { services } : {}) }]
}

/** “我看错了，撤回”: where nothing else was surely read, the word itself says what is wanted. */
function takenBack(acts: readonly Act[], text: string): readonly Act[] {
  // “撤回团石村的无新增” names what is to be taken back.
  const isSure = acts.some(
    (each) => each.act === 'nil-report' || (each.confidence >= 0.5 && each.act !== 'unclear'),
  )
  if (isSure || !/撤回|撤销(?:刚才|上一)/u.test(text)) return acts
  return [{ act: 'cancel', confidence: 0.5, what: 'last-message' }]
}

/** “是的，就是同一个人” and no more. */
const longestYes = 10

/** The lines of a list that say “nobody new” are one report of several villages, answered in one line. */
function nilReportsTogether(acts: readonly Act[]): readonly Act[] {
  const lines = acts.filter((each) => each.act === 'nil-report')
  const [first] = lines
  const ofOneMonth = lines.every((each) => each.month === first?.month && (each.village || each.villages))
  if (!first || lines.length < 2 || !ofOneMonth) return acts
  const { village: _one, ...rest } = first
  const villages = [
    ...new Set(lines.flatMap((each) => each.villages ?? (each.village ? [each.village] : []))),
  ]
  return [{ ...rest, villages }, ...acts.filter((each) => each.act !== 'nil-report')]
}
