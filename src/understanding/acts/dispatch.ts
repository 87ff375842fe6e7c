// dispatch: the county sends departments and sets the visit.
import type { ActOf } from '../act.ts'
import { departments, field, firstWhen, listField, services } from './fill.ts'
import type { Frame } from './frame.ts'

const by = ['county', 'leader'] as const

export const dispatch: Frame = {
  act: 'dispatch',
  cues: [
    {
      says: '(?:请|让|喊|安排|通知)?<depts>[^。！？；\\n]{0,14}(?:派(?:出)?人|派员|派[^，。]{0,6}(?:医生|人|车|警|员)|参加|上门|一起|一同|同去|都去|同行|配合|办理|安排|跟进|落实|对接|到场|来人|出人|来[一两二2个]|准备|处理|都来|去照相|去评残|出[1一两2])',
      by,
      mood: 'told',
    },
    {
      says: '联合上门|(?:组队|组团|带队|小分队|小专班|专班)[^，。]{0,6}上门|上门小分队|【派单】|(?:上门)?小分队：',
      by,
      mood: 'told',
    },
    {
      says: '(?:派|转|交|分派|交办|分|派单|转交|推|分给|都派)(?:单)?(?:给|到|至|由)?<dept>',
      by,
      weight: 0.8,
      mood: 'told',
    },
    { says: '<dept>[^。！？；\\n]{0,16}(?:<svc>|<cert>)[^！？\\n]{0,40}签收', by },
    {
      says: '<case>[^。！？；\\n]{0,4}<dept>[^。！？；\\n]{0,6}(?:<svc>|<cert>)',
      by,
      weight: 0.75,
      mood: 'told',
    },
    { says: '<cases>[^。！？；\\n]{0,6}(?:派|派单)(?:了|出|下去|给)', by, weight: 0.7, mood: 'told' },
    {
      says: '<case>[^。！？；\\n]{0,4}(?:给)?(?:配|解决|落实|安排)(?:个|一)?<svc>',
      by,
      weight: 0.7,
      mood: 'told',
    },
    {
      says: '<time>[^。！？；\\n]{0,6}上门<cases>|<time>去<cases>|<time>[^。！？；\\n]{0,4}到<cases>',
      by,
      weight: 0.75,
      mood: 'told',
    },
  ],
  absorbs: ['request', 'progress', 'visit', 'acknowledge', 'complete', 'ask-policy'],
  covers: ['urge', 'reschedule', 'exception'],
  fill: (scene): ActOf<'dispatch'> => ({
    act: 'dispatch',
    confidence: scene.confidence,
    ...listField('cases', scene.cases),
    ...field('person', scene.person),
    ...listField('departments', departments(scene.own)),
    ...services(scene.own),
    ...field('when', firstWhen(scene.own) ?? firstWhen(scene.group)),
  }),
  examples: [
    {
      says: '0231、0232、0235，下周二上午联合上门，请卫健、民政、公安派人',
      by: 'county',
      gives: { cases: ['0231', '0232', '0235'], departments: ['health', 'civil-affairs', 'police'] },
    },
    {
      says: '0231 请卫健派医生，19号上午一起上门',
      by: 'county',
      gives: { cases: ['0231'], departments: ['health'] },
    },
  ],
  not: [{ says: '0231今天已上门，鉴定完成', by: 'county' }],
}
