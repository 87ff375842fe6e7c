// Two neighbours of which one is no act of its own: it belongs to the other, says why, or is what follows from it.
import type { Act, ActOf } from '../../act.ts'
import { caseAndPersonOf, namesNoOther, type Pair } from './message.ts'

export const partOfTheOther: readonly Pair[] = [
  // 摸排完成，新增1人: who has somebody has not nobody.
  (first, next, { text, isList }) =>
    first.act === 'nil-report' &&
    next.act === 'request' &&
    !isList &&
    !/[无没未零莫]|(?<!\d)0(?!\d)/.test(text)
      ? next
      : undefined,
  // 没去成，医生半路被叫回去抢救: who could not come is no resident.
  (first, next, { text }) =>
    first.act === 'visit' &&
    first.result === 'failed' &&
    next.act === 'exception' &&
    next.kind === 'hospital' &&
    /(?:医生|大夫|专家|护士)[^，。；]{0,12}(?:抢救|急诊|手术)|(?:抢救|急诊|手术)[^，。；]{0,6}，?(?:医生|大夫)/.test(
      text,
    )
      ? first
      : undefined,
  // 住院了，先缓一缓: what happened holds by itself; that a certain case is to stand still is said besides.
  (first, next) =>
    first.act === 'exception' &&
    next.act === 'cancel' &&
    next.what === undefined &&
    (next.case ?? first.case) === undefined
      ? first
      : undefined,
  // 已去世，后面的流程全停: what a death stops by itself.
  (first, next, { text }) =>
    first.act === 'exception' &&
    first.kind === 'died' &&
    next.act === 'cancel' &&
    next.what !== 'consent' &&
    !/撤|不要|不办|不用办|算了|删|(?:单子?|申请|案子?|那个|[这那][件户张])[^，。；]{0,6}销|销[案单]/.test(
      text,
    )
      ? first
      : undefined,
  // 12345转来一件，家属反映拖了两个月，列入督办: what is passed on.
  (first, next, { role, text }) =>
    first.act === 'escalate' &&
    (next.act === 'complain' || next.act === 'escalate') &&
    role !== 'relative' &&
    namesNoOther(first, next) &&
    /转来|转办|转下|转过来|督办/.test(text) &&
    !/态度|骂|凶|收钱|乱收/.test(text)
      ? first
      : undefined,
  // 0298住院了，出院再核: when it goes on is no other day.
  (first, next, { role, text }) =>
    first.act === 'exception' &&
    next.act === 'reschedule' &&
    next.when === undefined &&
    (role === 'township' || role === 'county' || role === 'department') &&
    namesNoOther(first, next) &&
    /出院(?:之?后|了|以后)?再(?:核|定|评|行|说核)/.test(text)
      ? first
      : undefined,
  // 0121跟上回那单重复了，当时就办完了的: why it comes back.
  (first, next) =>
    first.act === 'return' &&
    first.reason === 'duplicate' &&
    next.act === 'complete' &&
    (next.case ?? first.case) === first.case
      ? first
      : undefined,
  // 他爸不愿意登记，把资料都删了吧
  (first, next) =>
    first.act === 'consent' && first.agree === false && next.act === 'cancel' && next.what === 'consent'
      ? next
      : undefined,
  // 冯国兵那个撤了嘛，镇上说去年就有他; 0402撤了，他自己说不办了: why it is withdrawn.
  (first, next, { text }) =>
    first.act === 'cancel' &&
    next.act === 'exception' &&
    (next.kind === 'duplicate' || next.kind === 'refused') &&
    first.what !== 'dispatch' &&
    namesNoOther(first, next) &&
    !/另外|还有/.test(text)
      ? first
      : undefined,
  // 同意延期5天，请务必按时办妥
  (first, next) =>
    first.act === 'decide' &&
    first.approve &&
    next.act === 'urge' &&
    next.department === undefined &&
    namesNoOther(first, next)
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
  // 他爬到楼顶要跳，快点来人: haste belongs to the danger, before it and behind it.
  (first, next, { text }) => {
    const [danger, haste] = first.act === 'emergency' ? [first, next] : [next, first]
    return danger.act === 'emergency' &&
      haste.act === 'urge' &&
      haste.case === undefined &&
      !hurriesService.test(text)
      ? danger
      : undefined
  },
  // 请残联牵头督办0452，一周内要结果
  (first, next, { text }) =>
    first.act === 'escalate' &&
    next.act === 'urge' &&
    next.department === undefined &&
    namesNoOther(first, next) &&
    /督办|转来|转办/.test(text)
      ? first
      : undefined,
  // 我的证丢了，怎么补？: how to go about it is part of wanting it.
  (first, next, { text }) =>
    first.act === 'request' &&
    next.act === 'ask-policy' &&
    goesAbout.test(text) &&
    (next.services ?? []).every((one) => first.services?.includes(one))
      ? first
      : undefined,
  // 请鲜渡镇说明0265回访为何没做: what is to be explained.
  (first, next, { text }) =>
    first.act === 'assign' && next.act === 'ask-status' && namesNoOther(first, next) && text.includes('说明')
      ? first
      : undefined,
  // 0124在县城买了房，不能纳入危改: why it comes back, and nobody has moved.
  (first, next, { role, text }) =>
    first.act === 'exception' &&
    first.kind === 'moved' &&
    next.act === 'return' &&
    role === 'department' &&
    namesNoOther(first, next) &&
    /买[了的]?房/.test(text)
      ? { ...next, ...(first.case === undefined ? {} : { case: first.case }) }
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
  // 我是新来的欧阳慧，以后我负责对接: who he is and that he has the post.
  (first, next) =>
    first.act === 'identify' &&
    next.act === 'roster' &&
    (next.name === undefined || first.person?.name === undefined || next.name === first.person.name)
      ? { ...next, ...(first.person?.name === undefined ? {} : { name: first.person.name }) }
      : undefined,
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
  // 医生什么时候来给我儿子看哦，他叫成小勇: whom the question is about.
  (first, next, { role, text }) =>
    first.act === 'ask-status' &&
    next.act === 'request' &&
    role === 'relative' &&
    next.services === undefined &&
    next.certificate === undefined &&
    next.village === undefined &&
    next.person?.name !== undefined &&
    (first.person?.name ?? next.person.name) === next.person.name &&
    /[他她]叫|名字叫/.test(text)
      ? { ...first, person: { ...first.person, name: next.person.name } }
      : undefined,
  // 身份证等上门时给看，我是蒲明德的女儿: what a family will do is no news of a task.
  (first, next, { role, text }) =>
    first.act === 'progress' &&
    next.act === 'identify' &&
    role === 'relative' &&
    /等[^，。；]{0,4}上门/.test(text)
      ? next
      : undefined,
  // 他是学堂村的人，不是我们下湾村: where he lives, and what was written.
  (first, next) =>
    first.act === 'correct' &&
    first.field === 'village' &&
    first.old !== undefined &&
    next.act === 'return' &&
    next.reason === 'wrong-area' &&
    namesNoOther(first, next)
      ? first
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

/** 他的护理补贴你们也搞快点 */
const hurriesService =
  /(?:轮椅|补贴|补助|低保|五保|救助|护理床|残疾证|上门)[^，。；！]{0,10}(?:快|催|抓紧|赶[快紧])/

const goesAbout =
  /[，。\s](?:那|要|该)?(?:怎么|咋个?|啷个|如何)(?:补|办|弄|换|申请|报)(?:嘛|哦|呢|呀|啊)?[？?]?$/

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
