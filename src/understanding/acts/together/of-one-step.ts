// Two neighbours that tell of one step of a case: papers, the visit, its outcome, the notice, the card, the call-back.
import { caseAndPersonOf, namesNoOther, type Pair } from './message.ts'

export const ofOneStep: readonly Pair[] = [
  // 缺户口本，已通知村上补: what is done about it.
  (first, next, { text }) =>
    first.act === 'materials' &&
    first.event === 'missing' &&
    next.act === 'progress' &&
    namesNoOther(first, next) &&
    /(?:通知|喊|让|告诉)[^，。；]{0,6}补/.test(text)
      ? first
      : undefined,
  // 回访了，家属不满意，说等得太久: what they told whoever called.
  (first, next, { role, text }) =>
    first.act === 'callback' &&
    first.result === 'dissatisfied' &&
    next.act === 'complain' &&
    (role === 'township' || role === 'county' || role === 'village') &&
    namesNoOther(first, next) &&
    /不满意[，\s]*(?:他|她|家属|老人)?(?:说|嫌|讲|反映)/.test(text)
      ? first
      : undefined,
  // 去了，人不在，门锁起的: found once, by whoever is no team of the county.
  (first, next, { role }) => {
    const [found, went] = first.act === 'exception' ? [first, next] : [next, first]
    return found.act === 'exception' &&
      found.kind === 'not-home' &&
      went.act === 'visit' &&
      went.result === 'failed' &&
      (role === 'department' || role === 'township') &&
      namesNoOther(found, went)
      ? { ...found, ...caseAndPersonOf(found, went) }
      : undefined
  },
  // 0669缺照片，请中滩镇补: whoever hears what is missing is to supply it; a day for it is an order of its own.
  (first, next) =>
    first.act === 'materials' &&
    first.event === 'missing' &&
    next.act === 'assign' &&
    next.due === undefined &&
    namesNoOther(first, next)
      ? first
      : undefined,
  // 0361电话未打通，明日再访: a call-back that is not over.
  (first, next, { text }) =>
    first.act === 'callback' &&
    first.result === 'unreached' &&
    next.act === 'progress' &&
    next.services === undefined &&
    namesNoOther(first, next) &&
    /再(?:访|打|回访|去)|改天/.test(text)
      ? first
      : undefined,
  // 今天敲开门了，回访做完: how it was made.
  (first, next) =>
    first.act === 'visit' &&
    first.result === 'done' &&
    next.act === 'callback' &&
    (next.case ?? first.case) === (first.case ?? next.case)
      ? { ...next, ...caseAndPersonOf(first, next), method: next.method ?? 'visit' }
      : undefined,
  // 合格的，我这就补录: written down at once.
  (first, next, { text }) =>
    first.act === 'assess' &&
    next.act === 'progress' &&
    next.when === undefined &&
    namesNoOther(first, next) &&
    /(?:这就|马上|现在就)[^，。；]{0,4}[补录填]/.test(text)
      ? first
      : undefined,
  // 家属把医院结论给我看了，没评上: a paper was seen.
  (first, next, { text }) =>
    first.act === 'visit' &&
    first.result === 'done' &&
    next.act === 'assess' &&
    namesNoOther(first, next) &&
    /(?:结论|报告|单子|结果)[^，。；]{0,4}给我们?看[了过]/.test(text)
      ? next
      : undefined,
  // 没评上，已经跟家属讲了怎么申请复评: told, and not asked.
  (first, next, { text }) =>
    first.act === 'assess' && next.act === 'ask-policy' && /讲了|告知|告诉|说了|说明了/.test(text)
      ? first
      : undefined,
  // 0698回访没打通，号码是138…: which number was called.
  (first, next, { text }) =>
    first.act === 'callback' &&
    first.result === 'unreached' &&
    next.act === 'correct' &&
    next.field === 'phone' &&
    namesNoOther(first, next) &&
    !/空号|停机|错|新|换|应|不对/.test(text)
      ? first
      : undefined,
  // 他上个月还在挑粪，哪点像重度嘛: a reproach in the form of a question.
  (first, next, { text }) =>
    ((first.act === 'notice' && first.event === 'objection') ||
      (first.act === 'verify' && first.result === 'out-of-scope')) &&
    next.act === 'ask-policy' &&
    !/[吗么？?]|另外|还有|顺便|再问|问一?[下哈]|咋|怎么|哪|[能行可]不|多少|啥/.test(text)
      ? first
      : undefined,
  // 0687人住院，没照成相: a department tells what happened to the person; the visit is the county's.
  (first, next, { role }) =>
    first.act === 'visit' &&
    first.result === 'failed' &&
    next.act === 'exception' &&
    role === 'department' &&
    namesNoOther(first, next)
      ? { ...next, ...caseAndPersonOf(first, next) }
      : undefined,
  // 今天上门照了相，制证还要等一阵: the department was there, and it goes on.
  (first, next, { role, text }) =>
    first.act === 'visit' &&
    first.result === 'done' &&
    next.act === 'progress' &&
    role === 'department' &&
    namesNoOther(first, next) &&
    !/受理|收(?:了|下)?(?:材料|资料|申请)|填/.test(text)
      ? { ...next, ...caseAndPersonOf(first, next) }
      : undefined,
  // 证出来了，三汇镇领4本: who is to fetch it.
  (first, next, { role, text }) =>
    role === 'county' &&
    first.act === 'certificate' &&
    first.event === 'printed' &&
    next.act === 'certificate' &&
    next.event === 'collected' &&
    namesNoOther(first, next) &&
    !/领(?:走|了|到|回)/.test(text)
      ? { ...first, ...(next.count === undefined ? {} : { count: next.count }) }
      : undefined,
  // 昨天下乡评了四个，结果报一下：0610够条件
  (first, next) =>
    first.act === 'visit' &&
    first.result === 'done' &&
    first.case === undefined &&
    first.person === undefined &&
    next.act === 'assess' &&
    next.case !== undefined
      ? next
      : undefined,
  // 评残完成，符合标准，表已交残联
  (first, next, { role }) =>
    first.act === 'assess' &&
    next.act === 'materials' &&
    next.event === 'sent' &&
    role === 'department' &&
    namesNoOther(first, next)
      ? first
      : undefined,
  // 证打出来了，琅琊2本，请明天来拿
  (first, next, { text }) =>
    first.act === 'certificate' &&
    first.event === 'printed' &&
    next.act === 'urge' &&
    next.department === undefined &&
    namesNoOther(first, next) &&
    /来(?:拿|领|取)/.test(text)
      ? first
      : undefined,
  // 证上的照片贴成别个的了，你们看要咋个改
  (first, next, { text }) =>
    first.act === 'certificate' &&
    first.event === 'wrong' &&
    next.act === 'ask-policy' &&
    /(?:咋个?|怎么|如何)(?:改|办|弄|换|整)/.test(text)
      ? first
      : undefined,
  // 0302今天入户看了，够不上重度: the clerk goes there to verify.
  (first, next, { role }) =>
    first.act === 'visit' &&
    first.result === 'done' &&
    next.act === 'verify' &&
    role === 'township' &&
    (first.case ?? next.case) === next.case
      ? next
      : undefined,
]
