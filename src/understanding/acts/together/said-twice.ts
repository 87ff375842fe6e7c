// Two neighbours of one kind that are one act: told in two clauses, told again, or more exactly.
import type { Act, ActOf } from '../../act.ts'
import { caseAndPersonOf, namesNoOther, type Pair } from './message.ts'

const surer = (first: Act, next: Act): number => Math.max(first.confidence, next.confidence)
const lessSure = (first: Act, next: Act): number => Math.min(first.confidence, next.confidence)

export const saidTwice: readonly Pair[] = [
  // 逢春村无，梨树村无, in one line or in two of a list, is one report of several villages; who has somebody stands between.
  (first, next) => {
    if (first.act !== 'nil-report' || next.act !== 'nil-report') return undefined
    const month = first.month ?? next.month
    if ((next.month ?? month) !== month) return undefined
    const villages = [...new Set([...villagesOf(first), ...villagesOf(next)])]
    return {
      act: 'nil-report',
      confidence: lessSure(first, next),
      ...(villages.length > 1 ? { villages } : villages[0] === undefined ? {} : { village: villages[0] }),
      ...(month === undefined ? {} : { month }),
    }
  },
  // 一共多少件，办结多少，超期多少: one set of figures.
  (first, next, { text }) =>
    first.act === 'ask-list' &&
    next.act === 'ask-list' &&
    (next.township ?? first.township) === first.township &&
    (next.department ?? first.department) === first.department &&
    /(?:多少|几[件户个]).*(?:多少|几[件户个])/.test(text)
      ? { ...first, ...next, filter: 'counts' }
      : undefined,
  // 0257和0258是一个人，0258是大名，合成一个
  (first, next) =>
    first.act === 'merge' && next.act === 'merge'
      ? { ...first, cases: [...new Set([...(first.cases ?? []), ...(next.cases ?? [])])] }
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
  // 不愿意评，说不想张扬: what happened is told once.
  (first, next) =>
    first.act === 'exception' &&
    next.act === 'exception' &&
    first.kind === next.kind &&
    namesNoOther(first, next) &&
    (next.person?.name ?? first.person?.name) === first.person?.name
      ? first
      : undefined,
  // 户口早就迁到大竹去了，人还在万寿住: nobody has moved.
  (first, next) =>
    first.act === 'exception' &&
    next.act === 'exception' &&
    first.kind === 'hukou-elsewhere' &&
    (next.kind === 'moved' || next.kind === 'away') &&
    namesNoOther(first, next)
      ? first
      : undefined,
  // 资料都给我删了，不要留
  (first, next, { text }) =>
    first.act === 'cancel' &&
    next.act === 'cancel' &&
    !/不办|不申请/.test(text) &&
    ((first.what ?? next.what) === (next.what ?? first.what) ||
      first.what === 'consent' ||
      (next.what === 'consent' && (first.what === 'last-message' || !wantsNoMore.test(text)))) &&
    namesNoOther(first, next)
      ? {
          ...(next.what === 'consent' ? { ...first, ...next } : { ...next, ...first }),
          confidence: surer(first, next),
        }
      : undefined,
  // 0279的证制好了，临巴镇来领
  (first, next, { role }) =>
    first.act === 'certificate' &&
    first.event === 'printed' &&
    next.act === 'certificate' &&
    (next.event === 'printed' || next.event === 'collected') &&
    next.count === undefined &&
    role === 'county' &&
    namesNoOther(first, next)
      ? first
      : undefined,
  // 哪些部门还没有签收，请汇总一下
  (first, next) =>
    first.act === 'ask-list' &&
    next.act === 'ask-list' &&
    (next.filter === first.filter || next.filter === undefined) &&
    next.township === undefined &&
    next.department === undefined
      ? first
      : undefined,
  // 刚才打错字了，是5组
  (first, next) =>
    first.act === 'correct' &&
    first.value === undefined &&
    first.old === undefined &&
    next.act === 'correct' &&
    next.value !== undefined &&
    (first.case ?? next.case) === next.case
      ? next
      : undefined,
  // 刚发的编号不对，0361才是，0316别理: each number has been read as a case of its own.
  (first, next, { text }) => {
    if (first.act !== 'correct' || next.act !== 'correct' || (first.field ?? next.field) !== undefined)
      return undefined
    if (first.case === undefined || next.case === undefined || first.case === next.case) return undefined
    const right = [first.case, next.case].find((one) =>
      new RegExp(`${one}(?:这个)?(?:才|是对|为准)`).test(text),
    )
    return right === undefined
      ? undefined
      : {
          act: 'correct',
          confidence: lessSure(first, next),
          field: 'case',
          value: right,
          old: right === first.case ? next.case : first.case,
        }
  },
  // 领回来了，人没在，锁在村办公室: where it is now.
  (first, next, { text }) =>
    first.act === 'certificate' &&
    (first.event === 'collected' || (first.event === 'delivered' && !text.includes('送'))) &&
    first.count === undefined &&
    next.act === 'certificate' &&
    next.event === 'held-back' &&
    namesNoOther(first, next) &&
    (next.person?.name ?? first.person?.name) === first.person?.name
      ? { ...next, ...caseAndPersonOf(first, next) }
      : undefined,
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
  // 0316重复派发，已在0299中办理; 0151撤了，跟0149重复了: the other case is only what this one repeats.
  (first, next, { text }) =>
    (first.act === 'return' || first.act === 'cancel' || isDuplicate(first)) &&
    first.act === next.act &&
    first.case !== undefined &&
    next.case !== undefined &&
    repeats(text, next.case)
      ? first
      : undefined,
  // 名字写错了，是曾祥蓉，不是曾祥荣: one correction, however many clauses it takes.
  (first, next) =>
    first.act === 'correct' &&
    next.act === 'correct' &&
    next.value !== undefined &&
    first.field === next.field &&
    first.value === next.value &&
    first.old === next.old &&
    first.case === next.case
      ? first
      : undefined,
  // 公示贴了几天，有人说他能下地: what is objected to hangs there.
  (first, next) =>
    first.act === 'notice' &&
    first.event === 'posted' &&
    next.act === 'notice' &&
    next.event === 'objection' &&
    (first.case ?? next.case) === (next.case ?? first.case)
      ? { ...next, ...caseAndPersonOf(first, next) }
      : undefined,
  // 何静出差，以后民政这边找我蒋文娟: who comes after.
  (first, next) =>
    first.act === 'roster' &&
    next.act === 'roster' &&
    (next.department ?? first.department) === first.department
      ? { ...first, ...next, confidence: surer(first, next) }
      : undefined,
  // 证号印错一位，收回来重打: what becomes of a card that is wrong.
  (first, next) => {
    if (first.act !== 'certificate' || next.act !== 'certificate' || first.case !== (next.case ?? first.case))
      return undefined
    const [wrong, held] = first.event === 'wrong' ? [first, next] : [next, first]
    return wrong.event === 'wrong' && held.event === 'held-back'
      ? { ...wrong, ...caseAndPersonOf(first, next) }
      : undefined
  },
]

/** 不想办了，把我们的资料也删了: the case, and the consent. */
const wantsNoMore = /不(?:想|要)?(?:办|弄|搞|申请|评)|算了|撤(?!回)/

const isDuplicate = (act: Act): act is ActOf<'exception'> =>
  act.act === 'exception' && act.kind === 'duplicate'

/** 跟0149重复, 与0612是同一件事, 已在0299中办理 */
const repeats = (text: string, number: string): boolean =>
  new RegExp(`(?:跟|和|与|同|在|是)\\s?${number}[^，。；]{0,6}(?:重|同一|一样|一回事|一件事|办|里|中)`).test(
    text,
  )

const villagesOf = (act: ActOf<'nil-report'>): readonly string[] =>
  act.villages ?? (act.village === undefined ? [] : [act.village])

const casesOf = (act: ActOf<'acknowledge'>): readonly string[] =>
  act.cases ?? (act.case === undefined ? [] : [act.case])
