// urge, complain, escalate: it goes too slowly, or badly.
import type { ActOf } from '../act.ts'
import { caseOf, field, firstDepartment, listField, ofKind, target } from './fill.ts'
import type { Frame } from './frame.ts'

export const urge: Frame = {
  act: 'urge',
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
}

export const complain: Frame = {
  act: 'complain',
  fill: (scene): ActOf<'complain'> => ({
    act: 'complain',
    confidence: scene.confidence,
    ...target(scene),
    ...field('department', firstDepartment(scene.own)),
  }),
}

export const escalate: Frame = {
  act: 'escalate',
  fill: (scene): ActOf<'escalate'> => ({ act: 'escalate', confidence: scene.confidence, ...caseOf(scene) }),
}
