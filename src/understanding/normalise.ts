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
 * Folds a text. Digits and letters become half width; `，；！？（）` become Chinese, `:` stays only in a clock time
 * (15:30); traditional becomes simplified; what cannot be seen (zero width, bidirectional, NUL, lone surrogates) is
 * dropped; emoji, line breaks and U+2005 stay; ① and keycap digits become `1、`. Idempotent, linear, never throws.
 */
export function normalise(original: string): NormalisedText {
  const text = foldPunctuation(foldCharacters(original))
  return { text, original, mentions: text.includes('@') ? findMentions(text) : [] }
}

const ZERO_WIDTH_JOINER = 0x200d
const EMOJI_STYLE = 0xfe0f
const KEYCAP = 0x20e3

/** Folds character by character; the usual text comes back as it is, without a copy. */
function foldCharacters(text: string): string {
  let folded = ''
  let kept = 0
  /** The last unit that was not dropped: joiners need it. */
  let last = 0
  const replace = (from: number, to: number, by: string) => {
    folded += text.slice(kept, from) + by
    kept = to
    if (by !== '') last = by.charCodeAt(by.length - 1)
  }
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index)
    if (code >= 0xd800 && code <= 0xdfff) {
      const next = code <= 0xdbff ? text.charCodeAt(index + 1) : 0
      const paired = next >= 0xdc00 && next <= 0xdfff
      const astral = paired ? foldAstral(text.slice(index, index + 2)) : ''
      if (astral !== undefined) replace(index, index + (paired ? 2 : 1), astral)
      else last = next
      if (paired) index += 1
      continue
    }
    const replacement = isStray(code, last, text.charCodeAt(index + 1))
      ? DROPPED
      : (characterTable[code] ?? code)
    if (replacement === code) last = code
    else replace(index, index + 1, replacement === DROPPED ? '' : String.fromCharCode(replacement))
  }
  return kept === 0 ? text : folded + text.slice(kept)
}

/** A joiner or style without an emoji before it, a return before a line feed. */
function isStray(code: number, before: number, after: number): boolean {
  if (code === ZERO_WIDTH_JOINER || code === EMOJI_STYLE) return !endsEmoji(before)
  return code === 0x0d && after === 0x0a
}

/** Mathematical digits and letters become plain ones, invisible tags nothing; undefined: nothing to fold. */
function foldAstral(pair: string): string | undefined {
  const code = pair.codePointAt(0) ?? 0
  if (code >= 0x1d400 && code <= 0x1d7ff) return pair.normalize('NFKC')
  if (code >= 0xe0000 && code <= 0xe0fff) return ''
  return undefined
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
}

function foldPunctuation(text: string): string {
  let folded = text
  if (/[,;!?()]/.test(folded)) folded = folded.replace(/[,;!?()]/g, (sign) => chineseForm[sign] ?? sign)
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

function findMentions(text: string): Mention[] {
  const mentions: Mention[] = []
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    const after = text.slice(at + 1, at + 1 + LONGEST_MENTION)
    const known = wellKnown.exec(after)?.[0]
    const name = known ?? /^[^\s\u2005@，。；！？：、,]+/.exec(after)?.[0] ?? ''
    if (name !== '') mentions.push({ start: at, end: at + 1 + name.length, name })
  }
  return mentions
}
