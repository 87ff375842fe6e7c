// assign: the county asks a township to verify or to supply something.
import type { ActOf } from '../act.ts'
import { caseOf, field, firstTownship, firstWhen } from './fill.ts'
import type { Frame } from './frame.ts'

export const assign: Frame = {
  act: 'assign',
  fill: (scene): ActOf<'assign'> => ({
    act: 'assign',
    confidence: scene.confidence,
    ...caseOf(scene),
    ...field('township', firstTownship(scene.own) ?? firstTownship(scene.group)),
    ...field('due', firstWhen(scene.own) ?? firstWhen(scene.group)),
  }),
}
