// What a stretch is in truth, by who writes, what was asked and the words that decide: a reproach that answers, a visit put off, a place that is not ours.
import type { ActName, MessageContext } from '../act.ts'
import type { Entity } from '../entity.ts'
import { isAvailable } from './availability.ts'
import { belongings, isWrittenOtherwise, type Told } from './belongings.ts'
import type { Chosen } from './decision.ts'
import { isOfFormerDays } from './former-days.ts'
import { goesFurther, threatens, wentHigher } from './threats.ts'
import { hasNotAnswered } from './unanswered.ts'

/** What was read, what it is, with its kind, and when. */
type Row = readonly [read: ActName, act: ActName, kind: string | undefined, holds: (told: Told) => boolean]

const rows: readonly Row[] = [
  // 0309重复了，前年就给他办过的: who is a department gives it back, the others tell it.
  [
    'return',
    'exception',
    'duplicate',
    ({ said, context }) => isTownsman(context) && /重复|重了/.test(said) && !/退/.test(said),
  ],
  // 不满意，你们做事太拖了 is how it went; 我要投诉 is more than that.
  [
    'complain',
    'callback',
    'dissatisfied',
    ({ said, context }) => context.expecting === 'callback' && !goesFurther.test(said),
  ],
  // 去了，0349人不在家: a department tells how it found him; the visit is the county's.
  ['visit', 'exception', 'not-home', ({ said, context }) => foundNobody(said, context)],
  // 再拖我就去信访局: what somebody threatens with, he has not done.
  ['escalate', 'complain', undefined, ({ text, context }) => context.role === 'relative' && threatens(text)],
  // 你们硬是负责，太感谢了
  ['complain', 'none', undefined, ({ said }) => praises.test(said) && !finds.test(said)],
  // 上门的时间改成12月9号: of what is still to come, unless it was written wrong.
  ['correct', 'reschedule', undefined, ({ said }) => putsOff.test(said) && !slip.test(said)],
  // 何中秀说不办了，怕人家说闲话: whoever tells of it has not applied.
  ['cancel', 'exception', 'refused', ({ said, context }) => isTownsman(context) && tellsOfRefusal(said)],
  // 民政的先不退: the office lets a department keep its task.
  ['cancel', 'decide', 'return no', ({ said, context }) => context.role === 'county' && keepsIt.test(said)],
  // 全镇6个村社区都报齐了，合计2件: a township's figures are for the record.
  [
    'nil-report',
    'none',
    undefined,
    ({ said, text, context }) => context.role === 'township' && sumsUp(said, text),
  ],
  [
    'ask-list',
    'none',
    undefined,
    ({ said, text, context }) => context.role === 'township' && sumsUp(said, text),
  ],
  // 0144够条件: what the doctors found, and nothing given back.
  [
    'return',
    'assess',
    'qualified',
    ({ said, context }) => isDoctor(context) && reaches.test(said) && !fallsShort.test(said),
  ],
  ['return', 'assess', 'not-qualified', ({ said, context }) => isDoctor(context) && fallsShort.test(said)],
  // 孩子已安排送教上门，每周两次，办结
  [
    'progress',
    'complete',
    undefined,
    ({ said, context }) =>
      context.role === 'department' && /(?:^|[，。；\s])办结(?:了)?[。！\s]*$/.test(said),
  ],
  // 我是新来的文书，以后这块我来对接: there is another contact person from now on, who tells it himself.
  ['identify', 'roster', undefined, ({ said, context }) => isOffice(context) && takesOver.test(said)],
  // 0625技术员已进村指导，办结
  [
    'visit',
    'complete',
    undefined,
    ({ said, context }) => context.role === 'department' && /办结|办完|办好了/.test(said),
  ],
  // 等下哈我去翻户口簿: said in the middle of a talk, of himself.
  [
    'progress',
    'none',
    undefined,
    ({ said, context }) => context.role === 'relative' && /^等(?:一?下|哈|会)/.test(said),
  ],
  // 后天上午在家, 周四可以来
  ['exception', 'reschedule', undefined, isAvailable],
  ['visit', 'reschedule', undefined, isAvailable],
  ['progress', 'reschedule', undefined, isAvailable],
  // 老人家走了: of nobody who is named; 王大爷走了, 我爸走了 is.
  ['exception', 'unclear', undefined, ({ text }) => ofNobody.test(text.replace(/^@\S+\s*/u, ''))],
  // 0231请镇上26号前补充户口本: what the county wants by a day.
  [
    'materials',
    'assign',
    undefined,
    ({ said, context }) =>
      context.role === 'county' && /请[^，。；]{0,14}前[^，。；]{0,6}补(?!贴|助)/.test(said),
  ],
  // 0264请督办，本周内必须上门: who supervises does more than urge.
  ['urge', 'escalate', undefined, ({ said, context }) => context.role === 'leader' && said.includes('督办')],
  // 家属打了12345: told of the family, and no call-back.
  [
    'callback',
    'escalate',
    undefined,
    ({ said, context }) =>
      context.expecting !== 'callback' && wentHigher.test(said) && !calledBack.test(said),
  ],
  // 留的电话是空号: whoever finds it has not called back, he says that the number is wrong.
  ['callback', 'correct', undefined, ({ said }) => deadNumber.test(said) && !calledBack.test(said)],
  // 护理补贴到位没有: asked by a clerk, whoever told her so.
  [
    'callback',
    'ask-status',
    undefined,
    ({ said, context }) =>
      context.expecting !== 'callback' && context.role === 'township' && asksWhether.test(said),
  ],
  // 0427危房改造准到8月20号: the county gives more time.
  ['progress', 'decide', 'extend yes', ({ said, context }) => context.role === 'county' && grants.test(said)],
  // 今天去县上办了三样：…: where the speaker has been himself.
  [
    'visit',
    'none',
    undefined,
    ({ said, context }) => isTownsman(context) && wentHimself.test(said) && !/\d{4}|[没未]/.test(said),
  ],
  // 1组 无
  [
    'request',
    'nil-report',
    undefined,
    ({ one, text }) => emptyGroup.test(text.slice(one.start, one.start + 24)),
  ],
  // 殷绍武改名叫殷少武了
  ['request', 'correct', 'name', ({ said }) => isRenamed.test(said)],
  // 0457派给卫健的应当派给民政
  ['dispatch', 'correct', 'department', ({ said }) => sentWrong.test(said)],
  // 0429到哪步了；0433呢: the same question.
  ['callback', 'ask-status', undefined, ({ said }) => asksToo.test(said)],
  // 曹家 未回, 石垭村 and nothing behind it: who has not answered has not said that he has nobody.
  ['nil-report', 'none', undefined, hasNotAnswered],
  // 还没问完，明天回: a survey that goes on.
  ['nil-report', 'progress', undefined, ({ said }) => goesOn.test(said)],
  // 0270的证抓紧送到本人手上: an order, and no news of the card.
  ['certificate', 'urge', undefined, ({ said, context }) => context.role === 'county' && orders.test(said)],
  // 我要投诉！派出所的人来照相，进门就喊他站起来
  ['request', 'complain', undefined, ({ said }) => lodges.test(said)],
  // 我们村以前有个篾匠，两条腿都没得，手艺好: told in a group, of nobody who is to be helped.
  ['request', 'none', undefined, isOfFormerDays],
  // 我想学直播带货，哪里报名: to nobody but the assistant.
  ['none', 'request', undefined, wantsForOneself],
  // 0134、0136联合上门，8月18号上午: the county sets the visit.
  [
    'reschedule',
    'dispatch',
    undefined,
    ({ said, context }) =>
      context.role === 'county' && /联合上门/.test(said) && !/改|推|延|换|挪|提前/.test(said),
  ],
  // 公示才贴三天就有人来扯皮，说他不该办
  [
    'progress',
    'notice',
    'objection',
    ({ said, text, context }) => isTownsman(context) && said.includes('公示') && objects.test(text),
  ],
  // @所有人 还没报摸排的村今天务必报完
  ['none', 'urge', undefined, ({ said, context }) => isTownsman(context) && presses.test(said)],
  // 0051安排2月5日下午上门，请各部门做好准备
  [
    'progress',
    'dispatch',
    undefined,
    ({ said, context }) =>
      context.role === 'county' && /上门[^。；]*请(?:各|相关)[^，。；]{0,3}(?:部门|单位)/.test(said),
  ],
  // 我是镇残联的，0231核实属实: whoever claims a post by message is told that he has to prove it.
  [
    'none',
    'verify',
    'confirmed',
    ({ said, context }) =>
      context.role === 'relative' &&
      context.channel === 'direct' &&
      /\d{4}[^，。]{0,3}核实[^，。不没]{0,2}属实/.test(said),
  ],
  // 0251的证号错了一位，请重新打
  ['correct', 'certificate', 'wrong', ({ said }) => misprinted.test(said)],
  // 我舅舅眼睛看不到，这个上门的管不管
  ['ask-status', 'ask-policy', undefined, ({ said }) => said.includes('管不管')],
  // 司法局：0494申请人说跟对方和解了，不打了
  [
    'complete',
    'exception',
    'refused',
    ({ said, context }) => context.role === 'department' && settled.test(said),
  ],
  // 0301今起公示，8月21日止
  ['progress', 'notice', 'posted', ({ said }) => beginsNotice.test(said)],
  // 我们是溪口村，你们登记成团石村了: how somebody is and how he was written down.
  ['request', 'correct', undefined, isWrittenOtherwise],
  ['return', 'correct', undefined, isWrittenOtherwise],
  // 这个人不是团石村的，是溪口村的: said in 团石村 it gives somebody away, in 溪口村 it claims him.
  ['correct', 'return', 'wrong-area', (told) => belongings(told) === 'elsewhere' && !slip.test(told.said)],
  ['return', 'correct', undefined, (told) => belongings(told) === 'here'],
]

/** The stretch as it is meant: by the first row that holds. */
export function meantBy(
  one: Chosen,
  text: string,
  entities: readonly Entity[],
  context: MessageContext,
): Chosen {
  let told: Told | undefined
  for (const [read, act, variant, holds] of rows) {
    if (read !== one.act) continue
    told ??= { one, said: text.slice(one.start, one.end), text, entities, context }
    if (holds(told)) return { ...one, act, variant }
  }
  return one
}

/** Figures of a whole township, asked of nobody. */
const sumsUp = (said: string, text: string): boolean =>
  /(?:全镇|全乡|所有|各|共?\d+个|[一二三四五六七八九十]+个)村?(?:[、和]?社区|村)/.test(text) &&
  /报齐|(?:都|均|已)(?:已)?(?:上)?报|合计|余下|其他没/.test(said) &&
  !/[?？]|没有?报|未报|差|哪/.test(text)

const wentHimself = /去(?:了)?(?:县|镇)[上里]?(?:办|交|送|领|开会)/
const emptyGroup = /^[^，。；\n]{0,8}[组社队][： ]*(?:无|没得?|没有|零|0)(?:人|新增)?[。 ]*(?:\n|$)/
const isRenamed = /改名(?:叫|为|成)/
const sentWrong = /派给?[^，。；]{1,8}的[，]?(?:应当?|应该|要)改?派给?/
const asksToo = /^[，。；\s]*(?:还有|那|再)?[，\s]*\d{4}号?(?:那个|这个)?[呢喃][？?；，。\s]*$/

const isDoctor = ({ role, org }: MessageContext): boolean => role === 'department' && org === 'health'
const reaches = /够(?:条件|得?[上到])|达到|符合/
const fallsShort = /(?:够|达|评)不(?:上|到|够)|不够|不符合|达不到/

const isTownsman = ({ role }: MessageContext): boolean => role === 'village' || role === 'township'

const isOffice = ({ role }: MessageContext): boolean => role !== 'relative' && role !== 'leader'
/** 以后我负责, 由我对接, 我接替老罗, 新的联络员. Whoever only tells that he is new has not said what he does. */
const takesOver =
  /(?:以后|今后|现在|后头|往后|接下来|由|换成?|改成?)[^，。；]{0,14}我[^，。；]{0,4}(?:负责|对接|管|联系|接手|跟进|牵头|来)|(?:由|换成?|改成?)我|(?:有事|都|就|以后|今后)[^，。；]{0,4}(?:找|联系)我|(?:接手|接替|接任|接管|接[^，。；]{1,4}的?(?:班|手|工作|位))|新的?(?:联络员|联系人|对接人)|我(?:来|就)?(?:负责|对接|接手)/

const foundNobody = (said: string, { role }: MessageContext): boolean =>
  (role === 'department' || (role === 'township' && !/县|医生|队|专班/.test(said))) && isOut.test(said)
const isOut =
  /门(?:上|是)?锁|锁(?:了|着|起)?门|跑空|人?(?:没|不)在(?:家|屋头?)|(?:^|[，。；\s\d了])人(?:都)?不在(?=$|[，。；\s])|没(?:得)?人(?:应|开)门|没(?:得)?人在家|(?:家里|屋头|屋里)没(?:得)?人/

const praises = /感谢|谢谢|谢了|多谢|辛苦/
const finds = /但|就是|不过|可是|咋|怎么|为啥|光|没|不|莫|烦|拖|慢|假|还/

const doesNotWant = /(?:说|讲|表示)[他她是都]?(?:不|莫)(?:想|要|办|弄|搞|申请|评|愿)/
const takesBack = /撤|取消|作废|注销/
const tellsOfRefusal = (said: string): boolean => doesNotWant.test(said) && !takesBack.test(said)

const keepsIt = /(?:先|暂时)?不(?:能|准|许|得)?退(?!休|役|伍|款)/

const asksWhether = /(?:到位|落实|办好|拿到|发)[了]?没(?:得|有)?[？?！。\s]*$/
const misprinted = /证[^，。；]{0,8}错[^，。；]*[，。][^，。；]{0,8}重新?[打印制]/
const wishes = /^(?:你好|请问|您好)?[，。\s]*我们?(?:也)?想(?:学|把|要|给|申请|办|换|修|装|请)/

/** What is wanted of a service, told to the assistant alone. */
function wantsForOneself({ one: { start, end }, said, entities, context }: Told): boolean {
  return (
    context.role === 'relative' &&
    context.channel === 'direct' &&
    wishes.test(said) &&
    entities.some((entity) => entity.kind === 'service' && entity.start >= start && entity.end <= end)
  )
}

const ofNobody =
  /^(?:听说)?(?:他|她|老人家?|老者|老辈子|那个人|这个人)(?:已经|都|就|可能|好像)*(?:走|老|不在|没得|没有?)[了咯][。！，\s]*(?:哈|嘛|哦)?$/

const objects = /扯皮|不该[给]?[他她]?办|(?<!没得?|没有|无)有(?:人|意见|异议)[^，。]{0,6}(?:说|反映|不服)/
const presses =
  /(?:没|未)(?:有)?(?:上)?报[^，。]{0,8}的(?:村|社区)[^。]*(?:抓紧|务必|赶紧|尽快)|(?:还没|未)报，?(?:快|抓紧|赶紧)|月份?的?(?:抓紧|赶紧|快点)报/
/** 双方和解，办结 is how a case of law ends well. */
const settled = /^(?!.*(?:办结|结案|协议)).*(?:和解[^。；]*不[打告]|不打(?:官司)?了|不告了)/
const grants = /(?<![不没未])(?:准|批|同意)(?:[他它你]们?)?(?:缓|延|宽|推)?到\d/
const goesOn = /没(?:问|统计|摸|走|排|跑)完/
const orders = /^(?!.*(?:已|领走)).*(?:抓紧|尽快|赶紧|赶快|务必|立即)[^，。；了]{0,6}(?:送|发|领|交)[^了]*$/
const lodges = /^(?:我们?)?(?:今天)?要投诉/
const beginsNotice = /(?:今[天日]?起|今[天日]开始|即日起)公示/

const deadNumber = /(?:电话|号码|手机)[^，。；]{0,14}(?:空号|停机|是错的|打错)/
const calledBack = /回访|回电|打(?:了(?!1)|过|不)|没打|次|满意|联系不上|没人接|无人接|关机/
const putsOff =
  /(?:上门|评残|评定|鉴定|入户|核实|照相|走访)[^，。；]{0,4}(?:时间|日期|日子)?[^，。；不]{0,6}(?:改|换|调|挪|推|延|提前)(?:成|到|为|在|至)/
const slip = /[写录登填打报说记听看]|错|误|更正|不对|系统|台账|应[该为是]/
