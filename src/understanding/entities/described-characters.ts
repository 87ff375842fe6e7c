// How a character is told apart in speech: 谷雨的谷, 弓长张, 三点水的洪. The words around it name nobody.
import { matchesOf } from './matches.ts'
import type { Candidate } from './candidate.ts'
import { DESCRIPTION, hasAll } from './text-signs.ts'

/** What characters are made of, said before them: 弓长张, 双人徐. */
const composed =
  '弓长张|立早章|双人徐|言午许|耳东陈|木子李|口天吴|口天吾|古月胡|草头黄|大肚黄|三横王|三划王|双口吕|干勾于|人可何|禾呈程|走肖赵|美女姜|女字姜|木易杨|水工江|双木林|文刀刘|卯金刘|西早覃|人禾余|人未余|田力男|日月明|日京景|四维罗|山今岑|草古苦|竹付符|束力刺|双火炎|三金鑫|三水淼|三木森|王求球|日生星|言身谢|言射谢|走马冯|马冯|两点冯|耳总聪|示申神|弓虽强|千里马|口十叶|大写的'

const parts =
  '(?:[\\u4e00-\\u9fff]{1,2}字旁|[\\u4e00-\\u9fff]字[头底边]|三点水|两点水|[单双]人旁|[提土木金火石米虫耳足目日月车立绞竖][\\u4e00-\\u9fff]?旁|宝盖头|草头|竹头|雨头|走之[底旁]?)(?:儿)?的?'

/** Behind what describes a character: an end, the character 字, or the next description. */
const described = new RegExp(
  `(?:(?:${composed})|${parts}([\\u4e00-\\u9fff])|([\\u4e00-\\u9fff]{2,4})的([\\u4e00-\\u9fff]))`,
  'g',
)

/** A description of a character: where it stands, and the character meant. */
export interface DescribedCharacter {
  readonly start: number
  readonly end: number
  readonly character: string
}

const behind =
  /^(?:$|今年|[他她住有男女]|[，。！？；、\s]|字|不|嘛|哈|哦|啊|而|[\u4e00-\u9fff]{2,4}的[\u4e00-\u9fff])/

/** Finds the characters that a text describes, in order. */
export function findDescribed(text: string): DescribedCharacter[] {
  if (
    !/的|[旁头底]|弓长|立早|双人|言午|耳东|木子|口天|古月|双口|人可|禾呈|走肖|木易|三横|文刀|西早|双木/.test(
      text,
    )
  )
    return []
  const found: DescribedCharacter[] = []
  for (const said of matchesOf(described, text)) {
    const [whole, ofParts, word, ofWord] = said
    const end = said.index + whole.length
    const character = ofParts ?? ofWord ?? whole.slice(-1)
    if (!behind.test(text.slice(end, end + 6))) continue
    if (word === undefined) {
      found.push({ start: said.index, end, character })
      continue
    }
    // 邓素华邓小平的邓: the word begins with the character, or two letters before 的.
    const at = word.lastIndexOf(character)
    if (at < 0 || /[我你他她它]/.test(word)) continue
    found.push({ start: end - 2 - Math.max(word.length - at, 2), end, character })
  }
  return found
}

/** Proposes them as ordinary words: nobody is called 谷雨 in 谷雨的谷; 梅国栋的国字 speaks of him. */
export function findDescriptions(text: string, signs: number, found: Candidate[]): void {
  if (!hasAll(signs, DESCRIPTION)) return
  for (const { start, end } of findDescribed(text))
    if (text.charAt(end) !== '字') found.push({ start, end, cost: 3, entities: [] })
}
