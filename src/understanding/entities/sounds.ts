// How a text sounds in Sichuan: n and l, zh and z, h and f before u, -ng and -n after i and e are one.
import { pinyin } from 'pinyin-pro'

/** For each character its syllable as one private character; 0 not yet looked up. */
const syllables = new Uint16Array(65_536)
const syllableCodes = new Map<string, number>()
const FIRST_CODE = 0xe000

const codeOf = (syllable: string): number => {
  const before = syllableCodes.get(syllable)
  if (before !== undefined) return before
  const code = FIRST_CODE + syllableCodes.size
  syllableCodes.set(syllable, code)
  return code
}

const huBecomesF: Readonly<Record<string, string>> = {
  hu: 'fu', hua: 'fa', huai: 'fai', huan: 'fan', huang: 'fang', hui: 'fei', hun: 'fen',
} // prettier-ignore

/** One syllable of standard pinyin without tone, as eastern Sichuan merges it. */
const mergeSyllable = (syllable: string): string =>
  (huBecomesF[syllable] ?? syllable)
    .replace(/^([zcs])h/, '$1')
    .replace(/^n/, 'l')
    .replace(/([ie])ng$/, '$1n')

/** Readings that no place has: 四合 never sounds like 四个. */
const unheard: Readonly<Record<string, string>> = { 合: 'ge' }

/** The readings of the characters that were looked up: one is looked up as long as a whole message is read. */
const known = new Map<string, readonly string[]>()

function readings(character: string): readonly string[] {
  const before = known.get(character)
  if (before !== undefined) return before
  const found = pinyin(character, { toneType: 'none', type: 'array', multiple: true })
    .filter((each) => unheard[character] !== each)
    .map((each) => mergeSyllable(each))
  known.set(character, found)
  return found
}

const isHan = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff

/** How a character sounds: a Chinese one as one private character, the others as they are. */
export function syllableOf(code: number): number {
  const before = syllables[code] ?? 0
  if (before !== 0) return before
  // What stands in the private area itself must sound like nothing.
  const other = code >= FIRST_CODE && code <= 0xf8ff ? 0x20 : code
  const found = isHan(code) ? codeOf(readings(String.fromCharCode(code))[0] ?? '?') : other
  syllables[code] = found
  return found
}

/** Every way a name can sound when its characters have several readings (长, 重, 乐); at most eight. */
export function soundsOf(name: string): string[] {
  let sounds = ['']
  for (const character of name) {
    const codes = isHan(character.charCodeAt(0))
      ? [...new Set(readings(character))].map((each) => String.fromCharCode(codeOf(each)))
      : [character]
    sounds = sounds.flatMap((sound) => codes.map((code) => sound + code)).slice(0, 8)
  }
  return sounds
}
