// What people ask about how things are done, topic by topic: the words that ask it, and the answer with its source.
// A topic stands before those it is a special case of. Nothing here names an amount, a grade or who is entitled.
import type { ServiceCode } from '../case/service.ts'
import {
  certificateTime,
  conditions,
  countedFrom,
  dayWorked,
  howToApply,
  license,
  noFee,
  noticeDays,
  noticeNeeded,
  perService,
  type PolicyQuestion,
  scope,
  taskTime,
  whoIsAsked,
} from './policy-answers.ts'
import { serviceWords } from './words-services.ts'

interface Topic {
  readonly cues: RegExp
  /** Only when the question is about one of these. */
  readonly only?: readonly ServiceCode[]
  readonly answer: (question: PolicyQuestion) => string
  /** Says all there is to say: nothing is added to it. */
  readonly alone?: true
  /** So general that it answers only when nothing else does. */
  readonly general?: true
}

const subsidies: readonly ServiceCode[] = ['NURSING', 'LIVING']
const said = (text: string) => (): string => text
const child = '(?:娃|小孩|孩子|儿童|未成年|学生|孙[子女])'

export const policyTopics = {
  account: {
    alone: true,
    cues: /银行卡|卡号|存折|账号|账户|密码|验证码/u,
    answer: said(
      '银行卡号、密码、验证码都不要在聊天里发。领款账户由工作人员当面登记（《个人信息保护法》第二十八条、第二十九条）。',
    ),
  },
  trust: {
    alone: true,
    cues: /骗子|诈骗|骗人|骗我|是不是真的|要身份证(?:号)?(?:来)?(?:干|做|整)?(?:啥|什么|哪样|嘛)/u,
    answer: ({ directory }) =>
      `我是${directory.county.name}“1+N”上门服务的自动助手，由县残联使用。身份证只在申请、评定时核对本人（《残疾人证管理办法》第九条(一)），当面出示就行，不要发在群里。不放心可先向村干部、镇残联或12345核实。`,
  },
  'day-worked': {
    alone: true,
    cues: /(?:算不算|是不是|是|算)[^，。？！\d几]{0,4}工作日|上不上班|上班(?:吗|不|没|嘛|么)|放不放假|放假(?:吗|不|没)|补班/u,
    answer: dayWorked,
  },
  'subsidy-from': {
    cues: /(?:哪|什么|啥|几)(?:天|时候|日|个?月)[^，。？！]{0,3}(?:起|开始)?(?:算|发|计|领)|当月|从哪/u,
    only: subsidies,
    answer: said(
      '审定通过的，从递交申请的当月算起（残疾人两项补贴“跨省通办”规定）；合不合条件由县民政局审定（《方案》五(三)）。',
    ),
  },
  payday: {
    cues: /(?:几号|哪天|好久|什么时候|啥时候)[^，。？！]{0,4}(?:发|打|到账)|发放(?:时间|日期)/u,
    only: ['NURSING', 'LIVING', 'DIBAO', 'TEKUN'],
    answer: said('发放日期由县民政局和银行安排，我这里查不到，请问镇上民政或县民政局（《方案》五(三)）。'),
  },
  'counted-from': {
    alone: true,
    cues: /(?:哪|几|什么|啥)(?:天|日|时候)[^，。？！]{0,3}(?:起|开始)?(?:算|计|数)|(?:当天|当日|第二天|次日|今天|周末)[^，。？！]{0,2}算|算第[几一]天|(?:怎么|咋个?|如何)(?:算|数)[^，。？！]{0,4}(?:天|日)|工作日[^，。？！]{0,6}(?:怎么|咋个?|如何)(?:算|数)|算(?:不算)?(?:周末|今天|当天)/u,
    answer: countedFrom,
  },
  'notice-minor': {
    cues: new RegExp(`${child}[^。？！]{0,12}(?:公示|贴)|(?:公示|贴)[^。？！]{0,12}${child}`, 'u'),
    answer: said(
      '未成年人原则上不公示，由监护人和镇残联直接完善资料（《残疾人证管理办法》第九条(三)，各地办事指南）。',
    ),
  },
  'notice-objection': {
    cues: /公示[^。？！]{0,8}(?:异议|举报|有人反对|有人说|告状)|(?:异议|举报)[^。？！]{0,8}公示/u,
    answer: said(
      '公示期内有异议，私下向镇残联或县残联反映就行，不在群里说。公示先暂停，县残联复核清楚再继续（《方案》三(三)，《残疾人证管理办法》第九条(三)）。',
    ),
  },
  'notice-content': {
    cues: /公示[^。？！]{0,14}(?:身份证|电话|病|写(?:上|啥|什么|哪些|不写)|内容|哪些)|写[^。？！]{0,8}公示/u,
    answer: said(
      '公示只写姓名、残疾类别和村（社区），不写身份证号、证号、电话、病情（《残疾人证管理办法》第九条(三)，《个人信息保护法》第六条）。',
    ),
  },
  'notice-who': {
    cues: /(?:谁|哪个|哪里|哪儿|啷个|在哪)[^。？！]{0,8}(?:公示|贴)|公示[^。？！]{0,6}(?:谁|哪个|哪里|哪儿|在哪)/u,
    answer: said(
      '县残联或受理部门负责公示，由村（社区）在公示栏张贴（《方案》三(三)，《残疾人证管理办法》第九条(三)）。',
    ),
  },
  'notice-avoid': {
    cues: /(?:不|免|莫|可不可以不|能不能不|必须|一定要|非要)[^。？！]{0,4}公示|公示[^。？！]{0,10}(?:行不行|可以不|能不能不|免|怕|丢人|笑话|不想|一定|必须)/u,
    answer: noticeNeeded,
  },
  'notice-days': {
    cues: /公示[^。？！]{0,8}(?:几|多久|好久|多长|好多)|公示[^。？！]{0,6}\d+(?:个工作日|天|日)|公示[^。？！]{0,4}(?:天|日子)/u,
    answer: noticeDays,
  },
  notice: { cues: /公示/u, answer: noticeNeeded },
  'not-qualified': {
    alone: true,
    cues: /不服|不认(?![字得识])|不同意[^。？！]{0,6}(?:评|结果)|(?:评|鉴定|结果)[^。？！]{0,6}(?:异议|不合格|不公|不对|低了|没过|没通过|没评上|有意见)|没评(?:上|起)|评不上[^。？！]{0,6}(?:咋|怎么|找)|申诉|复议|异议|重新评|再评/u,
    answer: said(
      '对评定结果有异议的，可在10个工作日内向市级残联申请重新评定；再有异议，由省级残疾评定专家委员会作最终结论（《残疾人证管理办法》第二十五条）。其他服务不受影响。',
    ),
  },
  'hukou-elsewhere': {
    cues: /(?:户口(?!本|簿)|户籍)[^。？！]{0,10}(?:能|可以)[^。？！]{0,4}办|户口(?!本|簿)|户籍|外地|异地|跨省|外省|外县|(?:在|人住)[^。？！]{1,6}(?:打工|住)[^。？！]{0,8}(?:办|评)/u,
    answer: ({ directory }) =>
      `户口不在${directory.county.name}，住在这里一样可以申请：居住地县残联受理、安排评定和公示，户籍地残联审核、打印证件（残疾人证“跨省通办”）；两项补贴也可以在居住地申请。不会因为户口退回。`,
  },
  'after-death': {
    alone: true,
    cues: /(?:去世|过世|走了|不在了|死了|过了|没得了|病故)[^。？！]{0,14}(?:证|补贴|低保|交|退|注销)/u,
    answer: said(
      '请节哀。残疾人证由家属交回、按规定注销（《残疾人证管理办法》第二十四条），补贴、低保等停发手续由镇上协助。不着急，镇残联会告诉您怎么办。',
    ),
  },
  lost: {
    alone: true,
    cues: /(?:证|本本|本子)[^。？！]{0,4}(?:掉|丢|遗失|不见|找不到|失)|补(?:证|办|一个|领)|挂失/u,
    only: ['CERT'],
    answer: said(
      '证掉了先向县残联报失、声明作废，再申请补发，可请村干部或镇残联代报。补发的手续和公告时间各地不同，以县残联答复为准（《残疾人证管理办法》）。身份证、户口本、照片请备好。',
    ),
  },
  damaged: {
    alone: true,
    cues: /(?:证|本)[^。？！]{0,4}(?:烂|破|坏|污|看不清|打湿|磨)/u,
    only: ['CERT'],
    answer: said(
      '证件污损可以免费换领，资料不变，不用重新评定，旧证交回（《残疾人证管理办法》第二十一条）。',
    ),
  },
  'old-card': {
    alone: true,
    cues: /旧(?:的|证|本)|交回|上交|收回/u,
    only: ['CERT'],
    answer: said('换领新证时，旧证要交回批准的残联（《残疾人证管理办法》第十九条）。'),
  },
  expired: {
    cues: /过期|到期|期满|有效期|失效|换证|换新|换领|换个?证|十年|管几年|管好久/u,
    only: ['CERT'],
    answer: said(
      '残疾人证有效期十年，期满免费换领，旧证交回（《残疾人证管理办法》第十九条）。重度肢体残疾人证件到期没有重新鉴定的，可以申请上门（《方案》二(一)）。要带身份证、户口本、旧证和照片；是否重新评定由县残联定。',
    ),
  },
  license: {
    alone: true,
    cues: /执照|审批局|市监局|市场监管/u,
    answer: license,
  },
  'training-whom': {
    cues: /哪个|谁|哪里|找|归|还是|管/u,
    only: ['TRAIN_VOC', 'TRAIN_FARM'],
    answer: said(
      '种植、养殖类找县农业农村局（《方案》五(六)），其他职业技术找县人社局（《方案》五(五)）；说不清的由县残联定，您直接报给村干部就行。',
    ),
  },
  'both-at-once': {
    alone: true,
    cues: /同时|一起(?:领|办|享受|申请)|(?:低保|特困|五保)[^。？！]{0,10}(?:还|再|也|和|又)[^。？！]{0,8}(?:补贴|护理|领)|(?:补贴|护理)[^。？！]{0,8}(?:低保|特困)|冲突|影响低保/u,
    only: ['NURSING', 'LIVING', 'DIBAO', 'TEKUN'],
    answer: said(
      '护理补贴和生活补贴可以同时提出申请，两项补贴不计入低保家庭收入（国发〔2015〕52号）；纳入特困供养、领取工伤护理费等另有规定。能不能享受由县民政局审定（《方案》五(三)）。',
    ),
  },
  amount: {
    cues: /(?:好多|多少|几百|几十|几块)钱|一个月(?:有)?(?:好多|多少)|有好多|标准(?:是)?(?:多少|好多)|发好多|补(?:好多|多少)|报销比例/u,
    only: ['NURSING', 'LIVING', 'DIBAO', 'TEKUN', 'EDU', 'HOUSING', 'OTHER'],
    answer: ({ services }) =>
      `标准会调整，我这里不报数，以承办部门当年的文件为准：${services.map(whoIsAsked).join('；')}。`,
  },
  free: {
    cues: /要不要(?:给)?(?:钱|出钱|交钱|花钱|交费)|收不收(?:钱|费)|收费|免费|要钱|(?:出|交|花|给)[^。？！]{0,4}钱|好多钱|多少钱|费用|自费|有好多/u,
    answer: ({ services }) => perService(services, (code) => serviceWords[code].cost ?? noFee),
  },
  'home-or-hospital': {
    cues: /(?:到|来)(?:屋头|家|屋里)[^。？！]{0,12}还是|还是[^。？！]{0,10}(?:医院|你们上门|到家)|(?:去|到|抬)[^。？！]{0,6}医院|哪个医院|哪家医院|(?:家属|家里人)[^。？！]{0,4}(?:不在|在场)/u,
    only: ['CERT'],
    answer: said(
      '行动困难、在上门范围内的，医生到家里评定（《方案》二(一)，《残疾人证管理办法》第十一条）；其他情况去指定医院，哪一家由县残联告知。上门时最好有家人在场，备好身份证、户口本。',
    ),
  },
  scope: {
    alone: true,
    cues: /[几一二三四1-4]级[^。？！]{0,6}上门|轻度|不是重度|聋|哑|瞎|盲|智力|精神|听力|言语|视力|(?:哪些|什么|啥)人|(?:属于|在不在)[^。？！]{0,4}范围|能不能(?:一起)?上门|才?(?:可以|能)[^，。？！]{0,4}上门/u,
    only: ['CERT'],
    answer: scope,
  },
  'may-qualify': {
    alone: true,
    cues: /评不评得|评(?:不评)?得?(?:到|上|起|得|残)[^。？！]{0,4}(?:不|吗|嘛|么|级)|能不能评|可以评|能评|算(?:不算)?(?:是)?(?:重度|重残|残疾)|(?:几|什么|哪)级|评(?:到|得到)?[一二三四1-4]级/u,
    only: ['CERT'],
    answer: said(
      '评不评得上、怎么定，由指定医院的医生按国家标准评定，我不能预先判断（《残疾人证管理办法》第六条）。行动很困难的可以先报名，申请上门评定（《方案》二(一)）。',
    ),
  },
  conditions: {
    alone: true,
    cues: /条件|资格|享受|算不算|才算|算(?:是)?[^，。？！]{0,4}(?:吗|不|嘛)|够不够|符合|满(?:多少|几|好多)岁|几岁|(?<!(?:多久|好久|几天|时候|时间|多长|哪天)[^，。？！]{0,4})(?:可以|能|能不能|能否|可不可以)[^，。？！]{0,6}(?:领|申请|吃|办)|[一二三四1-4]级/u,
    answer: conditions,
  },
  mail: {
    alone: true,
    cues: /寄|快递/u,
    answer: said(
      '资料由镇残联入户时收齐送县残联（《方案》四(四)），本人或家人当面出示就行；人在外地的，居住地县残联也能受理（残疾人证“跨省通办”）。原件先别寄，请先问镇残联。',
    ),
  },
  'how-to-report': {
    alone: true,
    cues: /(?:怎么|咋个?|如何|啷个)(?:上)?报(?:人|名单|送|上来)?|报人/u,
    answer: said(
      '直接发来：哪个组、姓名、要办什么，比如“3组某某，要轮椅”。证件号、电话、病情不用写在群里。没有新增的回“无”。每月10日前排查上报（《方案》三(一)），平时随时也可以报（《方案》四(一)）。',
    ),
  },
  'by-others': {
    cues: /不识字|不认字|不会(?:写|填|签)|签字|手印|代(?:办|填|签|报)|帮(?:他|她|人|忙|邻居)[^。？！]{0,4}(?:报|办|申请|填)|委托|邻居|不是[^。？！]{0,6}(?:家属|亲属)/u,
    answer: said(
      '本人、亲属口头、打电话、发微信都可以提出，也可以请村干部代报（《方案》四(一)）。不识字、写不了的，由村干部或镇上工作人员帮忙填，念给本人听，本人同意后签名或按手印。办证要本人或监护人自愿（《残疾人证管理办法》第三条）。',
    ),
  },
  photo: {
    cues: /照片|相片|几张照|白底|寸照/u,
    only: ['CERT', 'IDCARD'],
    answer: ({ services }) => perService(services, (code) => serviceWords[code].papers),
  },
  papers: {
    cues: /材料|资料|手续|证明|(?:要|需要)?(?:带|准备|提供|备)[^。？！]{0,6}(?:啥|什么|哪些|么子)|要(?:啥|什么|哪些)(?:东西)?|填(?:几|啥|什么|哪)|(?:登记|申请)表/u,
    answer: ({ services }) => perService(services, (code) => serviceWords[code].papers),
  },
  'how-long': {
    cues: /(?:多久|好久|多长时间|几天|多少天|好多天|几个工作日|等(?:几|多|好)|期限|时限|多少个工作日|好多个工作日)/u,
    answer: ({ services, directory }) =>
      perService(services, (code) =>
        code === 'CERT' ? certificateTime(directory.county.rules) : taskTime(code, directory.county.rules),
      ),
  },
  telephone: {
    cues: /电话|联系方式|咋个联系|怎么联系|找得到人/u,
    answer: said('我这里还没有登记公开的电话，请问村干部或镇残联；政务咨询可拨12345，急病120，人身危险110。'),
  },
  'other-help': {
    cues: /报销|医保|医药费|高龄|养老保险|临时救助|残疾车|公交|景区|停车/u,
    answer: said(
      '这一项不在“1+N”清单里（《方案》二(二)）。您说清楚是谁、哪个村，我登记下来转有关部门；也可直接问镇上便民服务中心或12345。',
    ),
  },
  who: {
    general: true,
    cues: /谁|哪个(?!证|表)|哪里|哪儿|哪个部门|归|找|管/u,
    answer: ({ services }) => perService(services, (code) => serviceWords[code].who),
  },
  how: {
    general: true,
    cues: /咋|怎么|啷个|如何|申请|办|报|想要|流程|步骤|政策|资助|补助/u,
    answer: ({ services }) => perService(services, howToApply),
  },
} as const satisfies Record<string, Topic>
