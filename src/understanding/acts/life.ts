// exception and emergency: what happened to the person; danger to life.
import type { ActOf, ExceptionKind } from '../act.ts'
import { field, ofKind, target } from './fill.ts'
import type { Frame } from './frame.ts'

export const exception: Frame = {
  act: 'exception',
  cues: [
    {
      says: '过世|去世|病故|死了|死亡|落气|安埋|办丧事|(?:走了|老了)[^。]{0,8}上山|昨天上山|走了[^。]{0,4}(?:出殡|下葬)|没救过来|不幸|身故|断气|(?:爸|妈|爷|奶|老人|婆|公)[^，。]{0,3}昨晚走了',
      as: 'died',
    },
    {
      says: '住院|住进医院|进医院|睡医院|在[^，。]{0,6}医院|送医院|ICU|进了?医院',
      as: 'hospital',
      weight: 0.85,
    },
    {
      says: '(?:下|在|去|到)(?:广东|深圳|成都|重庆|浙江|福建|外地|外头|上海|北京|新疆|东莞)[^，。]{0,6}|打工|外出务工|出门了|在外(?:面|地)|屋头没人',
      as: 'away',
      weight: 0.75,
    },
    { says: '搬(?:到|去|走|家)', as: 'moved', weight: 0.85 },
    {
      says: '不愿意?|拒绝|不同意(?:评|上门|入户)|不想(?:办|评|张扬)|不给进门|不要(?:我们|你们)?(?:来|上门)',
      as: 'refused',
      weight: 0.8,
      by: ['village', 'township', 'county', 'department'],
    },
    {
      says: '(?:人)?不在家|门锁[着起]|锁(?:着|起)?门|没在家|家里没人|走人户|上坡了|赶场去',
      as: 'not-home',
      weight: 0.8,
    },
    { says: '户(?:口|籍)(?:不在|在|迁)[^，。]{0,8}', as: 'hukou-elsewhere', weight: 0.8 },
    { says: '重复了?|报重了|报过了|是同一个人', as: 'duplicate', weight: 0.7 },
  ],
  absorbs: ['verify', 'progress', 'request', 'complete', 'nil-report'],
  fill: (scene): ActOf<'exception'> => ({
    act: 'exception',
    confidence: scene.confidence,
    ...target(scene),
    ...field('kind', scene.variant as ExceptionKind | undefined),
  }),
  examples: [
    { says: '杨国民前天走了，昨天上山', by: 'village', gives: { kind: 'died' } },
    { says: '0225人已过世，请核销', by: 'township', gives: { case: '0225', kind: 'died' } },
    { says: '门锁起的，打电话不接', by: 'village', gives: { kind: 'not-home' } },
  ],
  not: [{ says: '王大爷不在了', by: 'village' }],
}

export const emergency: Frame = {
  act: 'emergency',
  cues: [
    { says: '不想活|想不开|寻短|自杀|喝农药|跳楼|跳河|上吊|割腕', weight: 0.97 },
    {
      says: '流血|昏(?:倒|迷|过去)|晕倒|没气了|喘不上气|快不行了|快要?死|救命|着火|失火|中毒|触电|抽筋不停',
      weight: 0.9,
    },
    { says: '没米|没得米|没吃的|断粮|没得吃|饿了?<days>|揭不开锅|几天没吃', weight: 0.9 },
    { says: '(?:被|遭)(?:打|家暴|虐待)|在打人|打老人', weight: 0.85 },
  ],
  absorbs: ['request', 'urge', 'complain', 'exception', 'progress'],
  fill: (scene): ActOf<'emergency'> => ({
    act: 'emergency',
    confidence: scene.confidence,
    ...target(scene),
    ...field(
      'village',
      ofKind(scene.group, 'village')[0]?.code ??
        (scene.context.role === 'village' ? scene.context.org : undefined),
    ),
  }),
  examples: [
    { says: '他想不开，说不想活了', by: 'relative' },
    { says: '屋头没米了', by: 'relative' },
  ],
  not: [{ says: '车祸断了两只脚杆', by: 'village' }],
}
