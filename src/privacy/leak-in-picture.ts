// Whether what is written in a picture has no place in a group: a number of a person, or a paper about one.
import { holdsNumberOfPaper, holdsPersonalNumber } from '../understanding/personal-numbers.ts'
import { announcement, forEverybody, type Paper, papers } from './papers.ts'

export type PictureLeak = 'number' | Paper

/**
 * @param rows as they were read off the picture, top to bottom: letters may be wrong, rows joined or torn apart
 * @returns null for what anybody may see; words alone (“带上身份证”) are no paper
 */
export function leakInPicture(rows: readonly string[]): PictureLeak | null {
  const whole = rows.map(plain)
  const holdsNumber = whole.some((row) => announcement.test(row)) ? holdsNumberOfPaper : holdsPersonalNumber
  if (rows.some((row) => holdsNumber(row) || cardNumber.test(row))) return 'number'
  const pieces = rows.flatMap((row) => row.split(/\s+/u)).map(plain)
  if (whole.some((row) => forEverybody.test(row))) return null
  for (const paper of Object.keys(papers) as Paper[])
    if (isPaper(papers[paper], new Set([...whole, ...pieces]))) return paper
  return null
}

/** A bank's number (银联 begins with 62, 工行's old ones with 9558), however its groups of four were seen. */
const cardNumber = /(?<!\d)(?:62\d\d|9558)(?:\s?\d){12,15}(?!\s?\d)/u

/** Without the spaces that a camera sees between letters, and with one colon. */
const plain = (row: string): string => row.replaceAll(/\s+/gu, '').replaceAll(':', '：')

function isPaper(
  { titles, labels, besideTitle, alone }: (typeof papers)[Paper],
  rows: ReadonlySet<string>,
): boolean {
  const isTitle = (row: string) => titles.some((title) => heads(row, title))
  const others = [...rows].filter((row) => !isTitle(row))
  const found = labels.filter((label) => others.some((row) => find(row, label) >= 0)).length
  return (alone !== null && found >= alone) || (others.length < rows.size && found >= besideTitle)
}

/** Who issues it may stand before its name: 渠县人民医院疾病诊断证明书. A letter more is dirt. */
const issuer = /^(?:.?|.*(?:医院|卫生院|中心|诊所|共和国|公安局|银行))$/u
/** What is filled in may stand behind it: 公民身份号码5130…. */
const filledIn = /^(?:.?|[\dXx*＊：]+)$/u

/** Whether the row is the title: no item of a list (1.居民身份证), no part of a sentence. */
function heads(row: string, title: string): boolean {
  const at = find(row, title)
  if (at < 0) return false
  const [before, behind] = [row.slice(0, at), row.slice(at + title.length)]
  return issuer.test(before) && !/\d/u.test(before) && filledIn.test(behind)
}

/** Of four letters one may be read wrong: 常住人口登汜卡. */
const wrongOf = 4

/** Where the word stands in the row, as nearly as a camera sees it; −1 where it does not. */
function find(row: string, word: string): number {
  const most = Math.floor(word.length / wrongOf)
  for (let start = 0; start + word.length <= row.length; start += 1) {
    let wrong = 0
    for (let at = 0; at < word.length && wrong <= most; at += 1) if (row[start + at] !== word[at]) wrong += 1
    if (wrong <= most) return start
  }
  return -1
}
