// return, extend, decide, reschedule: what cannot be done, or not now, and what the county says to it.
import type { ActOf, ReturnReason } from '../act.ts'
import type { Entity, EntityOf } from '../entity.ts'
import { widened } from './around.ts'
import { causeOfDelay } from './cause/of-delay.ts'
import { caseOf, field, isRefused, ofKind, otherServices, services, target, text } from './fill.ts'
import type { Frame, Scene } from './frame.ts'
import { kindOf, type Signs } from './signs.ts'
import { changedTime, newLimit } from './times.ts'

const office =
  '(?:住建|民政|公安|卫健|人社|教育|司法|市监|审批|农业|残联|自然资源|自规|国土|医保|信访|房管|林业|水务|水利|交通|乡村振兴|退役军人|妇联|团委|工会|法院|税务|商务|城管|应急|文旅|电力|供电)'
const signs: Signs<ReturnReason> = [
  [
    'duplicate',
    /重复|上个?月(?:已|就)|派重|已经?在?享受|本来就在|已经?是低保户|早就办|办过了|派了两[回次]|去年[^，。]{0,4}(?:改造|享受)过|前年享受/,
  ],
  [
    'wrong-channel',
    /先[^，。]{0,6}(?:受理|申请|初审|审核|申报|填表)|先(?:走|到|去|找|经|从)[^，。]{0,4}(?:镇|乡|村|社区|便民)|不能直接|直接到局|渠道|程序不对|由(?:乡镇|镇上|村上|社区|学校)[^，。]{0,4}(?:受理|报|申报|提)|网上申报|一门受理|不走这|[去到找](?:镇|乡|村|社区)[^，。]{0,4}(?:申请|办理?|受理|报)|不(?:能|该)越级|窗口(?:提出|提交|申请|递)|[到去找][^，。；]{1,12}(?:柜台|窗口|大厅|中心)[^，。；]{0,3}[办申]|不在[^，。；]{0,6}流程|从镇上|镇上(?:统一)?(?:受理|收件|报上来)/,
  ],
  [
    'missing-materials',
    /(?:材料|资料|手续)[^，。]{0,4}(?:不[齐全足够规]|少|缺|差)|缺(?![乏])|差[^不，。]{0,8}(?:复印件|照片|证|书|表|签字)|少[^，。]{0,6}(?:复印件|照片|证|书)|没(?:有|附|盖|签)[^，。]{0,4}(?:银行卡|身份证|户口|章|字)/,
  ],
  [
    'wrong-area',
    /(?:户[籍口]|学籍)(?:也|都|是)?在(?!我|本|渠|这|[^，。；]{0,6}[镇乡村])|不(?:在|属|归)[^，。；]{0,4}(?:我[县镇乡村]|本[县镇乡村]|县内|辖区)|地界|在外[县乡镇村省市地]|住址?在[^，。；]{2,6}[区县市]|归[^，。；]{2,3}[区县市](?!民|残|住|司|人社|农|教|卫|公|市|行)/,
  ],
  ['not-eligible', /不(?:在|属于)[^，。职]{0,10}范围|不符合|不够条件|不满足|不具备|超标|超线|案由|不是农村/],
  [
    'not-our-duty',
    new RegExp(
      `不归(?:我们(?![^，。；]{0,4}(?:镇|乡|村|社区))|${office})|不属于我(?:们)?局|不是我们(?:局|的职责|的业务|负责|管的|办的)|职责|职能|业务|归口|不负责|不该我们|不该派(?:给)?我|管不[了到着]|我们不管|不是我们的?(?:事|活)|轮不到我们|没得我们的事|与我们?局?无关|我们只管|(?:归|应该?给?|由|找|转|是)(?:县)?${office}|是[^，。]{2,8}局的事|派错(?:部门|单)`,
    ),
  ],
  [
    'wrong-area',
    /户[籍口](?:不在|在|地)|(?:不是|不属于|不归)[^，。农]{0,6}(?:镇|乡|村|街道|社区|辖区|县)|辖区|属地|回?原籍|学籍在|外地|是[^，。]{2,6}(?:村|镇|乡|社区)的|不在我县|派错(?:镇|乡)/,
  ],
  [
    'not-eligible',
    /不符合|不够(?:条件|格)|不满足|不具备|超标|超线|不在[^，。]{0,8}范围|批不[了下]|没批|不批|未通过|没通过|不能(?:享受|纳入|领)|不享受|享受不[了到]|政策不覆盖|不覆盖|够不[着到上]|不是(?:在校|学生|残疾|低保|农村)|没得资格|没资格|[BＢAＡ]级|不得行|年龄[超不]|管不到|有(?:车|房|商品房|公司|退休)|过不了|不达/,
  ],
]

export const returnTask: Frame = {
  act: 'return',
  variantOf: (act) => text(act.reason) ?? 'none',
  fill: (scene): ActOf<'return'> => {
    const reason = reasonOf(scene)
    const others = ofKind(scene.own, 'department').filter((one) => one.code !== scene.context.org)
    return {
      act: 'return',
      confidence: scene.confidence,
      ...caseOf(scene),
      ...servicesGivenBack(scene),
      ...field('reason', reason),
      ...field(
        'suggest',
        reason === 'not-our-duty' || reason === undefined ? suggested(scene, others)?.code : undefined,
      ),
    }
  },
}

/** How far behind the stretch its reason may stand. */
const reasonFollows = 12

/** A village or a township has no duties to refuse: whom it gives back belongs to another one. */
function reasonOf(scene: Scene): ReturnReason | undefined {
  // 0430的护理床退单，跟0429重复
  const behind = scene.text.slice(scene.start, scene.end + reasonFollows)
  const reason = kindOf(signs, scene.said, /退单，[^，。]*重复/.test(behind) ? 'duplicate' : scene.variant)
  const { role } = scene.context
  const isCadre = role === 'village' || role === 'township'
  return reason === 'not-our-duty' && isCadre && ofKind(scene.own, 'department').length === 0
    ? 'wrong-area'
    : reason
}

/** 可以走低保, 建议转住建看危房: what else could be tried is not what comes back. */
const isAdvised = (scene: Scene, { kind, start }: Entity): boolean =>
  kind === 'service' &&
  /(?:建议|可以?|改|转|另行?)(?:走|申请|申报|办理?|报|转|看|考虑|享受|民政|住建|残联|去|按)*$/.test(
    scene.text.slice(Math.max(0, start - 9), start),
  )

/** What is lacking is no service: 缺起诉状, 刚换过证; nor is what the case is not: 这个不叫康复. */
const isPaper = (scene: Scene, entity: Entity): boolean =>
  entity.kind === 'service' &&
  (/(?:缺|差|少|没有|没得|没提供|未提供|无|不叫|不是)(?:了|[一二两]?[份张个本])?$/.test(
    scene.text.slice(Math.max(0, entity.start - 5), entity.start),
  ) ||
    /^(?:材料|手续|凭证)/.test(scene.text.slice(entity.end, entity.end + 2)) ||
    (entity.service === 'CERT' &&
      !/(?:要|想|是|给[^，。；]{0,4})$/.test(
        scene.text.slice(Math.max(0, entity.start - 6), entity.start).replace(/[办评做弄]个?$/, ''),
      )))

/** 想学电焊的，我们只教种养: what one does oneself is not what goes back, beside something else. */
function servicesGivenBack(scene: Scene): ReturnType<typeof services> {
  const named = scene.own.filter((one) => !isPaper(scene, one) && !isAdvised(scene, one))
  const others = services(
    named.filter(
      ({ start }) => !/只(?:[教管办做]|负责)$/.test(scene.text.slice(Math.max(0, start - 3), start)),
    ),
  )
  return others.services === undefined ? services(named) : others
}

/** The department it should go to: after 应找 or 归, or the first that is not ruled out. */
function suggested(
  scene: Scene,
  departments: readonly EntityOf<'department'>[],
): EntityOf<'department'> | undefined {
  const possible = departments.filter((one) => !isRefused(scene, one))
  return (
    possible.findLast((one) =>
      /(?:应该?|该)?(?:找|归|转给?|属于?|交给?|退给?|改派|改)(?:县)?$/.test(
        scene.text.slice(Math.max(0, one.start - 4), one.start),
      ),
    ) ?? possible[0]
  )
}

export const extend: Frame = {
  act: 'extend',
  fill: (scene): ActOf<'extend'> => {
    const until = newLimit(scene)
    return {
      act: 'extend',
      confidence: scene.confidence,
      ...caseOf(scene),
      ...servicesThatWait(scene),
      // 要公示7天，申请延到4月20日: the day is asked for, and the days are why.
      ...field('days', until === undefined ? askedFor(scene)?.days : undefined),
      ...field('until', until),
      ...field('reasonText', causeOfDelay(scene)),
    }
  },
}

/** 15天不够，再给20天: not the time that will not do. */
const askedFor = (scene: Scene): EntityOf<'duration'> | undefined =>
  ofKind(scene.own, 'duration').find(
    ({ end }) =>
      !/^[^，。；]{0,2}(?:不够|不得行|[搞做弄办赶]不|太[紧短])/.test(scene.text.slice(end, end + 6)),
  )

/** 律师出差, 老师病了 */
const isStaff = /^(?:送教|派)?(?:律师|老师|农技员?)$/

/** What waits: named in the stretch, or else around it; not who causes the delay (律师出差). */
function servicesThatWait(scene: Scene): ReturnType<typeof otherServices> {
  const isNamed = ({ start, end }: Entity): boolean => !isStaff.test(scene.text.slice(start, end))
  const own = otherServices(scene.own.filter(isNamed))
  return own.services === undefined ? otherServices(widened(scene).own.filter(isNamed)) : own
}

const answers: Signs<'yes' | 'no'> = [
  [
    'no',
    /没法答应|(?:没有?|不|未)通过|免谈|不(?:同意|接受|答应|批|准|[缓延宽给]|予|能(?!再拖)|行|允许|可以|得行)|驳回|不成立|不充分|站不住|不认(?!识)|仍由|(?<!还)没(?:批|准|同意)|没有理由|没得?道理|[退延][得的]?不对|不许|不[该应]?退(?!休)|退不[掉了得]|继续办/,
  ],
  ['yes', /同意|批准|准予|准许|可以|批了|准了|通过|成立|给(?:到|你们延)|再给|就延|延吧|缓到/],
]

export const decide: Frame = {
  act: 'decide',
  variantOf: (act) => `${text(act.about) ?? 'none'} ${act.approve === false ? 'no' : 'yes'}`,
  fill: (scene): ActOf<'decide'> => {
    const stated = aboutOf(scene)
    const answer = (scene.variant ?? '').split(' ').at(-1)
    // 推到28号不行，最多宽三天: what is given instead is allowed.
    const given = granted(scene)
    const approve = given !== undefined || kindOf(answers, scene.said, answer) !== 'no'
    const until = approve && stated !== 'return' && given === undefined ? newLimit(scene) : undefined
    const days =
      approve && stated !== 'return' && until === undefined
        ? (given ?? ofKind(scene.own, 'duration')[0])?.days
        : undefined
    // 0158同意，就到4月20日: a new limit is an extension's.
    const about = stated ?? (until === undefined && days === undefined ? undefined : 'extend')
    return {
      act: 'decide',
      confidence: scene.confidence,
      ...(about === 'return' || about === 'extend' ? { about } : {}),
      approve,
      ...field('until', until),
      ...field('days', days),
      ...field('reassign', approve && about !== 'extend' ? reassigned(scene)?.code : undefined),
      ...caseOf(scene),
      ...services(scene.own),
    }
  },
}

/** 延十天太长了，最多六天 */
const granted = (scene: Scene) =>
  ofKind(scene.own, 'duration').find((one) =>
    /(?:最多|顶多|至多|只能?|改[为成]|，|就)(?:给|延|宽|批|准)$|(?:最多|顶多|至多|只能?|只[给准批]|改[为成]|(?<!不)同意)$/.test(
      scene.text.slice(Math.max(0, one.start - 5), one.start),
    ),
  )

const speaksOfReturn = /退(?!休|伍|役|钱|款|步|耕|还)|推单|甩脱|改派|不归[我他]们|转给/
const speaksOfExtension =
  /延|推[到迟]|宽限|缓|[再多]宽|宽(?:到|至|我|个|几|[一二两三四五六七八九十\d])|再给|[多再]要|晚[一两二三四五六七八九十\d]|拖到|[天周日月]可以|那[一两二三四五六七八九十\d]+天/

/** The department a task that comes back goes to next: 改市监, 派司法去; of two cases told together each its own. */
function reassigned(scene: Scene): EntityOf<'department'> | undefined {
  const { text, own } = scene
  const named = ofKind(own, 'department').filter(
    (one) =>
      goesTo.test(text.slice(Math.max(0, one.start - 4), one.start)) ||
      takesIt.test(text.slice(one.end, one.end + 4)),
  )
  // 0268、0271都同意退，前一个改派人社，后一个改派农业农村
  const place = ofKind(own, 'case-number').findIndex(({ number }) => number === scene.case)
  const mine = place < 0 ? undefined : place === 0 ? formerOne : latterOne
  return (
    named.find((one) => mine?.test(text.slice(Math.max(0, one.start - 9), one.start)) === true) ??
    named.at(-1)
  )
}

const formerOne = /(?:前|头)(?:一[个件]|者)[^，。；]{0,5}$/
const latterOne = /后(?:一[个件]|者)[^，。；]{0,5}$/

/** 市监局接, 我们残联自己接 */
const takesIt = /^(?:自己)?(?:来)?(?:接(?!收|单|到(?!$|[，。；做办]))|自己来)/
const goesTo = /(?:改|换|转|派|给|由|(?<!不)该|归|喊|叫|让|请|交|找|到)(?:县)?$/

/** What is decided on, as said, said just before (0680延3天可以，0681不行), or quoted. */
function aboutOf(scene: Scene): 'return' | 'extend' | undefined {
  const next = reassigned(scene)
  if (next !== undefined && /[改换转][给派由到]?$/.test(scene.text.slice(scene.start, next.start)))
    return 'return'
  const before = scene.text.slice(0, scene.start).split(/[，。；\s]/)
  for (const said of [scene.said, ...before.reverse(), scene.context.quote ?? '']) {
    if (speaksOfReturn.test(said)) return 'return'
    if (speaksOfExtension.test(said)) return 'extend'
  }
  return undefined
}

export const reschedule: Frame = {
  act: 'reschedule',
  fill: (scene): ActOf<'reschedule'> => ({
    act: 'reschedule',
    confidence: scene.confidence,
    ...target(scene),
    ...field('when', changedTime(scene)),
  }),
}
