// callback and spot-check: the township asks again after the visit, the county checks that it did.
import type { ServiceCode } from '../../case/service.ts'
import type { ActOf } from '../act.ts'
import { caseOf, field, listField, ofKind, target } from './fill.ts'
import type { Frame, Scene } from './frame.ts'

const by = ['township', 'village'] as const

export const callback: Frame = {
  act: 'callback',
  cues: [
    {
      says: '回访(?!率|应访|任务|要|怎么|咋|表|是|好久|几|的时间|造假)',
      by: ['township', 'village', 'relative'],
      mood: 'told',
      weight: 0.86,
    },
    {
      says: '(?<!不|没)满意(?!度|率)|没意见|没得意见|说(?:都|很)?好|都落实',
      as: 'satisfied',
      by,
      weight: 0.64,
      mood: 'told',
    },
    { says: '不(?:太|大|很|是很)?满意|不高兴', as: 'dissatisfied', by, weight: 0.75, mood: 'told' },
    {
      says: '(?:电话|打)[^，。]{0,8}(?:不通|没打通|没人接|没得人接|不接|没接|关机|停机|次没)|联系不上|没人接|打不通',
      as: 'unreached',
      by: ['township', 'village'],
      weight: 0.7,
      mood: 'told',
    },
    { says: '(?<!不)满意|都落实|说好', as: 'satisfied', by: ['relative'], weight: 0.5 },
    { says: '不(?:太|大|很)?满意', as: 'dissatisfied', by: ['relative'], weight: 0.5 },
    { says: '(?:其他|别的|都)(?:都|也)?落实[^。]{0,4}', as: 'satisfied', by, weight: 0.64 },
    {
      says: '(?:证|钱)(?:到了|拿到了)[^。]{0,10}(?:还没|没有|没到)',
      as: 'partial',
      by: ['township', 'village', 'relative'],
      weight: 0.5,
    },
  ],
  absorbs: [
    'complete',
    'certificate',
    'ask-status',
    'complain',
    'request',
    'visit',
    'verify',
    'nil-report',
    'urge',
    'materials',
    'consent',
  ],
  covers: ['exception', 'progress'],
  fill: (scene): ActOf<'callback'> => {
    const said = scene.text.slice(scene.start, scene.end)
    const kinds = scene.evidence.map((one) => one.as)
    const open = openServices(scene)
    const lacking = open.length > 0 || /(?:钱|补贴|补助)[^，。]{0,3}(?:没|还没|未)/.test(said)
    const result: ActOf<'callback'>['result'] = kinds.includes('dissatisfied')
      ? 'dissatisfied'
      : kinds.includes('unreached') || /没(?:得)?人接|不通/.test(said)
        ? 'unreached'
        : lacking || kinds.includes('partial')
          ? 'partial'
          : kinds.includes('satisfied') || /落实|到位|都好|满意|没意见|说好|OK/.test(said)
            ? 'satisfied'
            : undefined
    const method: ActOf<'callback'>['method'] =
      /入户|走访|当面|上门|到家|去屋头|去过了|的屋头/.test(said) &&
      !/(?:改天|明天|再)[^，。]{0,2}(?:入户|上门)/.test(said)
        ? 'visit'
        : /电话|打了?电话|打的|没人接|打了/.test(said)
          ? 'phone'
          : undefined
    return {
      act: 'callback',
      confidence: scene.confidence,
      ...target(scene),
      ...field('result', result),
      ...field('method', method),
      ...listField('open', open),
    }
  },
  examples: [
    {
      says: '0231回访了，电话打的，都满意',
      by: 'township',
      gives: { case: '0231', result: 'satisfied', method: 'phone' },
    },
    {
      says: '回访了，他说都落实了，就是护理补贴还没打',
      by: 'village',
      gives: { result: 'partial', open: ['NURSING'] },
    },
  ],
  not: [{ says: '本月回访率100%，抽查72%，满意率96%', by: 'county' }],
}

/** Services whose clause says that they have not come yet, or not as they should. */
function openServices(scene: Scene): ServiceCode[] {
  return ofKind(scene.own, 'service')
    .filter((service) => {
      const after = /^[^，。；！？\n]*/.exec(scene.text.slice(service.end, scene.end))?.[0] ?? ''
      return /(?:还?没|未|没得|没有|还差|开始发|等|才|太|坏|不好|到现在)/.test(after)
    })
    .map((service) => service.service)
}

export const spotCheck: Frame = {
  act: 'spot-check',
  cues: [
    {
      says: '抽查[^！？；\\n]{0,40}(?<!不|没|不是)(?:属实|一致|回访过|真实|相符|有回访|接到过|没问题)',
      as: 'consistent',
      by: ['county', 'leader'],
      weight: 0.92,
    },
    {
      says: '抽查[^！？；\\n]{0,40}(?:不实|不属实|没(?:得)?人回访|没(?:有)?回访|从未|没接到|不一致|不符|虚假|假的|没得人|造假)|回访造假|回访[^，。]{0,4}(?:是假的|造假|不实)',
      as: 'false',
      by: ['county', 'leader'],
      weight: 0.93,
    },
  ],
  absorbs: [
    'callback',
    'verify',
    'certificate',
    'complete',
    'nil-report',
    'visit',
    'complain',
    'progress',
    'request',
  ],
  fill: (scene): ActOf<'spot-check'> => ({
    act: 'spot-check',
    confidence: scene.confidence,
    ...caseOf(scene),
    result: scene.evidence.some((one) => one.as === 'false') ? 'false' : 'consistent',
  }),
  examples: [
    {
      says: '抽查0218：电话打通，家属说回访过，情况属实',
      by: 'county',
      gives: { case: '0218', result: 'consistent' },
    },
    { says: '抽查0222：家属说没人回访过，记录不实', by: 'county', gives: { case: '0222', result: 'false' } },
  ],
  not: [{ says: '11月抽查：系统抽了13件，其中临巴4、三汇5、土溪4', by: 'county' }],
}
