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
import { relationAt } from './relations.ts'

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

function enterRelations(book: WordBook): void {
  for (const [relation, words] of Object.entries(relationWords))
    for (const word of words)
      enter(
        book,
        word,
        (text, start, end) => relationAt(word, relation, text, start) ?? ordinary(text, start, end),
      )
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
