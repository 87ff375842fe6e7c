// request: a person needs services. Said by families, village cadres and clerks; a cadre need not say what is wanted.
import type { ServiceCode } from '../../case/service.ts'
import type { ActOf, PersonMention } from '../act.ts'
import type { Entity, EntityOf } from '../entity.ts'
import { cardStateIn, withoutOtherCards } from './card-state.ts'
import { field, listField, ofKind } from './fill.ts'
import type { Frame, Scene } from './frame.ts'
import { ageOf, groupOf, phoneOf, toldBeside } from './told-of-person.ts'

export const request: Frame = {
  act: 'request',
  fill: (scene): ActOf<'request'> => ({
    act: 'request',
    confidence: scene.confidence,
    ...field('case', scene.case),
    ...field('person', personOf(scene)),
    ...placeOf(scene),
    ...field('group', groupOf(scene)),
    ...wanted(scene),
    ...(isUrgent.test(scene.said) ? { urgent: true } : {}),
  }),
}

/** Words of haste; 救急 and 女儿急得哭 are none, and nobody hurries who says 那个不急. */
const isUrgent =
  /(?<![救不莫])急(?!诊|救|坏|难|得(?:天天|哭|团团))|越快越好|尽快|赶快|赶紧(?![报趁])|快(?:点|些|一点)|等不[得起了]|[个很]要紧/

/** Who says that he applies for himself. */
const speaksOfSelf = /本人|老朽|鄙人|敝人/

/** Everything said of the person: this act alone carries more than name and relation. */
function personOf(scene: Scene): PersonMention | undefined {
  const self =
    scene.person?.relation === undefined && scene.context.role === 'relative' && speaksOfSelf.test(scene.said)
  const person: PersonMention = {
    ...scene.person,
    ...(self ? { relation: '本人' } : {}),
    ...field('phone', phoneOf(scene)),
    ...field(
      'idNumber',
      (ofKind(scene.own, 'id-number')[0] ?? ofKind(toldBeside(scene), 'id-number')[0])?.value,
    ),
    ...field('age', ageOf(scene)),
    ...field('sex', (ofKind(scene.own, 'sex')[0] ?? ofKind(toldBeside(scene), 'sex')[0])?.sex),
  }
  return Object.keys(person).length > 0 ? person : undefined
}

/** 庆安村报两个：司马成…；宁长秀…。二郎村无: the village named before, or else behind. */
function nearest(scene: Scene): EntityOf<'village'> | undefined {
  const villages = ofKind(scene.group, 'village')
  const behind = villages[0]
  return (
    villages.findLast((one) => one.end <= scene.start) ??
    // 高滩村有个余世才，还有一个黎春香。河坝社区无: whose sentence has ended.
    (behind !== undefined && /[。；\n]/.test(scene.text.slice(scene.end - 1, behind.start))
      ? ofKind(scene.all, 'village').findLast((one) => one.end <= scene.start)
      : undefined) ??
    behind
  )
}

/** 4. 龙舌村 2人：蒋道全 轮椅；吕德芳 危房: the village of the line. */
const onSameLine = ({ text, start, all }: Scene): EntityOf<'village'> | undefined => {
  const line = text.lastIndexOf('\n', start) + 1
  return line === 0
    ? undefined
    : ofKind(all, 'village').findLast((one) => one.start >= line && one.end <= start)
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
    onSameLine(scene)?.code ??
    onlyOne(scene) ??
    (role === 'village' ? org : undefined)
  if (village !== undefined) return { village }
  return field(
    'township',
    ofKind(scene.group, 'township')[0]?.code ?? (role === 'township' ? org : undefined),
  )
}

/** The certificate is wanted in words that are no name of it: 评个残, 要证, 来评一下. */
const wantsCertificate =
  /(?:重新?|再次?|复)评(?!价)|(?<!不|不用|不忙|也不忙)办证(?!照)|换证|补证|评残|评级|评[个下](?:残|级)|评一[下哈]|(?<!没|有|未|得)评过残|来评(?!价)|证也?要办|(?<!不|不忙|不用|先不|折腾)(?:要|办|补|换|求|领)(?:个|张|本)?(?:残疾)?(?:证(?!明|据|件照|书)|本本)|想[^，。；]{0,4}有[个张本]?证|(?:把(?:残疾)?证(?:也|一起|顺便|跟他|给他)*|证也(?:一起|顺便|一路|跟他|给他))(?:评|办|换|补)|(?:^|[，。；\s])(?:残疾)?证[和、跟][^，。；]{1,6}都|要[^，。]{0,8}、证|(?:^|[，、：。；\s])证、/
/** What the household has, or does not want: 她有低保, 他不要轮椅. */
const alreadyThere =
  /(?:(?<![没想要能还说])有|在吃|吃着|吃起|(?<!能否|能不能|可以|[想要能])享受|在领|领着|领起|(?:原来|以前|本来|之前)(?:是|有|吃|领))(?:了|着|过|的|个)?$|(?<![没未有])(?:给|领|发|配|争取|申请)(?:他|她|我)?过(?:一?[个把架台副张])?$|(?<![想要能])吃(?:了|的)$|(?:屋头|家里?|我|他|她|人家|们)(?:也|都|本来|早就)?是$|(?:(?<!要)不要|不想要|不想折腾|不忙|先不|不用|不需要|退|退了|退掉|取消|停掉)(?:那?个|架|台|那台)?$/

/** 轮椅我也不要. */
const notWanted =
  /^(?:的事)?[^，。；]{0,6}(?:不用(?:你们?)?管|不消[管说]|以后再说|先不[说管办])|^(?:金|钱)?(?:都|也)?不够|^(?:我|他|她)?(?:们)?(?:也|都|就|是|倒)?(?:不要|不求|不说|不想要|是?好的|不用|不需要|有了|有的|已经有|收到|拿到|(?:吃|领|享受)(?:着|起的|到的)|在[吃领]|[吃领]起(?=[，。；\s]|$))/

function wanted(scene: Scene): Pick<ActOf<'request'>, 'services' | 'certificate'> {
  const said = withoutOtherCards(scene.said)
  const state = cardStateIn(scene.said, scene.text)
  const all = servicesOf(scene)
  // 身份证过期了，要公安上门换证: which card is meant.
  const isIdentity =
    state === undefined &&
    all.includes('IDCARD') &&
    !/残|评|本本|(?:^|[，。；、\s])[要想]?办[个张]?证/.test(said)
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
  /^[^。；]{0,8}(?:想|要|请|帮|给)[^，。；]{0,8}(?:办|评|鉴定)|^[^。；]{0,10}[也还]|^[^。；]{0,3}[，\s](?:再|顺便|一路|一起)|^[^。；]{0,8}一[路起并]|^[^。；]{0,16}(?:[两几三]样|两个|[，\s])都(?:都)?(?:想|要|申请|给|报|办)/

/** 没得残疾证，要轮椅: told of the household, and not yet asked for. */
const isLacked = (text: string, { service, start, end }: EntityOf<'service'>): boolean =>
  service === 'CERT' &&
  !wantsOne.test(text.slice(end, end + 20)) &&
  (/(?:没得?|没有|莫得|无|未|从没|从来没)(?:办|评|领|有|得|持)?(?:理|得)?过?(?:个|那个)?$/.test(
    text.slice(Math.max(0, start - 6), start),
  ) ||
    /^[^也]*[没无未莫]/.test(text.slice(start, end)) ||
    /^[是：嘛]?(?:都|还|倒|从来|从|一直|至今)?(?:没|无|未|莫)(?!问题|啥)/.test(text.slice(end, end + 4)))

/** 身份证和电话等哈私聊发: what comes by message is a paper. */
const isToBeSent = (text: string, { service, end }: EntityOf<'service'>): boolean =>
  service === 'IDCARD' &&
  /^(?:号|照片|复印件)?(?:[和跟、][^，。；]{1,4})?[^，。；办换补]{0,5}(?:私聊|私)?(?:发|传)(?![放证票下])/.test(
    text.slice(end, end + 16),
  )

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
        !isToBeSent(text, service) &&
        (!notWanted.test(text.slice(service.end, service.end + 14)) ||
          text.charAt(service.start - 1) === '把'),
    )
    .map((entity) => entity.service)
