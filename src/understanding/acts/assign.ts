// assign: the county asks a township to verify or to supply something.
import type { ActOf } from '../act.ts'
import { lastDayOf } from '../entities/distances.ts'
import { besideCase, caseOf, field, firstTownship, firstWhen, isRefused, ofKind } from './fill.ts'
import type { Frame, Scene } from './frame.ts'

export const assign: Frame = {
  act: 'assign',
  fill: (scene): ActOf<'assign'> => ({
    act: 'assign',
    confidence: scene.confidence,
    ...caseOf(scene),
    ...field('township', townshipOf(scene)),
    ...field('due', firstWhen(scene.own) ?? lastDay(scene) ?? firstWhen(scene.group)),
  }),
}

const lastDay = (scene: Scene): string | undefined => {
  const length = ofKind(scene.own, 'duration')[0]
  return length === undefined ? undefined : lastDayOf(scene.context.at, length)
}

const townshipOf = (scene: Scene): string | undefined =>
  besideCase(
    scene,
    ofKind(scene.own, 'township').filter((one) => !isRefused(scene, one)),
  )?.code ?? firstTownship(scene.group)
