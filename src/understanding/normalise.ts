// One writing for what was typed, dictated or pasted: full width, traditional, invisible characters folded away.
import { characterTable, DROPPED } from './lexicon/characters.ts'

/** `@岩峰镇`: who is called, without the sign. */
export interface Mention {
  readonly start: number
  readonly end: number
  readonly name: string
}

export interface NormalisedText {
  /** What every rule reads: half-width digits and letters, Chinese punctuation, simplified characters. */
  readonly text: string
  /** What came in. */
  readonly original: string
  /** The @-mentions, in order. `end` stands before the space that closes the mention. */
  readonly mentions: readonly Mention[]
}

/**
 * Folds a text. Digits and letters become half width; `，；！？（）` become Chinese, `|` a comma, `:` stays only in a clock
 * time (15:30); traditional becomes simplified; what cannot be seen (zero width, bidirectional, NUL, lone surrogates) is
 * dropped; emoji, line breaks and U+2005 stay; ① and keycap digits become `1、`. Idempotent, linear, never throws.
 */
export function normalise(original: string): NormalisedText {
  const found = foldsIn(original)
  const simple = (found & CHARACTER) === 0 ? original : foldCharacters(original)
  const text = found === 0 ? original : foldPunctuation(simple)
  return { text, original, mentions: text.includes('@') ? findMentions(text) : [] }
}

const ZERO_WIDTH_JOINER = 0x200d
const EMOJI_STYLE = 0xfe0f
const KEYCAP = 0x20e3

/** What `foldPunctuation` writes otherwise. */
const otherwise = ',;!?():：|\u20e3①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'
const foldable = new RegExp(`[${otherwise}]`)

const CHARACTER = 1
const PUNCTUATION = 2
/** By code what a unit may have to be folded as: the usual text has nothing of it, and comes back as it is. */
const mayFold = new Uint8Array(65_536)
characterTable.forEach((replacement, code) => {
  const isSurrogate = code >= 0xd800 && code <= 0xdfff
  if (replacement !== code || isSurrogate || code === ZERO_WIDTH_JOINER || code === EMOJI_STYLE)
    mayFold[code] = CHARACTER
})
for (const sign of otherwise) mayFold[sign.charCodeAt(0)] ||= PUNCTUATION

function foldsIn(text: string): number {
  let found = 0
  for (let index = 0; index < text.length; index += 1) found |= mayFold[text.charCodeAt(index)] ?? 0
  return found
}

function foldCharacters(text: string): string {
  let folded = ''
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index)
    const after = text.charCodeAt(index + 1)
    if (code >= 0xd800 && code <= 0xdfff) {
      const isPair = code <= 0xdbff && after >= 0xdc00 && after <= 0xdfff
      if (!isPair) continue
      folded += foldAstral(text.slice(index, index + 2))
      index += 1
      continue
    }
    // Joiners need to know what was kept before them.
    if (isStray(code, folded.charCodeAt(folded.length - 1), after)) continue
    const replacement = characterTable[code] ?? code
    if (replacement !== DROPPED) folded += String.fromCharCode(replacement)
  }
  return folded
}

/** A joiner or style without an emoji before it, a return before a line feed. */
function isStray(code: number, before: number, after: number): boolean {
  if (code === ZERO_WIDTH_JOINER || code === EMOJI_STYLE) return !endsEmoji(before)
  return code === 0x0d && after === 0x0a
}

/** Mathematical digits and letters become plain ones, invisible tags nothing; others stay. */
function foldAstral(pair: string): string {
  const code = pair.codePointAt(0) ?? 0
  if (code >= 0x1d400 && code <= 0x1d7ff) return pair.normalize('NFKC')
  if (code >= 0xe0000 && code <= 0xe0fff) return ''
  return pair
}

/** The last unit of an emoji, or its style; ① and the keycap become digits and are none. */
function endsEmoji(code: number): boolean {
  if (code === KEYCAP || (code >= 0x2460 && code <= 0x2473)) return false
  return (code >= 0xdc00 && code <= 0xdfff) || (code >= 0x203c && code <= 0x2bff) || code === EMOJI_STYLE
}

const chineseForm: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  '!': '！',
  '?': '？',
  '(': '（',
  ')': '）',
  // 冉启明｜男｜58: between the fields of a form.
  '|': '，',
}

function foldPunctuation(text: string): string {
  if (!foldable.test(text)) return text
  let folded = text
  if (/[,;!?()|]/.test(folded)) folded = folded.replace(/[,;!?()|]/g, (sign) => chineseForm[sign] ?? sign)
  if (/[:：]/.test(folded)) {
    folded = folded.replace(/:/g, '：').replace(/(?<!\d)(\d{1,2})：(\d{2})(?!\d)/g, '$1:$2')
  }
  if (/[\u2460-\u2473]|\u20e3/.test(folded)) {
    folded = folded
      .replace(
        /[\u2460-\u2473][、.．]?/g,
        (sign, at: number) => `${at === 0 ? '' : '\n'}${sign.charCodeAt(0) - 0x2460 + 1}、`,
      )
      .replace(/([0-9])?\ufe0f?\u20e3[、.]?/g, (_, digit: string | undefined) => (digit ? `${digit}、` : ''))
  }
  return folded
}

/** Names an assistant or everybody goes by: the mention ends after them even when no space follows. */
const wellKnown = /^(所有人|全体成员|小助手|助手|机器人|all\b)/
/** A mention runs to U+2005, a space, a line break or punctuation; group nicknames are at most this long. */
const LONGEST_MENTION = 24
/** 又@我干啥, @我三次了: told of, and nobody's nickname. */
const toldOf = /^我(?:们|$|[\s，。；！？了的呢吗嘛啊又都就干也还做咋怎不没一两三几好\d])/

function findMentions(text: string): Mention[] {
  const mentions: Mention[] = []
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    const after = text.slice(at + 1, at + 1 + LONGEST_MENTION)
    const known = wellKnown.exec(after)?.[0]
    const name = known ?? /^[^\s\u2005@，。；！？：、,]+/.exec(after)?.[0] ?? ''
    if (name !== '' && !toldOf.test(after)) mentions.push({ start: at, end: at + 1 + name.length, name })
  }
  return mentions
}
