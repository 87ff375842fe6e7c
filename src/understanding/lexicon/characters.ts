// Which character stands for which: traditional to simplified, full width to half, invisible to nothing.
import traditional from 'opencc-js/dict/TSCharacters'

/** In the table of characters: this one is dropped. (A surrogate, which no character of the table can be.) */
export const DROPPED = 0xd800

/** Characters of the traditional table that simplified Chinese writes too, mostly in names (张乾, 李昇): left alone. */
const alsoSimplified = new Set('乾拚薹袷醣麴昇')

/** Variants that stand for a character in Hong Kong and Taiwan, and are in no table of traditional ones. */
const variants: Readonly<Record<string, string>> = { 揹: '背', 暱: '昵' }

/** Chinese punctuation that full-width folding would turn into ASCII; it stays as it is. */
const chinesePunctuation = new Set('，：；！？（）')

/** One entry for each UTF-16 unit: what to write instead, itself when nothing changes. Surrogates are not here. */
export const characterTable: Uint16Array = buildCharacterTable()

function buildCharacterTable(): Uint16Array {
  const table = new Uint16Array(65_536)
  for (let code = 0; code < table.length; code += 1) table[code] = code
  foldCompatibility(table)
  foldTraditional(table)
  goOn(table)
  for (const [variant, usual] of Object.entries(variants)) table[variant.charCodeAt(0)] = usual.charCodeAt(0)
  dropInvisible(table)
  return table
}

/** A compatibility ideograph may stand for a traditional character (U+F91A for 駱), which stands for another: 骆. */
function goOn(table: Uint16Array): void {
  for (const [code, folded] of table.entries()) table[code] = table[folded] ?? folded
}

/** Full width, circled spaces, compatibility ideographs: one character for one, as Unicode's NFKC has them. */
function foldCompatibility(table: Uint16Array): void {
  for (const [from, to] of [
    [0x00a0, 0x00a0],
    [0x2000, 0x200a],
    [0x202f, 0x202f],
    [0x205f, 0x205f],
    [0x2e80, 0x2fdf],
    [0x3000, 0x3000],
    [0xf900, 0xfaff],
    [0xfe30, 0xfe6f],
    [0xff01, 0xffef],
  ] as const) {
    for (let code = from; code <= to; code += 1) {
      const character = String.fromCharCode(code)
      const folded = character.normalize('NFKC')
      if (folded.length === 1 && !chinesePunctuation.has(character)) table[code] = folded.charCodeAt(0)
    }
  }
  table[0x2005] = 0x2005 // ends an @-mention: kept
  table[0x0009] = 0x0020 // cells pasted from a sheet
  table[0x000d] = 0x000a
  for (const code of [0x0085, 0x2028, 0x2029]) table[code] = 0x000a
}

function foldTraditional(table: Uint16Array): void {
  for (const entry of traditional.split('|')) {
    const from = entry.charAt(0)
    const to = entry.charAt(2)
    const isSingle = entry.charAt(1) === ' ' && to < '\ud800'
    if (isSingle && !alsoSimplified.has(from)) table[from.charCodeAt(0)] = to.charCodeAt(0)
  }
  table['於'.charCodeAt(0)] = '于'.charCodeAt(0)
}

/** Control, zero-width, bidirectional and non-characters. U+200D and U+FE0F are decided by their neighbours. */
function dropInvisible(table: Uint16Array): void {
  for (const [from, to] of [
    [0x0000, 0x0008],
    [0x000b, 0x000c],
    [0x000e, 0x001f],
    [0x007f, 0x0084],
    [0x0086, 0x009f],
    [0x00ad, 0x00ad],
    [0x061c, 0x061c],
    [0x115f, 0x1160],
    [0x180b, 0x180f],
    [0x200b, 0x200c],
    [0x200e, 0x200f],
    [0x202a, 0x202e],
    [0x2060, 0x206f],
    [0x3164, 0x3164],
    [0xfdd0, 0xfdef],
    [0xfe00, 0xfe0e],
    [0xfeff, 0xfeff],
    [0xffa0, 0xffa0],
    [0xfff0, 0xfffb],
    [0xfffe, 0xffff],
  ] as const) {
    for (let code = from; code <= to; code += 1) table[code] = DROPPED
  }
}
