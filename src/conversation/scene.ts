// One message in its place: who speaks, where, what was asked before, and what will be answered.
import type { Case, CaseFile } from '../case/case.ts'
import type { EntryDraft } from '../entry-draft.ts'
import type { Instant } from '../deadline/plain-date.ts'
import type { Room } from '../organisation/county.ts'
import type { Speaker } from '../organisation/speaker.ts'
import { describeCase, type Place } from '../privacy/case-in-words.ts'
import type { InboundMessage, Recipient } from '../stimulus.ts'
import type { Act, MessageContext } from '../understanding/act.ts'
import type { Dialogue, Held, Question, SurveyChange } from './dialogue.ts'
import { type GeneralSaying, sayInGeneral, sayOfCase, type Saying } from './sentences/sentences.ts'

interface ReplyLine {
  readonly text: () => string
  readonly cases: readonly string[]
  readonly buttons: readonly string[]
  readonly mentions: readonly string[]
}

/** What a question asks, however sure we were of the act that waits for it. */
const essence = (question: Question): string =>
  JSON.stringify(question, (key, value: unknown) => (key === 'confidence' ? undefined : value))

/** After this the cases spoken of last are no longer meant by “他” or by nothing at all. */
const recentMinutes = 30

export class Scene {
  readonly draft: EntryDraft
  speaker: Speaker
  readonly message: InboundMessage
  readonly room: Room | null
  readonly place: Place
  readonly dialogueKey: string
  readonly before: Dialogue
  /** The text as said, or the label of the button pressed. */
  readonly text: string
  question: Question | null
  rounds: number
  waiting: Question[]
  recent: string[]
  /** Cases already meant in this message. */
  meant: string[] = []
  changed: Dialogue['lastChange'][number][] = []
  surveysChanged: SurveyChange[] = []
  unfiled: readonly CaseFile[]
  album: Dialogue['album']
  challengedAt: Instant | undefined
  warnedOf: Instant | undefined
  /** What waits until the speaker has proved who he is. */
  held: readonly Held[]
  /** The account has just proved whose it is. */
  proved = false
  /** Codes of the speaker that were wrong within a day. */
  wrongCodes: number
  /** The question that this message has been answered with, or is to be. */
  #raised: Question | null = null
  #voiced: Question | null = null
  #forgotten = false
  readonly #lines: ReplyLine[] = []
  #otherwise: GeneralSaying | null = null

  constructor(
    draft: EntryDraft,
    speaker: Speaker,
    message: InboundMessage,
    room: Room | null,
    before: Dialogue,
  ) {
    this.draft = draft
    this.speaker = speaker
    this.message = message
    this.room = room
    this.place = message.room === null ? 'direct' : 'group'
    this.before = before
    this.dialogueKey = before.key
    this.text = message.button ?? message.text
    this.question = before.question
    this.rounds = before.rounds
    this.waiting = [...before.waiting]
    this.unfiled = before.unfiled ?? []
    this.album = before.album
    this.challengedAt = before.challengedAt
    this.warnedOf = before.warnedOf
    this.held = before.held ?? []
    this.wrongCodes = this.#wrongToday?.count ?? 0
    const fresh = before.recentAt !== null && draft.at - before.recentAt <= recentMinutes * 60_000
    this.recent = fresh ? [...before.recent] : []
  }

  /** Whether what is said here is meant for the assistant whatever it says. */
  get addressed(): boolean {
    return this.place === 'direct' || this.message.mentioned || this.message.button !== null
  }

  /** The case named in the message this one replies to, when it names just one. */
  caseQuoted(): string | undefined {
    const numbers = this.casesQuoted()
    return numbers.length === 1 ? numbers[0] : undefined
  }

  /** Every case named in the message this one replies to. */
  casesQuoted(): readonly string[] {
    // Years and the hotline 12345 are no cases.
    return [...new Set(this.message.quote?.text.match(/(?<!\d)(?!12345)\d{4,6}(?![\d年])/gu) ?? [])]
  }

  get recipient(): Recipient {
    return this.message.room === null
      ? { person: this.speaker.id }
      : { room: this.room?.id ?? `${this.message.channel}:${this.message.room}` }
  }

  /** Says something of a case as it will stand when the turn is over. */
  say(
    saying: Saying,
    one: Case,
    more: { buttons?: readonly string[]; mentions?: readonly string[] } = {},
  ): void {
    this.#lines.push({
      text: () =>
        sayOfCase(saying, describeCase(one, this.place, this.draft.world.directory, this.draft.today)),
      cases: [one.number],
      buttons: more.buttons ?? [],
      mentions: more.mentions ?? [],
    })
    this.spokeOf(one.number)
  }

  sayInGeneral(
    saying: GeneralSaying,
    more: { buttons?: readonly string[]; mentions?: readonly string[]; cases?: readonly string[] } = {},
  ): void {
    this.#lines.push({
      text: () => sayInGeneral(saying),
      cases: more.cases ?? [],
      buttons: more.buttons ?? [],
      mentions: more.mentions ?? [],
    })
  }

  spokeOf(number: string): void {
    this.recent = [number, ...this.recent.filter((each) => each !== number)].slice(0, 5)
    if (!this.meant.includes(number)) this.meant.push(number)
  }

  /** Asks in words already said; what was asked before and is still open waits behind it. */
  ask(question: Question): void {
    this.#raise(question)
    this.#voiced = question
  }

  /** Asks at the end of the turn; of several questions one message raises, the first is asked and the others wait. */
  expect(question: Question): void {
    if (this.#raised !== null && this.#raised === this.question) this.waiting.push(question)
    else this.#raise(question)
  }

  #raise(question: Question): void {
    const isSame = (other: Question | null) => other !== null && essence(other) === essence(question)
    if (this.question && !isSame(this.question)) this.waiting.unshift(this.question)
    this.waiting = this.waiting.filter((each) => !isSame(each))
    this.rounds = isSame(this.before.question) ? this.rounds + 1 : 0
    this.question = question
    this.#raised = question
  }

  answered(): void {
    this.question = this.waiting.shift() ?? null
    this.rounds = 0
  }

  /** Whether the open question still has to be put into words: it is new, or its turn has come. */
  get unvoiced(): boolean {
    return this.question !== null && this.question !== this.before.question && this.question !== this.#voiced
  }

  /** Whether the open question was asked so lately that both still have it in mind. */
  get freshlyAsked(): boolean {
    const { askedAt } = this.before
    return askedAt !== null && this.draft.at - askedAt <= recentMinutes * 60_000
  }

  /** Said only when the whole message brings nothing else to say. */
  otherwise(saying: GeneralSaying): void {
    this.#otherwise ??= saying
  }

  /** Whether a request was taken in this message. */
  get requested(): boolean {
    return this.changed.some((each) => each.act === 'request')
  }

  /** A list that goes round in a group; each post repeats the lines before it. */
  get chain(): boolean {
    return /^\s*#?接龙/u.test(this.message.text)
  }

  get spoken(): boolean {
    return this.#lines.length > 0 || this.#otherwise !== null
  }

  /** Something beyond the first line. */
  get saidMore(): boolean {
    return this.#lines.length > 1 || this.#otherwise !== null || this.unvoiced
  }

  /** What a reading of some words needs besides them. */
  context(expecting?: Act['act']): MessageContext {
    const { speaker, message, draft } = this
    return {
      role: speaker.role,
      ...(speaker.org === null ? {} : { org: speaker.org }),
      channel: this.place,
      mentioned: message.mentioned,
      at: draft.world.writeInstant(message.at),
      ...(message.quote ? { quote: message.quote.text } : {}),
      ...(expecting ? { expecting } : {}),
    }
  }

  /** The first words to a stranger say who speaks and what his words are used for. 个人信息保护法第十七条 */
  #introduction(): readonly string[] {
    if (this.speaker.role !== 'relative' || this.place === 'group' || this.before.met) return []
    return [
      sayInGeneral({ key: 'privacy-notice', values: { county: this.draft.world.directory.county.name } }),
    ]
  }

  /** What was taken back is not taken back again. */
  forgetLast(): void {
    this.#forgotten = true
  }

  /** The wrong codes that still count. */
  get #wrongToday(): Dialogue['wrongCodes'] {
    const { wrongCodes } = this.before
    return wrongCodes && this.draft.at - wrongCodes.since < 24 * 3_600_000 ? wrongCodes : undefined
  }

  /** What is remembered of how the speaker proves who he is. */
  #proofs(): Pick<Dialogue, 'challengedAt' | 'held' | 'wrongCodes'> {
    const { challengedAt, wrongCodes: count } = this
    const since = this.#wrongToday?.since ?? this.draft.at
    return {
      ...(challengedAt === undefined ? {} : { challengedAt }),
      ...(this.held.length > 0 ? { held: this.held } : {}),
      ...(count > 0 ? { wrongCodes: { count, since } } : {}),
    }
  }

  /** What “撤回刚才那条” will take back. */
  #lastDone(): Pick<Dialogue, 'lastChange' | 'lastSurveys'> {
    const { changed, surveysChanged, before } = this
    if (this.#forgotten) return { lastChange: changed }
    const changesNothing = changed.length === 0 && surveysChanged.length === 0
    const { lastChange, lastSurveys } = changesNothing
      ? before
      : { lastChange: changed, lastSurveys: surveysChanged }
    return { lastChange, ...(lastSurveys && lastSurveys.length > 0 ? { lastSurveys } : {}) }
  }

  /** Writes the reply as one message and keeps the dialogue. */
  finish(): void {
    const { draft } = this
    if (this.#lines.length === 0 && this.#otherwise) this.sayInGeneral(this.#otherwise)
    if (this.#lines.length > 0) {
      const lines = [...new Set([...this.#introduction(), ...this.#lines.map((line) => line.text())])]
      draft.say({
        to: this.recipient,
        kind: 'reply',
        text: lines.join('\n'),
        mentions: this.place === 'group' ? [...new Set(this.#lines.flatMap((line) => line.mentions))] : [],
        buttons: [...new Set(this.#lines.flatMap((line) => line.buttons))],
        cases: [...new Set(this.#lines.flatMap((line) => line.cases))],
        channel: this.message.channel,
        ...(this.message.topic === undefined ? {} : { topic: this.message.topic }),
      })
    }
    const after: Dialogue = {
      key: this.dialogueKey,
      question: this.question,
      rounds: this.rounds,
      askedAt: this.question === this.before.question ? this.before.askedAt : this.question ? draft.at : null,
      waiting: this.waiting,
      recent: this.recent,
      recentAt: this.meant.length > 0 ? draft.at : this.before.recentAt,
      ...this.#lastDone(),
      ...this.#proofs(),
      ...(this.warnedOf === undefined ? {} : { warnedOf: this.warnedOf }),
      ...(this.unfiled.length > 0 ? { unfiled: this.unfiled } : {}),
      ...(this.album === undefined ? {} : { album: this.album }),
      met: this.before.met || this.spoken,
    }
    if (JSON.stringify(after) !== JSON.stringify(this.before)) draft.keep(after)
  }
}
