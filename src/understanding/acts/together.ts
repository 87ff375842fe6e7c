// What the acts of one message are together: said twice, said in the other's light, or no act of its own beside the other.
import type { Act, ActOf, MessageContext } from '../act.ts'
import { failureIn } from './cause.ts'

interface Message {
  readonly isList: boolean
  /** Somebody is reported beside the villages that have nobody. */
  readonly reportsSomebody: boolean
  readonly text: string
  readonly role: MessageContext['role']
}

/** What two neighbours are together: one act, or nothing when they stay two. */
type Pair = (first: Act, next: Act, message: Message) => Act | undefined

const surer = (first: Act, next: Act): number => Math.max(first.confidence, next.confidence)
const lessSure = (first: Act, next: Act): number => Math.min(first.confidence, next.confidence)

const pairs: readonly Pair[] = [
  // 逢春村无，梨树村无 is one report of several villages; each line of a list stays one of its own, also where one of
  // them reports somebody: 寨湾村0，锡溪社区0，云峰社区一个：龚德芳.
  (first, next, { isList, reportsSomebody }) => {
    if (first.act !== 'nil-report' || next.act !== 'nil-report' || isList || reportsSomebody) return undefined
    const villages = [...new Set([...villagesOf(first), ...villagesOf(next)])]
    const month = first.month ?? next.month
    return {
      act: 'nil-report',
      confidence: lessSure(first, next),
      ...(villages.length > 1 ? { villages } : villages[0] === undefined ? {} : { village: villages[0] }),
      ...(month === undefined ? {} : { month }),
    }
  },
  // 摸排完成，新增1人: who has somebody has not nobody.
  (first, next, { text, isList }) =>
    first.act === 'nil-report' &&
    next.act === 'request' &&
    !isList &&
    !/[无没未零莫]|(?<!\d)0(?!\d)/.test(text)
      ? next
      : undefined,
  // 0669缺照片，请中滩镇补: whoever hears what is missing is to supply it.
  (first, next) =>
    first.act === 'materials' &&
    first.event === 'missing' &&
    next.act === 'assign' &&
    (next.case ?? first.case) === first.case
      ? first
      : undefined,
  // 收到……晓得了
  (first, next) => {
    if (first.act !== 'acknowledge' || next.act !== 'acknowledge') return undefined
    const cases = [...new Set([...casesOf(first), ...casesOf(next)])]
    return {
      act: 'acknowledge',
      confidence: lessSure(first, next),
      ...(cases.length > 1 ? { cases } : cases[0] === undefined ? {} : { case: cases[0] }),
    }
  },
  // 住院了，先缓一缓: what happened holds the case by itself.
  (first, next) =>
    first.act === 'exception' && next.act === 'cancel' && next.what === undefined ? first : undefined,
  // 0513、0516都核了，0513属实: the later word on a case is the finding.
  (first, next) =>
    first.act === 'verify' && next.act === 'verify' && first.case !== undefined && first.case === next.case
      ? next
      : undefined,
  // 是隔壁高垭村的，不归我们三星村
  (first, next) =>
    first.act === 'return' && next.act === 'return' && (first.case ?? next.case) === (next.case ?? first.case)
      ? { ...first, ...next, confidence: surer(first, next) }
      : undefined,
  // 想申请轮椅，急: haste in a request is no urging of something open.
  (first, next) =>
    first.act === 'request' && next.act === 'urge' && next.case === undefined && next.department === undefined
      ? { ...first, urgent: true }
      : undefined,
  // 摔倒流血了，快来人，在团石村3组: where help is needed is no request beside the emergency.
  (first, next) => {
    if (first.act !== 'emergency' || next.act !== 'request') return undefined
    const asks = next.services !== undefined || next.certificate !== undefined
    const isSomebodyElse =
      first.person?.name !== undefined &&
      next.person?.name !== undefined &&
      first.person.name !== next.person.name
    if (asks || isSomebodyElse) return undefined
    const village = first.village ?? next.village
    return {
      ...first,
      ...(next.person === undefined ? {} : { person: { ...next.person, ...first.person } }),
      ...(village === undefined ? {} : { village }),
    }
  },
  // 发错了，是0235不是0253: the slip is named by its correction. Who says 撤回 wants more.
  (first, next, { text }) =>
    first.act === 'cancel' &&
    first.what === 'last-message' &&
    next.act === 'correct' &&
    next.value !== undefined &&
    !/撤|作废/.test(text)
      ? next
      : undefined,
  // 同意退单，0236转给市监局: where a task goes that comes back.
  (first, next) => {
    if (first.act !== 'decide' || !first.approve || first.about === 'extend' || next.act !== 'dispatch')
      return undefined
    const [reassign, ...others] = next.departments ?? []
    const goesElsewhere = next.cases?.some((one) => one !== first.case) ?? false
    return first.reassign !== undefined || reassign === undefined || others.length > 0 || goesElsewhere
      ? undefined
      : { ...first, reassign }
  },
  // 我叫殷国伦，走不得，要换证: who applies for himself presents no speaker.
  (first, next, { role }) => {
    if (role !== 'relative' || first.act !== 'identify' || next.act !== 'request') return undefined
    const { person, relation, code } = first
    const isHimself =
      person?.name !== undefined &&
      relation === undefined &&
      code === undefined &&
      (next.person?.name ?? person.name) === person.name &&
      (next.person?.relation ?? '本人') === '本人'
    return isHimself
      ? { ...next, person: { ...next.person, name: person.name, relation: '本人' } }
      : undefined
  },
]

/** A department that gives a task back for want of papers asks for no papers: it returns the task. */
const givesBack = (act: Act, { role, text }: Message): Act =>
  act.act === 'materials' && act.event === 'missing' && role === 'department' && /退(?![休役伍])/.test(text)
    ? {
        act: 'return',
        confidence: act.confidence,
        ...(act.case === undefined ? {} : { case: act.case }),
        ...(act.person === undefined ? {} : { person: act.person }),
        reason: 'missing-materials',
      }
    : act

/** What was done there in spite of all. */
const didSomething = /(?:评|看|办|照|验|填|录|采|量)(?:完|好|了|过)|完成|受理|鉴定|见到/

const reasonOf = (reason: string | undefined): { reason?: string } => (reason === undefined ? {} : { reason })

/** 去了，人住院了: whom something has happened to was not seen. */
const wentInVain = (act: Act, next: Act | undefined, text: string): Act =>
  act.act === 'visit' && act.result === 'done' && next?.act === 'exception' && !didSomething.test(text)
    ? { ...act, result: 'failed', ...reasonOf(act.reason ?? failureIn(text)) }
    : act

/** 收到，马上办: two words that the classifier takes for the politeness of a receipt. */
const promise =
  /^(?:收到|收悉|好的?|好嘞|要得|得行|行|嗯+|OK|明白|(?:晓得|知道)了?|没问题)[，。！、\s]*(?:我们?|这边)?(?:马上|立马|立即|立刻|即刻|这就|尽快|抓紧|我[来去])(?:就)?(?:去|办|核|看|弄|跑|查|转|处理|安排|落实|联系|对接|通知|入户|上门|协调|派人|整改)(?!公|会|饭)/

/** A receipt that goes on with a promise also says that it is under way. */
function promised(acts: readonly Act[], text: string): readonly Act[] {
  const [only] = acts
  if (acts.length !== 1 || only?.act !== 'acknowledge' || text.length > 16 || !promise.test(text)) return acts
  return [
    only,
    { act: 'progress', confidence: only.confidence, ...(only.case === undefined ? {} : { case: only.case }) },
  ]
}

/** What two neighbours are together, by the first rule that fits. */
function pairOf(first: Act, next: Act, message: Message): Act | undefined {
  for (const pair of pairs) {
    const one = pair(first, next, message)
    if (one !== undefined) return one
  }
  return undefined
}

/** The acts of a message as they are meant together. */
export function takeTogether(acts: readonly Act[], said: Omit<Message, 'reportsSomebody'>): readonly Act[] {
  const { isList, text, role } = said
  const message = { isList, text, role, reportsSomebody: acts.some((one) => one.act === 'request') }
  const together: Act[] = []
  for (const one of acts) {
    const act = givesBack(one, message)
    const last = together.at(-1)
    const both = last === undefined ? undefined : pairOf(last, act, message)
    if (both === undefined) together.push(act)
    else together.splice(-1, 1, both)
  }
  return promised(together, message.text).map((act, index, all) =>
    wentInVain(act, all[index + 1], message.text),
  )
}

const villagesOf = (act: ActOf<'nil-report'>): readonly string[] =>
  act.villages ?? (act.village === undefined ? [] : [act.village])

const casesOf = (act: ActOf<'acknowledge'>): readonly string[] =>
  act.cases ?? (act.case === undefined ? [] : [act.case])
