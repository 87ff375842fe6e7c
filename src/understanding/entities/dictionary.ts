// Every fixed word the finder knows, compiled once: services, departments, kinship, illnesses, ordinary words.
import type { Department } from '../../organisation/county.ts'
import type { Entity } from '../entity.ts'
import { commonWords } from '../lexicon/common-words.ts'
import {
  diagnosisWords,
  misheardDiagnoses,
  noDiagnosisAround,
  noDiagnosisBefore,
} from '../lexicon/diagnosis-words.ts'
import { generalWords } from '../lexicon/general-words.ts'
import { noVillages } from '../lexicon/place-words.ts'
import { noRelations, relationWords } from '../lexicon/relation-words.ts'
import { serviceRows } from '../lexicon/service-words.ts'
import type { ServiceRow } from '../lexicon/services/row.ts'
import { meantAsWritten, misheardDepartments, misheardServices } from '../lexicon/spoken-errors.ts'
import type { Candidate } from './candidate.ts'
import { isCommonSurname } from './surname-table.ts'

/** What a word means where it stands; undefined when there it means nothing. */
type Meaning = (text: string, start: number, end: number) => Candidate | undefined

/** A dictionary under construction: a word may have several meanings, and the reading decides. */
export type WordBook = Map<string, Meaning[]>

function enter(book: WordBook, word: string, meaning: Meaning): void {
  const meanings = book.get(word)
  if (meanings === undefined) book.set(word, [meaning])
  else meanings.push(meaning)
}

/** An ordinary word of two characters costs 9: more than an entity, less than two unknown characters. */
const ordinary: Meaning = (_, start, end) => ({ start, end, cost: 8 + (end - start) / 2, entities: [] })

const wordCost = (start: number, end: number): number => 6 + (end - start) / 4

/** How far back and ahead the rules of a word look. */
const WINDOW = 12

/** The words that are the same in every county, and the departments of this one. */
export function buildDictionary(departments: readonly Department[]): WordBook {
  const book: WordBook = new Map()
  enterServices(book)
  enterDepartments(book, departments)
  const named = [...book.keys()]
  const isNamed = namedIn(named)
  enterDiagnoses(book)
  enterRelations(book)
  for (const word of new Set([...commonWords, ...generalWords]))
    if (!isNamed(word)) enter(book, word, ordinary)
  for (const word of [...noVillages, ...noRelations]) enter(book, word, ordinary)
  return book
}

/** Whether a word has a service or a department inside it (办低保): then it is not ordinary. */
function namedIn(words: readonly string[]): (word: string) => boolean {
  const names = new Set(words)
  return (word) => {
    for (let start = 0; start < word.length; start += 1) {
      for (let end = start + 2; end <= word.length; end += 1) {
        if (end - start < word.length && names.has(word.slice(start, end))) return true
      }
    }
    return false
  }
}

function enterServices(book: WordBook): void {
  const meanings = new Map<string, Meaning[]>()
  for (const row of serviceRows) {
    const meaning = serviceMeaning(row)
    for (const word of row.words) {
      enter(book, word, meaning)
      meanings.set(word, [...(meanings.get(word) ?? []), meaning])
    }
  }
  for (const [wrong, right] of Object.entries(misheardServices)) {
    const written = meantAsWritten[wrong]
    for (const meaning of meanings.get(right) ?? []) {
      enter(book, wrong, (text, start, end) => {
        if (written?.before?.test(text.slice(Math.max(0, start - WINDOW), start))) return undefined
        if (written?.after?.test(text.slice(end, end + WINDOW))) return undefined
        return meaning(text, start, end)
      })
    }
  }
}

function serviceMeaning({ services, status, needs, unless }: ServiceRow): Meaning {
  return (text, start, end) => {
    if (needs !== undefined || unless !== undefined) {
      const before = text.slice(Math.max(0, start - WINDOW), start)
      const after = text.slice(end, end + WINDOW)
      if (unless?.before?.test(before) || unless?.after?.test(after)) return undefined
      if (needs !== undefined && !needs.before?.test(before) && !needs.after?.test(after))
        return ordinary(text, start, end)
    }
    const entities = services.map((service): Entity => ({
      kind: 'service',
      service,
      start,
      end,
      ...(status ? { status } : {}),
    }))
    return { start, end, cost: wordCost(start, end), entities }
  }
}

function enterDiagnoses(book: WordBook): void {
  const diagnosis =
    (word: string): Meaning =>
    (text, start, end) =>
      noDiagnosisBefore.test(text.slice(end, end + 3)) ||
      noDiagnosisAround.test(text.slice(Math.max(0, start - 1), end + 4))
        ? undefined
        : { start, end, cost: wordCost(start, end), entities: [{ kind: 'diagnosis', word, start, end }] }
  for (const word of diagnosisWords) enter(book, word, diagnosis(word))
  for (const [wrong, right] of Object.entries(misheardDiagnoses)) enter(book, wrong, diagnosis(right))
}

const speakers =
  /(?:^屋头|[，。！？；\s]屋头|我们?班上?里?的?(?:有|的)?一?个?|我有?一个|我|我屋|我屋里|我们|俺|咱|我的|我家|我屋头|我们家|我们屋头|我亲|我家里)的?(?:那个)?$/
const others =
  /(?:他|她|它|其|人家|他的|她的|他们|她们|他家|她家|他屋头|她屋头|你|你们|您|(?<!岁)的|家|屋头|户主)(?:那个)?$/

/** Words that name somebody's age or sex as often as kinship: a relation only with an owner. */
const needsOwner = new Set(
  '老汉 老汉儿 老子 老爷子 老妈子 女子 男人 媳妇 媳妇儿 老幺 学生 爷 姨 独女 独儿 妹子 小弟 小妹 大哥 大姐 大妈 大娘 二娘 姑爷 家家 娘娘 亲戚 亲属 老母 兄弟 二哥 老哥 老姐 爱人 老头子 老太婆 老婆子 姑娘'.split(
    ' ',
  ),
)

/** At the beginning of a clause the speaker's own. */
const ownAtBeginning = new Set([
  '老头子',
  '老婆子',
  '老汉',
  '老汉儿',
  '老爷子',
  '老妈子',
  '老母',
  '爱人',
  '大哥',
  '二哥',
  '大姐',
  '大嫂',
])

/** 隔壁 is next door; somebody lives there when he is named or counted. */
const livesNextDoor =
  /^的(?:[。，！？\s]|$)|^(?:的|家)?(?:那|有)?(?:个|位)?(?:老|孤|独|单身|残|瘫|瘸|(?![村镇乡县组社])[\u4e00-\u9fff]{1,2}(?:婆|大爷|大娘|娘娘|大妈|嬢|孃|爷|奶|叔|伯|娃|哥|嫂|姐|姨|太|老))/
/** 隔壁蒋承德 by name; 隔壁高垭村 and 隔壁杨家 are places. */
const isNamedNextDoor = (after: string): boolean =>
  isCommonSurname(after.charCodeAt(0)) && !/^[\u4e00-\u9fff]{0,3}[村镇乡县组社队湾院坝家区]/.test(after)
const nextDoor = new Set(['隔壁', '对门', '对门子', '斜对门', '隔壁屋', '隔壁子'])
/** 民警叔叔, 残联阿姨: what children call people in office. */
const inOffice = /(?:残联|民警|警察|公安|医生|护士|志愿者|干部|社区|村上|镇上|解放军|保安)的?$/

/** Whose relation a word before `start` says it is. */
export function ownerBefore(text: string, start: number): 'speaker' | 'other' | undefined {
  const before = text.slice(Math.max(0, start - 6), start)
  return speakers.test(before) ? 'speaker' : others.test(before) ? 'other' : undefined
}

function enterRelations(book: WordBook): void {
  for (const [relation, words] of Object.entries(relationWords)) {
    for (const word of words) {
      enter(book, word, (text, start, end) => {
        const own = word.startsWith('我')
        const owner = own ? 'speaker' : word.startsWith('其') ? 'other' : ownerBefore(text, start)
        if (nextDoor.has(word)) {
          const after = text.slice(end, end + 6)
          if (!livesNextDoor.test(after) && !isNamedNextDoor(after)) return ordinary(text, start, end)
        }
        if (inOffice.test(text.slice(Math.max(0, start - 4), start))) return ordinary(text, start, end)
        // 没有儿女, 无子女: nobody.
        if (/[没无得]有?$/.test(text.slice(Math.max(0, start - 2), start))) return ordinary(text, start, end)
        const isSubject = start === 0 || /[，。！？；、：\s]/.test(text.charAt(start - 1))
        if (owner === undefined && needsOwner.has(word) && !(isSubject && ownAtBeginning.has(word)))
          return ordinary(text, start, end)
        const of = owner === undefined ? {} : { of: owner }
        return {
          start,
          end,
          cost: wordCost(start, end) + 1,
          entities: [{ kind: 'relation', relation, start, end, ...of }],
        }
      })
    }
  }
}

/** Names of departments that are words of their own: only where somebody is called or counted. */
const ordinaryNames = new Set([
  '教育',
  '农业',
  '审批',
  '行政审批',
  '工商',
  '卫生',
  '卫生健康',
  '人力资源',
  '司法',
  '县医院',
  '县人民医院',
])
const calledBefore =
  /(?:^|[、，。：；@\s和与跟及请归找给转派由喊叫问催让的交下哈单件些]|\d{4}|现在|民政|公安|卫健|住建|人社|[还就只单]差|改派|联系|都是|以及|县|协调|不是|应?该?是|成了?|[归为])$/
const calledAfter =
  /^(?:$|[、，。！？；：\s\d]|了(?=[，。！？；\s]|$)|局|那边|这边|收到|派|来|的(?:人|同志|领导|来|那|单|事|已)|已|还|没|办|接|核|快|赶|抓|哦|嘛|吧|咯|哈|噻|签|来|帮|退|补|法律|援助|教|娃|读书|局|那里|这单|这件|再|三家|两家|几家|和|与|跟|各|一起|一道|共同|联合|同步|准备|去|也|都|说|签收|接单|上|部门|窗口|管|负责|牵头|配合|派人|参加|安排|落实|出(?:人|车|医生)|审核|研究|一|都|老|没|不|医生|口|骨科|康复科|医务科|专家|参加|[今明后]天|大后天|上午|下午|早上|[这本下]?周)/
/** 市残联 and 镇残联 are others' federations. */
const elsewhere = /(?:市|省|镇|乡|街道|社区|村|州|区|中国|全国|四川|达州|外|大竹|营山|广安)$/

function enterDepartments(book: WordBook, departments: readonly Department[]): void {
  for (const { code, name, aliases } of departments) {
    const words = new Set([name, ...aliases, ...(misheardDepartments[code] ?? [])])
    for (const word of [...words]) if (!word.startsWith('县')) words.add(`县${word}`).add(`渠县${word}`)
    for (const word of words) {
      const mustBeCalled = ordinaryNames.has(word)
      enter(book, word, (text, start, end) => {
        const before = text.slice(Math.max(0, start - 4), start)
        if (mustBeCalled && !(calledBefore.test(before) && calledAfter.test(text.slice(end, end + 4)))) {
          return ordinary(text, start, end)
        }
        if (code === 'disabled-federation' && elsewhere.test(before)) return ordinary(text, start, end)
        return {
          start,
          end,
          cost: wordCost(start, end) - 2,
          entities: [{ kind: 'department', code, start, end }],
        }
      })
    }
  }
}
