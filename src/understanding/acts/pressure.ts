// urge, complain, escalate: it goes too slowly, or badly.
import type { ActOf } from '../act.ts'
import { besideCase, caseOf, departments, field, listField, ofKind, target } from './fill.ts'
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
    ...field('department', besideCase(scene, ofKind(scene.own, 'department'))?.code),
  }),
}

/** Of two that push it to and fro, none is the one complained of. */
const only = (codes: readonly string[]): string | undefined => (codes.length === 1 ? codes[0] : undefined)

export const complain: Frame = {
  act: 'complain',
  fill: (scene): ActOf<'complain'> => ({
    act: 'complain',
    confidence: scene.confidence,
    ...target(scene),
    ...field('department', only(departments(scene.own))),
  }),
}

export const escalate: Frame = {
  act: 'escalate',
  fill: (scene): ActOf<'escalate'> => ({ act: 'escalate', confidence: scene.confidence, ...caseOf(scene) }),
}
