// request: a person needs services. Said by families, village cadres and clerks; a cadre need not say what is wanted.
import type { ServiceCode } from '../../case/service.ts'
import type { ActOf, PersonMention } from '../act.ts'
import { field, listField, ofKind } from './fill.ts'
import type { Frame, Scene } from './frame.ts'

const reporters = ['relative', 'village', 'township'] as const

/** Words of wishing that stand before what is wished for. */
const wish =
  '(?:想(?!问|了解|知道|咨询|办法)|(?<![不只还重是])要(?!不要|等|花|多久|好久|啥|什么|交|几|带|公示|是|命|得)|需要?|需求|申请|求|盼|急缺|缺|差|希望|指望|巴不得|望|解决|帮忙?|给|替|能不能|能否|可不可以|可以|得不得行|看能不能|麻烦|整|搞|弄|落实)'

/** What can be wished for without the name of a service. */
const wished =
  '(?:<svc>|<cert>|残疾证|评残|评[个下]?级|评定|鉴定|办证|换证|补证|定级|重新评|评个残|办个证|办证件|办手续|评一下|那个证|这个证|个证)'

/** A body that does not obey, as villagers put it. Never repeated by the assistant. */
const condition =
  '瘫|动不得|动不了|动弹不得|不能动|起不到?来?了?床|起不来|下不到?得?了?床|下不来床|走不得|走不了|走不动|走不起|走路[^，。]{0,4}(?:不得行|恼火|困难|一甩|不稳|吃力)|站不(?:起|稳|住|得)|坐不(?:起|稳|住)|使不得|不听使唤|没得力|没力气|半边身[子体]|一边身子|(?:脚|腿|手|脚杆|腿杆|手杆|腰杆|腰|膝盖|双下肢|下肢|胳膊|指头|手指)[^，。]{0,6}(?:断|截|锯|没得?了|没知觉|坏死|缺|少了|萎缩|变形|麻木|麻完|废|瘸|跛|僵|挛)|(?:断|截|锯|少)了[^，。]{0,6}(?:脚|腿|手|腰|指)|截(?:了)?肢|不能自理|自理不了|生活不能|坐轮椅|离不开轮椅|行动不(?:便|得|了)|腿脚不(?:便|好|灵)|手脚不(?:便|好|灵|协调)|手脚[^，。]{0,3}(?:不得行|不行|都残)|双腿[^，。]{0,3}不得行|脚手[^，。]{0,3}不得行|[脚腿手][^，。]{0,2}不得行|小儿麻痹|脑瘫|卧床|睡起的|睡在床上|躺在床上|没(?:得)?知觉|屙屎屙尿|解手[^，。]{0,4}不|吃饭[^，。]{0,4}要人?喂|翻身[^，。]{0,4}(?:不|要人)|拄拐|拐子|拜子|拜脚|瘸子|跛子|残疾人|残废|有残疾|是残疾|残疾的|聋哑|哑巴|眼睛[^，。]{0,4}看不到|生下来就软'

export const request: Frame = {
  act: 'request',
  cues: [
    {
      says: '(?:补?报|登记|申报|新增|录|加|漏)(?:了)?(?:一?下|一|1|两|2|三|3|个|名|位|户|人|<n>|：)(?!没|吗)',
      by: ['village', 'township', 'county'],
      mood: 'told',
      weight: 0.75,
    },
    {
      says: '(?:报少了|漏报了?|补报|补一个|少报了?|再报|加一个|帮(?:忙|她|他|我)?[^，。]{0,6}报(?:一个|个|一下|上)|登个?记|要报人?|报人)',
      by: reporters,
      weight: 0.75,
    },
    {
      says: '(?:新增|摸到|排查到|发现|还有|又有|看到)(?:了)?(?:<n>|一?[个名位户]|1[个名人])',
      by: ['village', 'township', 'department'],
      weight: 0.6,
      mood: 'told',
    },
    {
      says: `${wish}[^，。！？；\\n]{0,10}${wished}`,
      by: [...reporters, 'county', 'department', 'leader'],
      weight: 0.75,
    },
    {
      says: `(?:办|换|补|补办|领|吃|评|配|配备|适配|装|修|改造|学|开|打|请|告|上)(?:个|一?[个本辆副张床架]|下|一下|根|点|上)?(?:<svc>|<cert>)`,
      by: reporters,
      weight: 0.65,
    },
    {
      says: `(?:<svc>|<cert>)[^，。！？；\\n]{0,4}(?:都要|要一个|需要|想要|也要|要得不|吃得到不|可以不|帮我办|申请一下|给他办)`,
      by: reporters,
      weight: 0.7,
    },
    {
      says: '(?:要|需要|想|请|喊|求|能不能|可不可以|可以|麻烦|盼)~(?:上门|来屋?头?看|来家里|到家里来|来看[看下哈]|来人看)',
      by: reporters,
      weight: 0.7,
    },
    {
      says: '<card>[^，。！？；\\n]{0,6}(?:过期|到期|失效|掉了|掉河|丢了?|遗失|丢失|不见了|遭火烧|烧了|找不到)',
      by: reporters,
      weight: 0.7,
      mood: 'told',
    },
    {
      says: '(?<!有)(?:没得|没有|没|无|還沒|还没|从来没|未|从没)(?:办过?|领过?|有)?(?:得)?(?:个)?<card>(?!收|送|到)|<card>(?:也|都|还)?(?:没|未)(?:得|有|办)',
      by: reporters,
      weight: 0.65,
      mood: 'told',
    },
    { says: condition, as: 'condition', by: reporters, weight: 0.66, mood: 'told' },
    { says: condition, as: 'condition', by: ['department'], weight: 0.4 },
    { says: '<name>[，、\\s]{0,2}(?:<age>|男|女)', by: [...reporters, 'county'], weight: 0.66 },
    {
      says: '<name>[，、\\s：]{0,2}(?:要|想要|需要|需求)?[，、\\s：]{0,2}(?:<svc>|<cert>|评残|评定|鉴定|换证|办证)',
      by: reporters,
      weight: 0.66,
      mood: 'told',
    },
    { says: '<from>(?:<svc>|<cert>|办证|评残|换证)[。！\\s]*$', by: ['relative'], in: 'direct', weight: 0.7 },
    {
      says: '(?:我|他|她)(?:们)?(?:也|们)?(?:是|叫|姓)[^，。]{0,8}<name>',
      by: ['relative'],
      in: 'direct',
      weight: 0.5,
    },
    { says: '家里有个?残疾|人是瘫', by: ['relative'], weight: 0.7 },
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
    ...(/急(?!诊|救)|尽快|赶快|赶紧|快点|等不得|等不起|等不了/.test(scene.text.slice(scene.start, scene.end))
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
  const person: PersonMention = {
    ...scene.person,
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

const card = '(?:残疾证|残疾本本|残证|证件|本本|证)'
const stateSigns: readonly (readonly [NonNullable<ActOf<'request'>['certificate']>, RegExp])[] = [
  ['lost', new RegExp(`${card}[^，。]{0,5}(?:掉了|掉河|丢|遗失|不见|烧了|火烧|找不到)`)],
  [
    'none',
    new RegExp(
      `(?<!有)(?:没得|没有|没|无|从没|从来没|未)(?:办过?|领过?|有)?(?:得)?(?:个)?(?:残疾)?(?:证(?!明|据|件照)|本本)|${card}(?:也|都|还)?(?:没|未)(?:得|有|办)`,
    ),
  ],
  ['expired', new RegExp(`${card}[^，。]{0,12}(?:过期|到期|失效|作废)`)],
  ['held', new RegExp(`(?:有|持)(?:[一二三四1234]级)?(?:残疾)?(?:证(?!明|据)|本本)|证是[^，。]{2,8}办的`)],
]

function wanted(scene: Scene): Pick<ActOf<'request'>, 'services' | 'certificate'> {
  const said = scene.text.slice(scene.start, scene.end)
  const state = stateSigns.find(([, sign]) => sign.test(said))?.[0]
  const entities = ofKind(scene.group, 'service')
  const services: ServiceCode[] = entities.map((entity) => entity.service)
  const wantsCard = state === 'none' || state === 'expired' || state === 'lost'
  const cert = /办证|换证|补证|评残|评级|评[个下]残|办个证/.test(said)
  if ((wantsCard || cert) && !services.includes('CERT')) services.push('CERT')
  const held =
    state === 'held' && !/办|换|评|补/.test(said) ? services.filter((one) => one !== 'CERT') : services
  return { ...listField('services', held), ...field('certificate', state) }
}
