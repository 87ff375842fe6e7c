// What people say in a storm, and what each message is to bring about: one answer or none, one case or none.
import { Names } from '../rehearsal/people/names.ts'
import type { Dice } from '../rehearsal/dice.ts'
import { smallCounty } from '../talks/small-county.ts'
import { type Chat, type Someone, type Township, townships } from './county.ts'
import type { Written } from './platforms/platform.ts'

/** A message as somebody wrote it, and what it owes. */
export interface Utterance {
  readonly channel: Chat
  readonly written: Written
  readonly township: Township | null
  /** Where the answer goes, as the ledger writes it: `room:linba`, `person:wechat:wxid_1`. */
  readonly recipient: string
  /** How many answers it is owed. */
  readonly answers: 0 | 1
  /** Whose case it opens. */
  readonly opens: string | null
  /** Which case it verifies. */
  readonly verifies: string | null
}

const questions = [
  '残疾证怎么办理，要什么材料？',
  '护理补贴每个月多少钱？',
  '低保怎么申请？',
  '轮椅怎么申请，要不要钱？',
  '评残要去哪里？',
  '公示要几天？',
]
const chatter = ['今天赶场的人好多', '大家辛苦了', '明天可能要落雨', '昨天的会开到好晚']
const reasons = ['车祸两只脚都断了', '瘫痪在床', '半身不遂', '眼睛看不到了']

const relativesEach = 8

/** A case that may be asked about. */
export interface KnownCase {
  readonly number: string
  readonly township: string
  readonly stage: string
}

export class Speech {
  readonly relatives: Readonly<Record<Chat, readonly Someone[]>>
  readonly #dice: Dice
  readonly #names: Names
  readonly #asked = new Map<string, number>()
  readonly #verified = new Set<string>()
  #count = 0

  constructor(dice: Dice) {
    this.#dice = dice
    this.#names = new Names(smallCounty, dice.of('names'))
    const family = (channel: Chat) =>
      Array.from({ length: relativesEach }, (_, index): Someone => ({
        id: null,
        name: this.#names.next(),
        account: channel === 'telegram' ? String(7_900 + index) : `${channel}_relative_${index}`,
      }))
    this.relatives = { wechat: family('wechat'), wecom: family('wecom'), telegram: family('telegram') }
  }

  /** Everybody who writes on a platform. */
  people(channel: Chat): readonly Someone[] {
    const staff = townshipsOn(channel).flatMap(({ cadres, clerk }) => [...cadres, ...(clerk ? [clerk] : [])])
    return [...staff, ...this.relatives[channel]]
  }

  next(channel: Chat, at: number, cases: readonly KnownCase[]): Utterance {
    const township = this.#dice.one(townshipsOn(channel))
    const own = cases.filter((each) => each.township === township.code)
    const open = own.filter(({ number, stage }) => stage === 'requested' && !this.#verified.has(number))
    const kind = this.#dice.weighted({ report: 45, ask: 20, chatter: 10, status: 12, verify: 13 })
    if (kind === 'ask') return this.#ask(channel, at)
    // On WeChat Work the assistant hears in a group only what is said to it.
    if (kind === 'chatter' && channel !== 'wecom') return this.#chat(township, at)
    if (kind === 'status' && own.length > 0) return this.#askStatus(township, this.#dice.one(own), at)
    const { clerk } = township
    if (kind === 'verify' && open.length > 0 && clerk)
      return this.#verify(township, clerk, this.#dice.one(open), at)
    return this.#report(township, at)
  }

  #report(township: Township, at: number): Utterance {
    const opens = this.#names.next()
    this.#count += 1
    const age = 30 + ((this.#count * 7) % 60)
    const group = 1 + (this.#count % 9)
    const text = `报一个：${group}组${opens}，${age}岁，${this.#dice.one(reasons)}，想申请护理补贴`
    const by = this.#dice.one(township.cadres)
    const direct = this.#dice.happens(0.15)
    return { ...this.#said(township, by, direct, text, at), opens }
  }

  #verify(township: Township, by: Someone, { number }: KnownCase, at: number): Utterance {
    this.#verified.add(number)
    const text = `${number} 核实属实，本人同意上门，上报县残联`
    return { ...this.#said(township, by, true, text, at), verifies: number }
  }

  #askStatus(township: Township, { number }: KnownCase, at: number): Utterance {
    const by = this.#dice.one(township.cadres)
    return this.#said(township, by, this.#dice.happens(0.3), `${number}到哪步了`, at)
  }

  #chat(township: Township, at: number): Utterance {
    const said = this.#said(township, this.#dice.one(township.cadres), false, this.#dice.one(chatter), at)
    return { ...said, answers: 0 }
  }

  #ask(channel: Chat, at: number): Utterance {
    const by = this.#dice.one(this.relatives[channel])
    const asked = this.#asked.get(by.account) ?? 0
    this.#asked.set(by.account, asked + 1)
    return {
      channel,
      written: { by, chat: null, text: questions[asked % questions.length] ?? '', at },
      township: null,
      recipient: `person:${channel}:${by.account}`,
      answers: 1,
      opens: null,
      verifies: null,
    }
  }

  #said(township: Township, by: Someone, direct: boolean, text: string, at: number): Utterance {
    const { channel, room } = township
    return {
      channel,
      written: { by, chat: direct ? null : room.chat, text, at },
      township,
      recipient: direct ? `person:${by.id}` : `room:${room.id}`,
      answers: 1,
      opens: null,
      verifies: null,
    }
  }
}

export const townshipsOn = (channel: Chat): readonly Township[] =>
  townships.filter((each) => each.channel === channel)
