// request: a person needs services. Said by families, village cadres and clerks; the cadre need not say what is wanted.
import type { ActOf, PersonMention } from '../act.ts'
import { field, listField, ofKind } from './fill.ts'
import type { Frame, Scene } from './frame.ts'

const wantsService =
  '(?:想|要|需要|需求|申请|求|盼|缺|差|望|够不够|解决|帮~|给~|替~|能不能|可不可以|可以|能否|看能不能)(?![不])[^，。！？；\\n]{0,6}'

export const request: Frame = {
  act: 'request',
  cues: [
    {
      says: '<from>(?:补?报|上报|登记|申报|新增|录)(?:一?下|一|1|两|2|个|名|位|户|人|<n>|：)',
      by: ['village', 'township', 'county'],
    },
    {
      says: '(?:新增|摸到|排查到|发现|还有|漏了|有)(?:了)?(?:<n>|一?[个名位户]|1[个名人])',
      by: ['village', 'township'],
      weight: 0.6,
    },
    { says: `${wantsService}(?:<svc>|<cert>|残疾证|评残|评定|鉴定|办证|换证|补证|评级|定级)`, weight: 0.85 },
    {
      says: '(?:办|换|补|补办|弄|搞|申请|领|吃|评|配|适配|装|修|改造)(?:个|一?[个本辆副张床]|下)?(?:<svc>|<cert>)',
      weight: 0.7,
    },
    {
      says: '(?:要|需要|想|请|喊|求|能不能|可不可以|可以|麻烦)~(?:上门|来屋?头?看|来家里|到家里来)',
      by: ['relative', 'village', 'township'],
      weight: 0.75,
    },
    {
      says: '(?:<card>)(?:也|都|又|早就|已经?|就)?(?:过期|到期|失效|掉了|丢了?|遗失|不见了|要?到期|满十年)',
      as: 'expired',
      by: ['relative', 'village', 'township'],
      weight: 0.75,
    },
    {
      says: '(?:没得|没有|没|无|还没|从没|未)(?:办过?|领过?|有)?(?:得)?<card>',
      as: 'none',
      by: ['relative', 'village', 'township'],
      weight: 0.7,
    },
    {
      says: '<card>(?:也|都|还)?(?:没|未)(?:得|有|办)',
      as: 'none',
      by: ['relative', 'village', 'township'],
      weight: 0.7,
    },
    {
      says: '瘫|动不得|动不了|起不到?来?床|下不?得?了?不?床|走不得|走不了|走不动|走不起|站不起|使不得|半边身子|(?:脚|腿|手|脚杆|腰杆|手杆|腰)[^，。]{0,3}(?:断|截|锯)|截肢|断了[^，。]{0,6}(?:脚|腿|手|腰)|不能自理|自理不了|坐轮椅|行动不便|小儿麻痹|脑瘫|卧床|睡起|没知觉|屙屎屙尿|拄拐|残疾人|残废|(?:手|脚|腿)[^，。]{0,2}不得行',
      as: 'condition',
      by: ['relative', 'village', 'township'],
      weight: 0.65,
    },
    { says: '<name>~(?:<age>|男|女)', as: 'person', by: ['village', 'township', 'relative'], weight: 0.6 },
    {
      says: '<name>[，、\\s：]{0,2}(?:要|想要|需要|需求)?[，、\\s：]{0,2}(?:<svc>|<cert>)',
      as: 'person',
      by: ['village', 'township', 'relative'],
      weight: 0.6,
    },
  ],
  absorbs: ['progress', 'complete', 'ask-list'],
  fill: (scene): ActOf<'request'> => ({
    act: 'request',
    confidence: scene.confidence,
    ...field('case', scene.case),
    ...field('person', personOf(scene)),
    ...placeOf(scene),
    ...field('group', ofKind(scene.group, 'group')[0]?.group),
    ...wanted(scene),
    ...(/(?:急|尽快|赶快|赶紧|快点|等不得|等不起)/.test(scene.text.slice(scene.start, scene.end))
      ? { urgent: true }
      : {}),
  }),
  examples: [
    {
      says: '报一个：3组李大全，67岁，车祸两只脚都断了，没办过残疾证，还想要个轮椅',
      by: 'village',
      gives: { group: '3', certificate: 'none' },
    },
  ],
  not: [{ says: '今天镇上杀猪饭哪些去？😄', by: 'village' }],
}

/** Everything said of the person: this act alone carries more than name and relation. */
function personOf(scene: Scene): PersonMention | undefined {
  const age = ofKind(scene.group, 'age')[0]?.age
  const sex = ofKind(scene.group, 'sex')[0]?.sex
  const phone = ofKind(scene.group, 'phone')[0]?.digits
  const idNumber = ofKind(scene.group, 'id-number')[0]?.value
  const person: PersonMention = {
    ...scene.person,
    ...field('phone', phone),
    ...field('idNumber', idNumber),
    ...field('age', age),
    ...field('sex', sex),
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

function wanted(scene: Scene): Pick<ActOf<'request'>, 'services' | 'certificate'> {
  const said = scene.text.slice(scene.start, scene.end)
  const card = '(?:残疾证|残疾本本|残证|证件|本本|证)'
  const state = new RegExp(`${card}[^，。]{0,3}(?:过期|到期|失效)`).test(said)
    ? 'expired'
    : new RegExp(`${card}[^，。]{0,3}(?:掉了|丢|遗失|不见)`).test(said)
      ? 'lost'
      : new RegExp(
            `(?:没得|没有|没|无|未)(?:办过?|领过?|有)?${card}|${card}[也都还]?(?:没|未)(?:得|有|办)`,
          ).test(said)
        ? 'none'
        : new RegExp(`(?:有|持)${card}`).test(said)
          ? 'held'
          : undefined
  const services = ofKind(scene.group, 'service').map((entity) => entity.service)
  const wantsCard = state === 'none' || state === 'expired' || state === 'lost'
  return {
    ...listField(
      'services',
      wantsCard && !services.includes('CERT') ? (['CERT', ...services] as const) : services,
    ),
    ...field('certificate', state),
  }
}
