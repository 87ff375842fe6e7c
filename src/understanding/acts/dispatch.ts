// dispatch: the county sends departments and sets the visit.
import type { ActOf } from '../act.ts'
import { departments, field, listField, services } from './fill.ts'
import type { Frame } from './frame.ts'
import { visitTime } from './times.ts'

export const dispatch: Frame = {
  act: 'dispatch',
  fill: (scene): ActOf<'dispatch'> => ({
    act: 'dispatch',
    confidence: scene.confidence,
    ...listField('cases', scene.cases),
    ...field('person', scene.person),
    ...listField('departments', departments(scene.own)),
    ...services(scene.own),
    ...field('when', visitTime(scene)),
  }),
}
