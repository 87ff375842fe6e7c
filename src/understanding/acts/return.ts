// return: a task that is not the department's, or cannot be done: why, whose it is, and which service comes back.
import type { ServiceCode } from '../../case/service.ts'
import type { ActOf, ReturnReason } from '../act.ts'
import type { Entity, EntityOf } from '../entity.ts'
import { caseOf, field, isRefused, listField, ofKind, services, text } from './fill.ts'
import type { Frame, Scene } from './frame.ts'
import { kindOf, type Signs } from './signs.ts'

const office =
  '(?:住建|民政|公安|卫健|人社|教育|司法|市监|审批|农业|残联|自然资源|自规|国土|医保|信访|房管|林业|水务|水利|交通|乡村振兴|退役军人|妇联|团委|工会|法院|税务|商务|城管|应急|文旅|电力|供电)'
const signs: Signs<ReturnReason> = [
  // 不在我们服务范围，退给民政
  ['not-our-duty', /不在(?:我们|我局|本局)[^，。；]{0,6}范围/],
  // 去年享受过危改，不够条件: where a rule is named, it is the rule.
  ['not-eligible', /^(?!.*(?:重复|派重)).*(?:不够条件|不具备)/],
  [
    'duplicate',
    /重复|上个?月(?:已|就)|派重|重了(?![，。；]?度)|派过(?!来)|撞单|又派[一来]|同一(?:个人|件|单)|(?:跟|和|与)\d{4}[^，。；]{0,6}(?:一样|同一|一码事|一回事|重)|[领装配改]过了|已经?在?享受|本来就在|已经?是低保户|早就办|办过了|派了两[回次]|去年[^，。]{0,4}(?:改造|享受)过|前年享受/,
  ],
  [
    'wrong-channel',
    /口子不对|先到[^，。；]{0,8}窗口|直接(?:去|找)[^，。；]{0,6}窗口|先[^，。]{0,6}(?:受理|申请|初审|审核|申报|填表)|先(?:走|到|去|找|经|从)[^，。]{0,4}(?:镇|乡|村|社区|便民)|不能直接|直接到局|渠道|程序不对|由(?:乡镇|镇上|村上|社区|学校)[^，。]{0,4}(?:受理|报|申报|提)|网上申报|一门受理|不走这|[去到找](?:镇|乡|村|社区)[^，。]{0,4}(?:申请|办理?|受理|报)|不(?:能|该)越级|窗口(?:提出|提交|申请|递)|[到去找][^，。；]{1,12}(?:柜台|窗口|大厅|中心)[^，。；]{0,3}[办申]|不在[^，。；]{0,6}流程|从镇上(?!转|派|送)|镇上(?:统一)?(?:受理|收件|报上来)/,
  ],
  [
    'missing-materials',
    /(?:材料|资料|手续|附件)[^，。]{0,4}(?:不[齐全足够规]|少|缺|差)|附件[^，。]{0,2}[没未]|[没未](?:附|上传|提供|提交|随附)|缺(?![乏])|差[^不，。]{0,8}(?:复印件|照片|证|书|表|签字)|少[^，。]{0,6}(?:复印件|照片|证|书)|没(?:有|附|盖|签)[^，。]{0,4}(?:银行卡|身份证|户口|章|字|证明)|(?:复印件|证明|照片|扫描件|附件)[^，。；]{0,4}(?:[没无]|糊|看不清|打不开|空)|空白|没(?:盖|签)(?:章|字)|[光就只][有]?一张|一[份样]都?没|要件太?少/,
  ],
  [
    'wrong-area',
    /(?:户[籍口]|学籍)(?:也|都|是)?在(?!我|本|渠|这|[^，。；]{0,6}[镇乡村])|不(?:在|属|归)[^，。；]{0,4}(?:我[县镇乡村]|本[县镇乡村]|县内|辖区)|(?<!土)地界(?!限|线|扯|纠)|属地不|户头[^，。；]{0,4}那边|划给[^，。；]{1,6}[县区]|学籍[^，。；]{0,4}(?:转|跟)[^，。；]{0,4}走|在外[县乡镇村省市地]|住址?在[^，。；]{2,6}[区县市]|归[^，。；]{2,3}[区县市](?!民|残|住|司|人社|农|教|卫|公|市|行)/,
  ],
  [
    'not-eligible',
    /不(?:在|属于)[^，。职]{0,10}范围|超龄|条件不符|不算(?:对象|困难)|名下有|退休金|不符合|不够条件|不满足|不具备|超标|超线|案由|不是农村/,
  ],
  [
    'not-our-duty',
    new RegExp(
      `不归(?:我们(?![^，。；]{0,4}(?:镇|乡|村|社区))|${office})|不属于我(?:们)?局|不是我们(?:局|的职责|的业务|负责|管的|办的)|职责|职能|业务|归口|不负责|不该我们|不该派(?:给)?我|管不[了到着]|我们不管|不是我们的?(?:事|活)|轮不[到着]我们|不沾边|找错门|送错|不承担|挨不[到着]|没这个(?:职能|权限)|没得我们的事|与我们?局?无关|我们只管|(?:归|应该?给?|由|找|转|是)(?:县)?${office}|是[^，。]{2,8}局的事|派错(?:部门|单)`,
    ),
  ],
  [
    'wrong-area',
    /户[籍口](?:不在|在|地)|(?:不是|不属于|不归)[^，。农]{0,6}(?:镇|乡|村|街道|社区|辖区|县)|辖区|属地|回?原籍|学籍在|外地|是[^，。]{2,6}(?:村|镇|乡|社区)的|不在我县|派错(?:镇|乡)/,
  ],
  [
    'not-eligible',
    /不符合|不够(?:条件|格)|不满足|不具备|超标|超线|不在[^，。]{0,8}范围|批不[了下]|没批|不批|未通过|没通过|不能(?:享受|纳入|领)|不享受|享受不[了到]|政策不覆盖|不覆盖|够不[着到上]|不是(?:在校|学生|残疾|低保|农村)|没得资格|没资格|[BＢAＡ]级|不得行|年龄[超不]|管不到|有[一两二三]?[套辆个]?(?:车|房|商品房|公司|退休|铺面)|过不了|不达/,
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
        reason === 'not-our-duty' || reason === undefined
          ? suggested(scene, others)?.code
          : others.findLast((one) => isRecommended(scene, one))?.code,
      ),
    }
  },
}

/** 不符合条件，建议民政看看; 渠道不对，建议转人社: advised, whatever the reason. */
const isRecommended = ({ text }: Scene, { start }: Entity): boolean =>
  /建议先?(?:由|转|交|走|找|让|请|改派?|派)?(?:给|到|去)?(?:县)?$/.test(
    text.slice(Math.max(0, start - 8), start),
  )

const isDuplicate = /重复|派重|重了|(?:跟|和|与)\d{4}/

/** 退回; 0231退单: nothing is said of why. */
const saysNoReason =
  /^[，。\s]*(?:\d{4})?(?:这[件单张个]|我们?|申请|要|先)*(?:退(?:[回单了件掉还]|回去|回来)?|打回)[哈嘛了吧。！，\s]*$/

/** How far behind the stretch its reason may stand. */
const reasonFollows = 30

/** A village or a township has no duties to refuse: whom it gives back belongs to another one. */
function reasonOf(scene: Scene): ReturnReason | undefined {
  // 0430退回，跟0429是同一个娃儿，派重了: told behind it, in the same sentence.
  const behind = /^[^。；！？\n]*/.exec(scene.text.slice(scene.end, scene.end + reasonFollows))?.[0] ?? ''
  const reason =
    kindOf(signs, scene.said, undefined) ??
    (isDuplicate.test(behind)
      ? 'duplicate'
      : saysNoReason.test(scene.said)
        ? undefined
        : kindOf(signs, '', scene.variant))
  const { role } = scene.context
  const isCadre = role === 'village' || role === 'township'
  return reason === 'not-our-duty' && isCadre && ofKind(scene.own, 'department').length === 0
    ? 'wrong-area'
    : reason
}

/** 可以走低保, 建议转住建看危房: what else could be tried is not what comes back. */
const isAdvised = (scene: Scene, { kind, start, end }: Entity): boolean =>
  kind === 'service' &&
  (/^(?:我们|我局|这边)?(?:照办|照常办|继续办|接着办)/.test(scene.text.slice(end, end + 6)) ||
    /其实(?:是)?(?:想|要)(?:学|办|的是)?$|(?:建议|可以?|改|转|另行?)(?:走|申请|申报|办理?|报|转|看|考虑|享受|民政|住建|残联|去|按)*$/.test(
      scene.text.slice(Math.max(0, start - 9), start),
    ))

/** 缺起诉状, 无营业执照, 这个不叫康复. */
const lacked = /(?:缺|差|少|没有|没得|没提供|未提供|无|不叫|不是)(?:了|[一二两]?[份张个本])?$/
/** 起诉材料缺一份 names a paper, 营业执照材料不齐 the service that waits for it; 身份证一样都没得. */
const isLacked =
  /^(?:材料|手续|凭证)(?!退|[^，。；]{0,3}(?:不[齐全足够]|缺|差|欠))|^[^，。；]{0,2}(?:一[样份])?都?没得|^[也都]?没[附交拿]/
/** 换残疾证是残联的业务: the card is what is wanted; 刚换过证 only tells of one. */
const wantsCard = /(?:要|想|是|给[^，。；]{0,4}|(?:^|[\d，。；\s])[办评做弄换补]?)$/
const isOfOthers = /^[^，。；]{0,4}(?:是|归|属|直接)/

/** What is lacking is no service, nor is what the case is not. */
function isPaper({ text: said }: Scene, entity: Entity): boolean {
  if (entity.kind !== 'service') return false
  const before = said.slice(Math.max(0, entity.start - 6), entity.start)
  const behind = said.slice(entity.end, entity.end + 8)
  if (lacked.test(before.slice(-5)) || isLacked.test(behind)) return true
  if (entity.service !== 'CERT') return false
  return (
    !/(?:要|想|是|给[^，。；]{0,4})$/.test(before.replace(/[办评做弄]个?$/, '')) &&
    !(
      said.slice(entity.start, entity.end).includes('证') &&
      wantsCard.test(before) &&
      isOfOthers.test(behind)
    )
  )
}

/** What comes back in words that are no names of services: 不符合资助条件, 身份证上礼拜就照完了. */
const plainly: readonly (readonly [ServiceCode, RegExp])[] = [
  ['EDU', /资助(?:条件|范围|对象|政策)|[办做报]资助|资助(?:没法|由)/],
  ['LEGAL', /援助(?:条件|范围|对象)/],
  ['HOUSING', /不是危房[^。；]{0,20}不符合|改造条件/],
  ['IDCARD', /身份证(?!明|号|复印件|件)[^，。；缺没]{0,8}(?:[办照送换]过|[办照]完|办了)|办不了户口/],
]

const plainServices = (said: string): { readonly services?: readonly ServiceCode[] } =>
  listField(
    'services',
    plainly.flatMap(([service, told]) => (told.test(said) ? [service] : [])),
  )

/** 想学电焊的，我们只教种养: what one does oneself is not what goes back, beside something else. */
function servicesGivenBack(scene: Scene): ReturnType<typeof services> {
  const named = scene.own.filter((one) => !isPaper(scene, one) && !isAdvised(scene, one))
  const others = services(
    named.filter(
      ({ start }) => !/只(?:[教管办做]|负责)$/.test(scene.text.slice(Math.max(0, start - 3), start)),
    ),
  )
  if (others.services !== undefined) return others
  const all = services(named)
  return all.services === undefined ? plainServices(scene.said) : all
}

/** The department it should go to: after 应找 or 归, or the first that is not ruled out. */
function suggested(
  scene: Scene,
  departments: readonly EntityOf<'department'>[],
): EntityOf<'department'> | undefined {
  const possible = departments.filter((one) => !isRefused(scene, one))
  return (
    possible.findLast((one) =>
      /(?:应该?|该)?(?:找|归|转给?|属于?|交给?|退给?|改派|改|由|派给?|走)(?:县)?$/.test(
        scene.text.slice(Math.max(0, one.start - 4), one.start),
      ),
    ) ?? possible[0]
  )
}
