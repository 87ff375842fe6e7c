// request: a person needs services. Said by families, village cadres and clerks; a cadre need not say what is wanted.
import type { ServiceCode } from '../../case/service.ts'
import type { ActOf, PersonMention } from '../act.ts'
import type { Entity, EntityOf } from '../entity.ts'
import { field, listField, ofKind } from './fill.ts'
import type { Frame, Scene } from './frame.ts'

export const request: Frame = {
  act: 'request',
  fill: (scene): ActOf<'request'> => ({
    act: 'request',
    confidence: scene.confidence,
    ...field('case', scene.case),
    ...field('person', personOf(scene)),
    ...placeOf(scene),
    ...field('group', (ofKind(scene.own, 'group')[0] ?? ofKind(scene.group, 'group')[0])?.group),
    ...wanted(scene),
    ...(/急(?!诊|救)|尽快|赶快|赶紧|快点|等不得|等不起|等不了/.test(scene.said) ? { urgent: true } : {}),
  }),
}

/** Who says that he applies for himself. */
const speaksOfSelf = /本人|[给为替帮]我自己|老朽|鄙人|敝人/

/** Everything said of the person: this act alone carries more than name and relation. */
function personOf(scene: Scene): PersonMention | undefined {
  const self =
    scene.person?.relation === undefined && scene.context.role === 'relative' && speaksOfSelf.test(scene.said)
  const person: PersonMention = {
    ...scene.person,
    ...(self ? { relation: '本人' } : {}),
    ...field('phone', ofKind(scene.group, 'phone')[0]?.digits),
    ...field('idNumber', ofKind(scene.group, 'id-number')[0]?.value),
    ...field('age', ofKind(scene.group, 'age').find((one) => one.about !== true)?.age),
    ...field('sex', ofKind(scene.group, 'sex')[0]?.sex),
  }
  return Object.keys(person).length > 0 ? person : undefined
}

/** 庆安村报两个：司马成…；宁长秀…。二郎村无: the village named before, or else behind. */
function nearest(scene: Scene): EntityOf<'village'> | undefined {
  const villages = ofKind(scene.group, 'village')
  return villages.findLast((one) => one.end <= scene.start) ?? villages[0]
}

/** The one village that the whole message names: 五星村报了俩：邬大海 …；邬小海 …. */
function onlyOne(scene: Scene): string | undefined {
  const codes = new Set(ofKind(scene.all, 'village').map((one) => one.code))
  return codes.size === 1 ? [...codes][0] : undefined
}

/** The village said, or the cadre's own; without one the township that is said, or the clerk's own. A village lies in its township. */
function placeOf(scene: Scene): { village?: string; township?: string } {
  const { role, org } = scene.context
  const village =
    ofKind(scene.own, 'village')[0]?.code ??
    nearest(scene)?.code ??
    onlyOne(scene) ??
    (role === 'village' ? org : undefined)
  if (village !== undefined) return { village }
  return field(
    'township',
    ofKind(scene.group, 'township')[0]?.code ?? (role === 'township' ? org : undefined),
  )
}

const card =
  '(?:残[疾机废]?人?[证正政症](?!明|号)|参疾正|残疾本[本子]?|证件|本本|证(?!明(?!年|后)|据|件照|号))'
const stateSigns: readonly (readonly [NonNullable<ActOf<'request'>['certificate']>, RegExp])[] = [
  [
    'lost',
    new RegExp(
      `${card}(?:[^，。；]{0,6}(?:掉|丢|遗失|打失|失落|甩|不晓得(?=[放甩丢搁在哪弄掉跑去])|弄没|搞没|[弄搞整]落|落了|不见|烧[了球]|火烧|烧[得成没]|找不[到着见]|[啃泡]烂|打湿)|[^。；]{0,14}(?:遭|被)[^，。；]{0,6}(?:偷|摸走|扒走|冲走)|[^，。；]{0,10}(?:偷|摸走|扒走|冲走))|${card}[^。；]{0,8}(?:原来|以前|先前|旧)的?(?:那个|那本)?[^，。；]{0,6}(?:丢|掉|遗失|不见|烧)|${card}的?[，\\s](?:现在|后头|如今|[他她]?们?[说讲]|[^，。；]{2,6}的?时候)?(?:找不[到着见]|不见|[搞弄]?[掉丢][了到])`,
    ),
  ],
  [
    'none',
    new RegExp(
      `(?<!有)(?:没得|没有|莫得|没|无|从没|从来没|未|尚无)(?:办理?过?|申?领过?|持有?|评过?|得过|有)?(?:得)?(?:那?个)?(?:残疾人?[政症正]|(?:残疾)?人?(?:证(?!明|据|件照)|本本))|${card}(?:从来|一直|以前|之前|原来|原先|先前|到现在|至今)?(?:也|都|还)*(?:没|未|莫)(?:得|有|办|领|评)|${card}(?:从来|一直)(?:都)?没[^，。]{0,3}办|证是没得|(?:证|本本)(?:都|也)?没见过|(?:啥子?|任何|哪样|什么)证(?:件)?(?:都|也)?(?:没|莫|无)|(?:至今|尚|还)?未办理?(?:过)?(?:残疾人?)?证|(?<!有)(?:没|未|没有|莫得)(?:去|来|有)?(?:(?:评过?|办过?|鉴过?|鉴定过?)残|做过?(?:残疾)?鉴定)(?![^，。]{0,2}[的呢]?[吗没不])|${card}[是呢嘛，\\s]{0,2}(?:从来|一直|根本)[就都]?没(?:得|有)?[^，。]{0,2}办|(?:评残|${card})[^。；]{0,6}[，/\\s](?:以前|之前|从来?|至今|到现在)?(?:都|也)?(?:没有?办过|没得|没有)(?=[的，。；/\\s]|$)`,
    ),
  ],
  [
    'held',
    new RegExp(
      `${card}[^。；]{0,6}(?:(?:还没|没|还未|未|没有)(?:到期|过期)|明年|后年|有效(?!期)|还有[\\d一二两三四五六七八九半几]个?[年月]|\\d年才)`,
    ),
  ],
  [
    'expired',
    new RegExp(
      `${card}[^。；]{0,14}(?:(?<!快|要|将)过期|过[了的]期|到年限|期限到|满(?:了)?十年|用不[得成]了|逾期|超期|(?<!快|要|将|到\\d{1,2}月份?就)到期|到[了的]期|满期|满的期|失效|作废|不作数)|旧的[^，。]{0,4}到期|${card}的?有效期[^。；]{0,14}(?:满|过|到)[了的](?=[，。；\\s]|$)`,
    ),
  ],
  [
    'held',
    new RegExp(
      `(?<!没|未|无|未持|想[^，。；]{0,4})(?:有|持)(?:个|了|的)?(?:[一二三四1234]级)?的?(?:残疾人?)?(?:证(?!明|据|过期|到期|能|才|就好)|本本)|[一二三四1234]级的?(?:残疾人?)?证(?!明|据)|证(?:件)?(?:他|她|人家|老人|本人|屋头|家里)?(?:们)?(?:是|也|都|倒)?有(?!错|误|问题)|办了(?:残疾)?证的?(?=[，。；\\s]|$)|${card}[^，。；没]{0,6}(?:拿到手|办下来|发下来|领到手)(?:了|的|都?有)[^，。；没不吗]{0,6}(?=[，。；\\s]|$)|${card}[^，。；没]{0,4}才拿到手|证是[^，。]{2,8}办的|(?:去年|前年|早就?|以前|刚)(?:才)?(?:领|办|评)的证|(?<!把|将|跟|个)证(?:早就?|已经|都|是)(?:办|评|领)(?:过|了|起|好)(?!没|不|吗)|证(?:办|评|领)(?:好|了|过|起)了?的(?=[，。；\\s]|$)|已经?(?:办理?|领|取得|持有?)(?:了|过)?(?:残疾人?)?证(?!明|书|据)|证(?:早|已经)?办过(?:了)?(?:，|的|$)|${card}(?:是|为|评的?)(?:肢体)?[一二三四1-4]级|${card}(?:还?是)?(?:好的|新的|有效|还在用)|${card}[^，。；没]{0,6}(?:刚|才|新)(?:发|办|换|领)(?:的|了|到)|${card}(?:是|都|也|早就?|已经?|倒)*(?:有|在)(?:手头|手上|手里|手|屋头|家里)?的?(?=[，。；\\s]|$)`,
    ),
  ],
]
/** Nobody of several has a certificate. */
const nobodyHolds = /都(?:没|无|莫)(?:得|有|办过?)?(?:得)?(?:残疾)?(?:证(?!明|据)|本本)/
/** Cards that are not the disability certificate. */
const otherCards = /(?:身份|省份|诊断|工作|驾驶|低保|老年|房产|学生|结婚|出生|健康|退伍|结业|毕业)证/g

/** The certificate is wanted in words that are no name of it: 评个残, 要证, 来评一下. */
const wantsCertificate =
  /(?:重新?|再次?|复)评(?!价)|办证(?!照)|换证|补证|评残|评级|评[个下](?:残|级)|评一[下哈]|评过残|来评(?!价)|(?:要|办|补|换|求|领)(?:个|张|本)?(?:残疾)?(?:证(?!明|据|件照|书)|本本)|想[^，。；]{0,4}有[个张本]?证|把(?:残疾)?证(?:也|一起|顺便|跟他|给他)*(?:评|办|换|补)|要[^，。]{0,8}、证|(?:^|[，、：])证、/
/** What the household has, or does not want: 她有低保, 他不要轮椅. */
const alreadyThere =
  /(?:(?<![没想要能还说])有|在吃|吃着|吃起|(?<!能否|能不能|可以|[想要能])享受|在领|领着|领起|(?:原来|以前|本来|之前)(?:是|有|吃|领))(?:了|着|过|的|个)?$|(?:(?<!要)不要|不想要|不用|不需要|退|退了|退掉|取消|停掉)(?:那?个|架|台|那台)?$/

/** 轮椅我也不要. */
const notWanted =
  /^(?:金|钱)?(?:都|也)?不够|^(?:我|他|她)?(?:们)?(?:也|都|就|是|倒)?(?:不要|不想要|不用|不需要|有了|有的|已经有|收到|拿到|(?:吃|领|享受)(?:着|起的|到的)|在[吃领]|[吃领]起(?=[，。；\s]|$))/

function wanted(scene: Scene): Pick<ActOf<'request'>, 'services' | 'certificate'> {
  const said = scene.said.replaceAll(otherCards, '，')
  const state =
    stateSigns.find(([, sign]) => sign.test(said))?.[0] ??
    (nobodyHolds.test(scene.text.replaceAll(otherCards, '，')) ? 'none' : undefined)
  const all = servicesOf(scene)
  // 身份证过期了，要公安上门换证: which card is meant.
  const isIdentity = state === undefined && all.includes('IDCARD') && !/残|评|本本/.test(said)
  const wishes = !isIdentity && wantsCertificate.test(said)
  const named = all.filter((service) => service !== 'CERT' || (!isIdentity && (state !== 'held' || wishes)))
  const wantsCard = (state === 'none' && named.length === 0) || state === 'expired' || state === 'lost'
  const services = (wantsCard || wishes) && !named.includes('CERT') ? [...named, 'CERT' as const] : named
  return { ...listField('services', services), ...field('certificate', state) }
}

/** The services of the stretch, or when it names none, of what is said around it. */
function servicesOf(scene: Scene): ServiceCode[] {
  const own = servicesWanted(scene.text, scene.own)
  return own.length > 0 ? own : servicesWanted(scene.text, scene.group)
}

/** 申报特困人员: what it wants to be. */
const wantsToBe =
  /(?:申报|申请|纳入|评为?|评上|评成|办|办成|列[为入]|享受|认定为?|转[为成]?|报)(?:个|成|为)?$/

/** 没得证 想办一个, 没有残疾证，还需要轮椅 */
const wantsOne =
  /^[^。；]{0,8}(?:想|要|请|帮|给)[^，。；]{0,4}(?:办|评|鉴定)|^[^。；]{0,3}[，\s](?:还|再|顺便|一路|一起)|^[^。；]{0,8}一[路起并]/

/** 没得残疾证，要轮椅: told of the household, and not yet asked for. */
const isLacked = (text: string, { service, start, end }: EntityOf<'service'>): boolean =>
  service === 'CERT' &&
  !wantsOne.test(text.slice(end, end + 14)) &&
  (/(?:没得?|没有|莫得|无|未|从没|从来没)(?:办|评|领|有|得|持)?(?:理|得)?过?(?:个|那个)?$/.test(
    text.slice(Math.max(0, start - 6), start),
  ) ||
    /^(?:没|无|未|莫)/.test(text.slice(start, end)) ||
    /^(?:也|都|还|倒|从来|一直)?(?:没|无|未|莫)(?!问题|啥)/.test(text.slice(end, end + 4)))

/** Not what the household has already or is, nor what it does not want. */
const servicesWanted = (text: string, entities: readonly Entity[]): ServiceCode[] =>
  ofKind(entities, 'service')
    .filter(
      (service) =>
        (service.status !== true ||
          (service.service !== 'CERT' &&
            wantsToBe.test(text.slice(Math.max(0, service.start - 4), service.start)))) &&
        !alreadyThere.test(text.slice(Math.max(0, service.start - 8), service.start)) &&
        !isLacked(text, service) &&
        (!notWanted.test(text.slice(service.end, service.end + 8)) ||
          text.charAt(service.start - 1) === '把'),
    )
    .map((entity) => entity.service)
