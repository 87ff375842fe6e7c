// request: a person needs services. Said by families, village cadres and clerks; a cadre need not say what is wanted.
import type { ServiceCode } from '../../case/service.ts'
import type { ActOf, PersonMention } from '../act.ts'
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
    ...field('group', ofKind(scene.group, 'group')[0]?.group),
    ...wanted(scene),
    ...(/急(?!诊|救)|尽快|赶快|赶紧|快点|等不得|等不起|等不了/.test(scene.said) ? { urgent: true } : {}),
  }),
}

/** Who applies for himself. */
const speaksOfSelf =
  /本人|自己给自己|我自己|我那个(?:残|证)|我(?:也)?是(?:个)?(?:肢残|残)|我一个人过|我叫[^，。]{2,12}(?:住|，|今年)|我(?:的)?(?:两|双|左|右)[条只边]?(?:脚|腿|手)|我想(?:学|报)/

/** Everything said of the person: this act alone carries more than name and relation. */
function personOf(scene: Scene): PersonMention | undefined {
  const self =
    scene.person?.relation === undefined && scene.context.role === 'relative' && speaksOfSelf.test(scene.said)
  const person: PersonMention = {
    ...scene.person,
    ...(self ? { relation: '本人' } : {}),
    ...field('phone', ofKind(scene.group, 'phone')[0]?.digits),
    ...field('idNumber', ofKind(scene.group, 'id-number')[0]?.value),
    ...field('age', ofKind(scene.group, 'age')[0]?.age),
    ...field('sex', ofKind(scene.group, 'sex')[0]?.sex),
  }
  return Object.keys(person).length > 0 ? person : undefined
}

/** The village said, or the cadre's own; a township when it is said, or when a clerk names no village. */
function placeOf(scene: Scene): { village?: string; township?: string } {
  const { role, org } = scene.context
  const said = ofKind(scene.group, 'village')[0]?.code
  const village = said ?? (role === 'village' ? org : undefined)
  const named = ofKind(scene.group, 'township')[0]?.code
  const township = named ?? (role === 'township' && village === undefined ? org : undefined)
  return { ...field('village', village), ...field('township', township) }
}

const card = '(?:残疾人?证|残疾正|参疾正|残疾本本|残证|证件|本本|证)'
const stateSigns: readonly (readonly [NonNullable<ActOf<'request'>['certificate']>, RegExp])[] = [
  ['lost', new RegExp(`${card}[^，。]{0,6}(?:掉|丢|遗失|不见|烧了|火烧|找不到|被偷|啃烂|泡烂)`)],
  [
    'none',
    new RegExp(
      `(?<!有)(?:没得|没有|没|无|从没|从来没|未)(?:办过?|领过?|有)?(?:得)?(?:个)?(?:残疾)?(?:证(?!明|据)|本本)|${card}(?:也|都|还)?(?:没|未)(?:得|有|办)|${card}(?:从来|一直)(?:都)?没[^，。]{0,3}办|证是没得|(?:至今|尚|还)?未办理?(?:过)?(?:残疾人?)?证|(?:从来?没|没)评过残`,
    ),
  ],
  ['expired', new RegExp(`${card}[^。]{0,14}(?:过期|到期|失效|作废)|旧的[^，。]{0,4}到期`)],
  [
    'held',
    new RegExp(
      `(?<!没)(?:有|持)(?:[一二三四1234]级)?(?:残疾人?)?(?:证(?!明|据|过期|到期)|本本)|证是(?:有的|[^，。]{2,8}办的)`,
    ),
  ],
]
/** Cards that are not the disability certificate. */
const otherCards = /(?:身份|诊断|工作|驾驶|低保|老年|房产|学生|结婚|出生|健康|退伍)证/g

/** The certificate is wanted in words that are no name of it: 评个残, 要证, 来评一下. */
const wantsCertificate =
  /办证|换证|补证|评残|评级|评[个下](?:残|级)|评一[下哈]|评过残|来评(?!价)|(?:要|办|补|换|求|领)(?:个|张|本)?(?:残疾)?(?:证(?!明|据|件照|书)|本本)|要[^，。]{0,8}、证|^证、/
/** What the household has, or does not want: 她有低保, 他不要轮椅. */
const alreadyThere =
  /(?:(?<![没想要能])有|在吃|吃着|吃起|享受|在领|领着|领起)(?:了|着)?$|(?:不要|不想要|不用|不需要)(?:那?个|架|台|那台)?$/

function wanted(scene: Scene): Pick<ActOf<'request'>, 'services' | 'certificate'> {
  const said = scene.said.replaceAll(otherCards, '')
  const state = stateSigns.find(([, sign]) => sign.test(said))?.[0]
  const entities = ofKind(scene.group, 'service').filter(
    (service) => !alreadyThere.test(scene.text.slice(Math.max(0, service.start - 8), service.start)),
  )
  const services: ServiceCode[] = entities.map((entity) => entity.service)
  const wantsCard = state === 'none' || state === 'expired' || state === 'lost'
  if ((wantsCard || wantsCertificate.test(said)) && !services.includes('CERT')) services.push('CERT')
  const held =
    state === 'held' && !/办|换|评|补/.test(said) ? services.filter((one) => one !== 'CERT') : services
  return { ...listField('services', held), ...field('certificate', state) }
}
