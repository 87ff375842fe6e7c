// Two acts that stand side by side and are one: said twice, said in the other's light, or no act of its own.
import type { Act, ActOf } from '../../act.ts'
import { caseAndPersonOf, type Message } from './message.ts'

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
  // 0669缺照片，请中滩镇补: whoever hears what is missing is to supply it; a day for it is an order of its own.
  (first, next) =>
    first.act === 'materials' &&
    first.event === 'missing' &&
    next.act === 'assign' &&
    next.due === undefined &&
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
  // 住院了，先缓一缓: what happened holds by itself; that a certain case is to stand still is said besides.
  (first, next) =>
    first.act === 'exception' &&
    next.act === 'cancel' &&
    next.what === undefined &&
    (next.case ?? first.case) === undefined
      ? first
      : undefined,
  // 不愿意评，说不想张扬: what happened is told once.
  (first, next) =>
    first.act === 'exception' &&
    next.act === 'exception' &&
    first.kind === next.kind &&
    (next.case ?? first.case) === first.case &&
    (next.person?.name ?? first.person?.name) === first.person?.name
      ? first
      : undefined,
  // 已去世，后面的流程全停: what a death stops by itself.
  (first, next, { text }) =>
    first.act === 'exception' &&
    first.kind === 'died' &&
    next.act === 'cancel' &&
    next.what !== 'consent' &&
    !/撤|不要|不办|删/.test(text)
      ? first
      : undefined,
  // 资料都给我删了，不要留
  (first, next, { text }) =>
    first.act === 'cancel' &&
    next.act === 'cancel' &&
    !/不办|不申请/.test(text) &&
    ((first.what ?? next.what) === (next.what ?? first.what) || first.what === 'consent') &&
    (next.case ?? first.case) === first.case
      ? { ...next, ...first, confidence: surer(first, next) }
      : undefined,
  // 资料补齐了，已送县残联: what was sent is complete.
  (first, next) =>
    first.act === 'materials' &&
    first.event === 'complete' &&
    next.act === 'materials' &&
    next.event === 'sent' &&
    (next.case ?? first.case) === first.case
      ? { ...next, ...caseAndPersonOf(first, next) }
      : undefined,
  // 领回来了，人没在，锁在村办公室: where it is now.
  (first, next) =>
    first.act === 'certificate' &&
    first.event === 'collected' &&
    first.count === undefined &&
    next.act === 'certificate' &&
    next.event === 'held-back' &&
    (next.case ?? first.case) === first.case &&
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
    (first.act === 'return' || first.act === 'cancel') &&
    first.act === next.act &&
    first.case !== undefined &&
    next.case !== undefined &&
    repeats(text, next.case)
      ? first
      : undefined,
  // 想申请轮椅，急: haste in a request is no urging of something open.
  (first, next) =>
    first.act === 'request' && next.act === 'urge' && next.case === undefined && next.department === undefined
      ? { ...first, urgent: true }
      : undefined,
  // 摔倒流血了，快来人，在团石村3组: who needs help and where is no request beside the emergency.
  (first, next) => {
    const [danger, told] = first.act === 'emergency' ? [first, next] : [next, first]
    return danger.act === 'emergency' && told.act === 'request' ? inDanger(danger, told) : undefined
  },
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
  // 他爬到楼顶要跳，快点来人: haste belongs to the danger.
  (first, next) =>
    first.act === 'emergency' && next.act === 'urge' && next.case === undefined ? first : undefined,
  // 0302今天入户看了，够不上重度: the clerk goes there to verify.
  (first, next, { role }) =>
    first.act === 'visit' &&
    first.result === 'done' &&
    next.act === 'verify' &&
    role === 'township' &&
    (first.case ?? next.case) === next.case
      ? next
      : undefined,
  // 0401要盯紧，督办: who supervises does more than urge.
  (first, next, { role }) =>
    first.act === 'urge' &&
    next.act === 'escalate' &&
    (role === 'leader' || role === 'county') &&
    first.department === undefined &&
    (first.case ?? next.case) === next.case
      ? next
      : undefined,
  // 我是新来的欧阳慧，以后我负责对接: who presents himself names no other one.
  (first, next, { text }) =>
    first.act === 'identify' &&
    next.act === 'roster' &&
    (next.name === undefined || next.name === first.person?.name) &&
    /(?:以后|今后|由|现在)(?:就|都)?(?:是)?我/.test(text)
      ? first
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
  // 发错了，是0235不是0253: the slip is named by its correction. Who says 撤回 wants more.
  (first, next, { text }) => {
    const [slip, right] = first.act === 'cancel' ? [first, next] : [next, first]
    return slip.act === 'cancel' &&
      slip.what === 'last-message' &&
      right.act === 'correct' &&
      right.value !== undefined &&
      !/撤|作废/.test(text)
      ? right
      : undefined
  },
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
  // 我叫殷国伦，走不得，要换证: who applies for himself presents no speaker, before or after.
  (first, next, { role }) => {
    const [speaker, request] = first.act === 'identify' ? [first, next] : [next, first]
    return role === 'relative' && speaker.act === 'identify' && request.act === 'request'
      ? ofHimself(speaker, request)
      : undefined
  },
  // 0164出院了，周四可以过来; 已返村: what is over holds nothing up.
  (first, next, { text }) =>
    first.act === 'exception' &&
    next.act === 'reschedule' &&
    (first.kind === 'hospital' || first.kind === 'away') &&
    isBack(text)
      ? { ...next, ...caseAndPersonOf(first, next) }
      : undefined,
]

/** 跟0149重复, 与0612是同一件事, 已在0299中办理 */
const repeats = (text: string, number: string): boolean =>
  new RegExp(`(?:跟|和|与|同|在|是)\\s?${number}[^，。；]{0,6}(?:重|同一|一样|一回事|一件事|办|里|中)`).test(
    text,
  )

/** Whoever is named with nothing wanted, as the one in danger. */
function inDanger(danger: ActOf<'emergency'>, told: ActOf<'request'>): Act | undefined {
  const isSomebodyElse =
    danger.person?.name !== undefined &&
    told.person?.name !== undefined &&
    danger.person.name !== told.person.name
  if (told.services !== undefined || told.certificate !== undefined || isSomebodyElse) return undefined
  const village = danger.village ?? told.village
  return {
    ...danger,
    ...(told.person === undefined ? {} : { person: { ...told.person, ...danger.person } }),
    ...(village === undefined ? {} : { village }),
  }
}

/** A request with the name that the applicant gives himself. */
function ofHimself(speaker: ActOf<'identify'>, request: ActOf<'request'>): Act | undefined {
  const { person, relation, code } = speaker
  const isHimself =
    person?.name !== undefined &&
    relation === undefined &&
    code === undefined &&
    (request.person?.name ?? person.name) === person.name &&
    (request.person?.relation ?? '本人') === '本人'
  return isHimself
    ? { ...request, person: { ...request.person, name: person.name, relation: '本人' } }
    : undefined
}

/** Back from where he was, and not only expected back. */
const isBack = (text: string): boolean =>
  text.split(/[，。；！？\s]/).some((clause) => back.test(clause) && !expected.test(clause))
const back = /(?:出院|返村|返家|返乡|回村|回家|回来|回屋|到家)(?:了|啦|咯|$)(?![再后给跟我就通])/
const expected = /[等待没未才要能快下再]|准备|马上|预计/

const villagesOf = (act: ActOf<'nil-report'>): readonly string[] =>
  act.villages ?? (act.village === undefined ? [] : [act.village])

const casesOf = (act: ActOf<'acknowledge'>): readonly string[] =>
  act.cases ?? (act.case === undefined ? [] : [act.case])

/** The one act that two neighbours are, by the first rule that fits; undefined when they stay two. */
export function oneOfBoth(first: Act, next: Act, message: Message): Act | undefined {
  for (const pair of pairs) {
    const one = pair(first, next, message)
    if (one !== undefined) return one
  }
  return undefined
}
