// ask-status, ask-list, ask-policy, ask-human, help: what people want to know.
import type { ActOf, ListFilter, PersonMention } from '../act.ts'
import type { Entity } from '../entity.ts'
import { endAround } from './around.ts'
import { field, firstDepartment, firstTownship, ofKind, services, target, text } from './fill.ts'
import type { Frame, Scene } from './frame.ts'
import { hasArrived } from './outstanding.ts'
import { kindOf, type Signs } from './signs.ts'

/** The certificate in words that are no name of a service. */
const namesCard =
  /残疾?人?[证正]|(?:^|[他她的])证[呢喃]|证[^，。；]{0,3}影影|评[^，。；]{0,3}残|评定费|(?<!身份)证号(?=[^，。]{0,24}，?[^，。]{0,6}(?:有效|到期|过期|真|查))|(?:发|送|领|拿|补|打|制|出|得到)证(?!明|据|书)|[打印制]出来|证(?:有?(?:着落|消息|眉目|下文)|好久|[打做办]好)|见到证|本子(?:[做打印办出])/

/** 办证要不要照相, 照相要白底的不: the photograph of the certificate, unless an identity card is spoken of. */
const isPhotograph = ({ text: said }: Scene, entity: Entity): boolean =>
  entity.kind === 'service' &&
  entity.service === 'IDCARD' &&
  /照[了个好]?[相像]/.test(said.slice(entity.start, entity.end)) &&
  !/身份证|派出所|公安|民警/.test(said)

/** What is said in passing: what a household is (有证), who came (评残的来过了). */
const isAside = (scene: Scene, entity: Entity): boolean =>
  entity.kind === 'service' &&
  (entity.status === true ||
    isPhotograph(scene, entity) ||
    /^的(?:来|走|人|医生|同志)/.test(scene.text.slice(entity.end, entity.end + 3)))

const otherThanCard = /轮椅|辅具|补贴|低保|送教|培训|资助/

/** 轮椅要先有证才能申领不, 没证的能不能配轮椅: what is needed for what is asked about. */
const isCondition = ({ text: said }: Scene, entity: Entity): boolean => {
  const before = said.slice(Math.max(0, entity.start - 4), entity.start)
  return (
    /^(?:才能|才可以|才[给发有得]|才申|没得证|是先要)/.test(said.slice(entity.end, entity.end + 4)) ||
    (entity.kind === 'service' &&
      entity.service === 'CERT' &&
      said.slice(entity.start, entity.end).includes('证') &&
      /(?:先要?有?|要不要|没|没得|有)$/.test(before) &&
      otherThanCard.test(said))
  )
}

/** 我们屋头是低保，请律师要不要核收入: what the household is. */
const isHad = ({ text: said }: Scene, entity: Entity): boolean =>
  entity.kind === 'service' &&
  entity.service !== 'CERT' &&
  /(?:屋头|家里?|我|他|她|人家|们)(?:也|都|本来|早就)?是$/.test(
    said.slice(Math.max(0, entity.start - 6), entity.start),
  )

/** 没得残疾证的人 */
const lacks = ({ text: said }: Scene, { start, end }: Entity): boolean =>
  /(?:没有|没得|莫得|没)$/.test(said.slice(Math.max(0, start - 2), start)) ||
  /^(?:没|莫|无)/.test(said.slice(start, end))

const isOtherService = (service: string) => (one: Entity) => one.kind === 'service' && one.service !== service

/** 身份证照了二十天，证到了没: the one that was spoken of. */
const isCardOfIdentity = ({ text: said, own }: Scene, entity: Entity): boolean =>
  entity.kind === 'service' &&
  entity.service === 'CERT' &&
  !/残|评|本/.test(said.slice(entity.start, entity.end)) &&
  own.some((one) => one.kind === 'service' && one.service === 'IDCARD' && one.end <= entity.start)

/** 低保户申请轮椅要不要出钱, 吃了低保还可以申请生活补贴不: who asks, and not what for. */
const isIncome = ({ text: said, own }: Scene, entity: Entity): boolean =>
  entity.kind === 'service' &&
  (entity.service === 'DIBAO' || entity.service === 'TEKUN') &&
  own.some(isOtherService(entity.service)) &&
  !/^户?[和跟与]/.test(said.slice(entity.end, entity.end + 2)) &&
  (said.endsWith('户', entity.end) ||
    said.startsWith('户', entity.end) ||
    (entity.service === 'DIBAO' &&
      !own.some((one) => one.kind === 'service' && one.service === 'TEKUN') &&
      /(?:吃了?|享受|拿|领)$/.test(said.slice(Math.max(0, entity.start - 2), entity.start)) &&
      /^[，的了]?(?:还|可以|能|也)/.test(said.slice(entity.end, entity.end + 4))))

/** 残疾证是三级，护理的钱有没有; 没有低保可以申请轮椅吗: told, not asked for. */
const isTold = (scene: Scene, entity: Entity): boolean =>
  entity.kind === 'service' &&
  ((entity.service === 'CERT' &&
    entity.status === true &&
    // 证有着落没
    !/^(?:着落|消息|眉目|下文)/.test(scene.text.slice(entity.end, entity.end + 2)) &&
    !/[先要得须]$/.test(scene.text.slice(0, entity.start).slice(-1))) ||
    isCondition(scene, entity) ||
    isHad(scene, entity) ||
    isPhotograph(scene, entity) ||
    /^(?:等级)?(?:是|为)[一二三四]级/.test(scene.text.slice(entity.end, entity.end + 5)) ||
    isCardOfIdentity(scene, entity) ||
    isIncome(scene, entity) ||
    (lacks(scene, entity) &&
      /^的?(?:[人户])?[，\s]?(?:可不可以|可以|能不能|能否|能|得不得|就|先|领|申请)/.test(
        scene.text.slice(entity.end, entity.end + 5),
      )))

/** 护理补贴打了，生活补贴没打，帮我问下: nobody asks for what has come. */
const isThere = (scene: Scene, entity: Entity): boolean =>
  entity.kind === 'service' &&
  hasArrived(scene, entity) &&
  !/^[^，。；]{1,4}(?:没|吗|么|不|否|哇)/.test(scene.text.slice(entity.end, entity.end + 6))

/** Whether the question names its case: what else is spoken of is not asked for. */
const hasOwnCase = (scene: Scene): boolean => ofKind(scene.own, 'case-number').length > 0

/** 想申请个坐便椅，另外问一下上门收不收费: another matter. */
const isBesides = ({ text, start, end }: Scene, entity: Entity): boolean =>
  besides.test(
    entity.start >= end
      ? text.slice(Math.max(start, end - 4), entity.start)
      : text.slice(entity.end, Math.min(end, start + 4)),
  )

const besides = /另外|顺便|顺带|还有|再问/

/** 0414护理补贴、0415低保到位没有: of each case what stands behind it. */
function besideOwnCase(scene: Scene): readonly Entity[] {
  const cases = ofKind(scene.own, 'case-number')
  const index = cases.findIndex((one) => one.number === scene.case)
  const from = cases[index]?.end ?? scene.start
  const to = cases[index + 1]?.start ?? scene.end
  const behind = cases.length < 2 ? [] : scene.own.filter((one) => one.start >= from && one.end <= to)
  return ofKind(behind, 'service').length > 0 ? behind : scene.own
}

/** What the question names, or else what the message is about. */
const servicesAskedFor = (
  scene: Scene,
  isOfAnother: (entity: Entity) => boolean = () => false,
): ReturnType<typeof services> => {
  const own = services(besideOwnCase(scene).filter((one) => !isTold(scene, one) && !isThere(scene, one)))
  if (own.services !== undefined) return own
  if (namesCard.test(scene.said) && !scene.own.some((one) => isTold(scene, one)))
    return { services: ['CERT'] }
  return hasOwnCase(scene)
    ? {}
    : services(scene.all.filter((one) => !isAside(scene, one) && !isThere(scene, one) && !isOfAnother(one)))
}

/** 帮我查下身份证513…的低保办到哪步了: told by a number alone. */
function whoIsAskedAbout(scene: Scene): PersonMention | undefined {
  const number = ofKind(scene.own, 'id-number')[0]?.value
  return number === undefined ? scene.person : { ...scene.person, idNumber: number }
}

export const askStatus: Frame = {
  act: 'ask-status',
  fill: (scene): ActOf<'ask-status'> => ({
    act: 'ask-status',
    confidence: scene.confidence,
    ...target(scene, whoIsAskedAbout(scene)),
    ...servicesAskedFor(scene, (entity) => isBesides(scene, entity)),
  }),
}

const signs: Signs<ListFilter> = [
  ['overdue', /过了?(?:期限?|时限|日子)(?:了)?[，]?(?:还|都|也)?没/],
  ['counts', /各(?:是|有)?(?:多少|好多|几)(?![^，。]{0,4}[没未])|各(?:项|类)?(?:的)?数/],
  [
    'unacknowledged',
    /要我们签|理都没理|(?:没|未|没有)[^，。]{0,3}(?:签|接单)|(?:签收|接单)(?:情况|了没|没有|没得)/,
  ],
  ['due-soon', /压线|(?:快|要|将|马上)(?:要)?(?:超|到|截止|逾期)|临期|临近|到期|快到时间/],
  ['overdue', /超期|逾期|超时|过期|拖期|超[了的过]/],
  [
    'open',
    /[未没](?:有)?(?:办|完)(?:结|完|好)?的|(?:哪些|几件)[^，。；]{0,6}(?:在办|没办|没完|没结)|在办几件/,
  ],
  [
    'counts',
    /统计|汇总|办结[数率]|[^没未]率|总共|一共|累计|比例|报了几|报了多少|办(?:结|完)?了?(?:几|多少)|几个人|多少人|发我一下数|的数|数据|情况怎么样|总体/,
  ],
  [
    'unreported',
    /装哑巴|(?:没|未|没有)(?:上)?报|报[了齐完]?(?:没|没有|没得)|报没报|差哪|没交|报送情况|没动静/,
  ],
  [
    'open',
    /没办|未办|在办|没(?:有)?(?:完|结|弄|搞|核|送|回访|到位)|未(?:完|结)|剩|待办|挂起|压|手[上头]|还有(?:几|哪|多少|啥)/,
  ],
  ['counts', /(?:多少|好多)[户件]/],
]

/** 还有多少没办完，给我个数; not 一个一个数给我. */
const figures = /数目|给(?:我)?个数|(?<!一个)一个数|数一下|有个谱/

/** The list a text names by its words; undefined when it names none. */
export const listNamed = (said: string): ListFilter | undefined => kindOf(signs, said, undefined)

/** 临巴镇超期的、没签收的各列一份: what is said, with the list in front of it in the same sentence, whose place and office hold for both. */
function placeOf({ text, start, end, said }: Scene): string {
  const before =
    text
      .slice(Math.max(0, start - farthest), start)
      .split(/[。；！？\n]|另外/)
      .at(-1) ?? ''
  return listNamed(before) === undefined || /全县|各[乡镇部]/.test(said)
    ? said
    : text.slice(start - before.length, end)
}

/** So far back in a text a list may stand. */
const farthest = 30

export const askList: Frame = {
  act: 'ask-list',
  variantOf: (act) => text(act.filter),
  fill: (scene): ActOf<'ask-list'> => {
    const { role, org } = scene.context
    const begins = scene.end - placeOf(scene).length
    const asked = scene.group.filter((one) => one.start >= begins && one.end <= scene.end)
    const ownTownship =
      (role === 'township' || role === 'leader') &&
      /(?:我们?|咱们?)(?:镇|乡|街道)|本(?:镇|乡|街道)/.test(placeOf(scene))
        ? org
        : undefined
    const ownDepartment =
      role === 'department' && /我们|我局|本局|我这边|我这里/.test(placeOf(scene)) ? org : undefined
    return {
      act: 'ask-list',
      confidence: scene.confidence,
      ...field(
        'filter',
        figures.test(scene.text.slice(scene.start, endAround(scene)))
          ? 'counts'
          : kindOf(signs, scene.said, scene.variant),
      ),
      ...field('township', firstTownship(asked) ?? ownTownship),
      ...field('department', firstDepartment(asked) ?? ownDepartment),
    }
  },
}

/** 证要不要交回去, 能不能上门评: nothing else is assessed, and no other card is meant where none is named. */
const speaksOfCard =
  /(?<![身份保照执学低产业康婚验])证(?![明据书人件码])|(?:[能可][以不]?|上门|[头里边]|去|来|在[^，。；]{1,6})评(?![价比论])|重打/

export const askPolicy: Frame = {
  act: 'ask-policy',
  fill: (scene): ActOf<'ask-policy'> => {
    const asked = servicesAskedFor(scene)
    const isOfCard =
      asked.services === undefined &&
      speaksOfCard.test(scene.said) &&
      ofKind(scene.all, 'service').length === 0
    return { act: 'ask-policy', confidence: scene.confidence, ...(isOfCard ? { services: ['CERT'] } : asked) }
  },
}

export const askHuman: Frame = {
  act: 'ask-human',
  fill: (scene): ActOf<'ask-human'> => ({ act: 'ask-human', confidence: scene.confidence }),
}

export const help: Frame = {
  act: 'help',
  fill: (scene): ActOf<'help'> => ({ act: 'help', confidence: scene.confidence }),
}
