// urge, complain, escalate: it goes too slowly, or badly.
import type { ActOf } from '../act.ts'
import { caseOf, field, firstDepartment, listField, ofKind, target } from './fill.ts'
import type { Frame } from './frame.ts'

export const urge: Frame = {
  act: 'urge',
  cues: [
    { says: '(?:抓紧|赶紧|赶快|快点|尽快|催一?下|加快|搞快)', weight: 0.75 },
    { says: '还[差有][^！？；\\n]{0,40}没(?:报|交|回|签|上报)', by: ['township', 'county', 'leader'] },
    { says: '请[^，。]{0,16}签收', by: ['county', 'leader'] },
  ],
  fill: (scene): ActOf<'urge'> => ({
    act: 'urge',
    confidence: scene.confidence,
    ...caseOf(scene),
    ...listField(
      'villages',
      ofKind(scene.own, 'village').map((one) => one.code),
    ),
    ...field('department', firstDepartment(scene.own)),
  }),
  examples: [
    { says: '请没报的抓紧，今天16点前', by: 'township' },
    { says: '还差大湾村、光辉村、黎明村没报', by: 'township' },
  ],
  not: [{ says: '收到，马上安排', by: 'township' }],
}

export const complain: Frame = {
  act: 'complain',
  cues: [
    {
      says: '(?:都|已经|过了|拖了|等了|快)[^，。]{0,6}(?:<days>|[一二两三几多半]个?多?(?:月|年|周|星期|礼拜))[^，。]{0,4}(?:了|还|咋|都)',
      weight: 0.8,
    },
    {
      says: '投诉|不服|态度(?:不好|差|恶劣)|没(?:得)?下文|没人管|没得人管|骗(?:子|人)|装病|凭啥|不公平|敷衍|推来推去|说话不算数|不像话',
    },
    { says: '不是(?:说|讲)[^，。]{1,14}(?:吗|嘛)', weight: 0.8 },
    { says: '怎么又催|一天催|能不能少发|半夜发|不要半夜|提醒错' },
    { says: '再不[^，。]{1,8}(?:我|就)', weight: 0.85 },
    { says: '(?:一直|还)没得|没人来|的人没来|钱还没到', weight: 0.75 },
    { says: '情绪激动|有意见', weight: 0.75, by: ['department', 'county'] },
  ],
  fill: (scene): ActOf<'complain'> => ({
    act: 'complain',
    confidence: scene.confidence,
    ...target(scene),
    ...field('department', firstDepartment(scene.own)),
  }),
  examples: [
    { says: '我要投诉', by: 'relative' },
    { says: '来了一趟就没下文了', by: 'relative' },
  ],
  not: [{ says: '收到', by: 'relative' }],
}

export const escalate: Frame = {
  act: 'escalate',
  cues: [
    {
      says: '(?:12345|信访|书记信箱|县长信箱|市长热线|热线|问政)[^，。！？；\\n]{0,10}(?:转|来|件|交办|工单|转办|投诉|反映|督办)',
      by: ['county', 'leader', 'township', 'department'],
    },
    { says: '督办|批示|挂牌', by: ['county', 'leader', 'township', 'department'] },
    { says: '打(?:了)?12345|上访|信访|找纪委|县长信箱', weight: 0.85 },
  ],
  absorbs: ['complain', 'urge', 'request', 'progress'],
  fill: (scene): ActOf<'escalate'> => ({ act: 'escalate', confidence: scene.confidence, ...caseOf(scene) }),
  examples: [
    { says: '0231升级督办，分管领导已批示', by: 'county', gives: { case: '0231' } },
    { says: '信访转办，请优先', by: 'county' },
  ],
  not: [{ says: '收到', by: 'county' }],
}
