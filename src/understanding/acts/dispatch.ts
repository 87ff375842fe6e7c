// dispatch: the county sends departments and sets the visit.
import type { ActOf } from '../act.ts'
import { departments, field, firstWhen, listField, services } from './fill.ts'
import type { Frame } from './frame.ts'

const by = ['county', 'leader'] as const

export const dispatch: Frame = {
  act: 'dispatch',
  cues: [
    {
      says: '请?<depts>[^。！？；\\n]{0,14}(?:派人|派员|派[^，。]{0,4}(?:医生|人|车|警)|参加|上门|一起|一同|同去|同行|配合|办理|安排|跟进|落实|对接|到场|来人|出人)',
      by,
    },
    { says: '联合上门|(?:组队|组团|带队|小分队|小专班|专班)[^，。]{0,6}上门|上门小分队', by },
    { says: '(?:派|转|交|分派|交办|分|派单|转交|推|分给)(?:单)?(?:给|到|至|由)?<dept>', by },
    { says: '<dept>[^。！？；\\n]{0,16}(?:<svc>|<cert>)[^。！？\\n]{0,30}(?:请|尽快)?签收', by },
    { says: '<cases>[^。！？；\\n]{0,10}(?:派|派单)(?:了|出|下去|给)', by },
  ],
  absorbs: ['request', 'reschedule', 'progress', 'urge', 'visit', 'acknowledge', 'complete'],
  fill: (scene): ActOf<'dispatch'> => ({
    act: 'dispatch',
    confidence: scene.confidence,
    ...listField('cases', scene.cases),
    ...field('person', scene.person),
    ...listField('departments', departments(scene.own)),
    ...services(scene.own),
    ...field('when', firstWhen(scene.own)),
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
