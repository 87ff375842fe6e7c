// dispatch: the county sends departments and sets the visit.
import type { ActOf } from '../act.ts'
import type { Entity } from '../entity.ts'
import { departments, field, listField, services } from './fill.ts'
import type { Frame, Scene } from './frame.ts'
import { visitTime } from './times.ts'

export const dispatch: Frame = {
  act: 'dispatch',
  fill: (scene): ActOf<'dispatch'> => ({
    act: 'dispatch',
    confidence: scene.confidence,
    ...listField('cases', scene.cases),
    ...field('person', scene.person),
    ...listField('departments', departments(scene.own.filter((one) => !isMeetingPlace(scene, one)))),
    ...services(scene.own),
    ...field('when', visitTime(scene)),
  }),
}

/** 从残联出发, 在民政局门口集合: where people meet. */
const isMeetingPlace = (scene: Scene, { start, end }: Entity): boolean =>
  /[从在到]$/.test(scene.text.slice(Math.max(0, start - 1), start)) &&
  /^[^，。；]{0,4}(?:出发|集合|碰头|会合|上车)/.test(scene.text.slice(end, end + 8))
