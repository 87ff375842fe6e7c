// callback and spot-check: the township asks again after the visit, the county checks that it did.
import type { ServiceCode } from '../../case/service.ts'
import type { ActOf } from '../act.ts'
import { caseOf, field, listField, ofKind, target } from './fill.ts'
import type { Frame, Scene } from './frame.ts'

export const callback: Frame = {
  act: 'callback',
  cues: [
    {
      says: '(?:已|已经|都|刚)?回访(?:了|完|过|完成|结束|记录|情况|结果|：)?(?!率|应访|没|吗)',
      by: ['township', 'village', 'county'],
    },
    { says: '(?<!不)满意', as: 'satisfied', by: ['township', 'village'], weight: 0.75 },
    { says: '不(?:太|大|很)?满意|有意见', as: 'dissatisfied', by: ['township', 'village'], weight: 0.85 },
    {
      says: '(?:电话|打)[^，。]{0,8}(?:不通|没打通|没人接|不接|没接|关机|停机)|联系不上',
      as: 'unreached',
      by: ['township', 'village'],
      weight: 0.75,
    },
  ],
  absorbs: [
    'complete',
    'progress',
    'certificate',
    'ask-status',
    'complain',
    'request',
    'exception',
    'visit',
    'verify',
    'nil-report',
  ],
  fill: (scene): ActOf<'callback'> => {
    const said = scene.text.slice(scene.start, scene.end)
    const kinds = scene.evidence.map((one) => one.as)
    const open = openServices(scene)
    const result: ActOf<'callback'>['result'] = kinds.includes('dissatisfied')
      ? 'dissatisfied'
      : kinds.includes('unreached')
        ? 'unreached'
        : open.length > 0
          ? 'partial'
          : kinds.includes('satisfied') || /都(?:落实|办|到位|好)|没意见|说好/.test(said)
            ? 'satisfied'
            : undefined
    const method: ActOf<'callback'>['method'] =
      /入户|走访|当面|上门|到家/.test(said) && !/改天入户/.test(said)
        ? 'visit'
        : /电话|打了?电话|打的/.test(said)
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

/** Services whose clause says that they have not come yet. */
function openServices(scene: Scene): ServiceCode[] {
  return ofKind(scene.own, 'service')
    .filter((service) => {
      const after = /^[^，。；！？\n]*/.exec(scene.text.slice(service.end, scene.end))?.[0] ?? ''
      return /(?:还?没|未|没得|没有|还差|开始|等|才)/.test(after)
    })
    .map((service) => service.service)
}

export const spotCheck: Frame = {
  act: 'spot-check',
  cues: [
    {
      says: '抽查[^！？；\\n]{0,30}(?<!不)(?:属实|一致|回访过|真实|相符)',
      as: 'consistent',
      by: ['county', 'leader'],
    },
    {
      says: '抽查[^！？；\\n]{0,30}(?:不实|不属实|没人回访|没回访|不一致|不符|虚假|假的|没得人)',
      as: 'false',
      by: ['county', 'leader'],
    },
  ],
  absorbs: ['callback', 'verify', 'certificate', 'complete', 'nil-report', 'visit'],
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
