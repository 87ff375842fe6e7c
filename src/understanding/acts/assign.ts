// assign: the county asks a township to verify or to supply something.
import type { ActOf } from '../act.ts'
import type { Entity } from '../entity.ts'
import { lastDayOf } from '../entities/distances.ts'
import { besideCase, caseOf, field, firstTownship, isRefused, ofKind } from './fill.ts'
import type { Frame, Scene } from './frame.ts'

export const assign: Frame = {
  act: 'assign',
  fill: (scene): ActOf<'assign'> => ({
    act: 'assign',
    confidence: scene.confidence,
    ...caseOf(scene),
    ...field('township', townshipOf(scene)),
    ...field('due', dayIn(scene, scene.own) ?? lastDay(scene) ?? dayIn(scene, scene.group)),
  }),
}

/** 是昨天上报的，请9月9日前入户核实: what is over is no limit. */
const dayIn = (scene: Scene, entities: readonly Entity[]): string | undefined => {
  const times = ofKind(entities, 'when')
  const today = scene.context.at.slice(0, 10)
  const ahead = times.filter(
    ({ when, end }) =>
      when.slice(0, 10) > today ||
      (when.startsWith(today) && !isHandedOn.test(scene.text.slice(end, end + 3))),
  )
  return (besideCase(scene, ahead) ?? times[0])?.when
}

/** 今天转给你们核，下周三之前给准话 */
const isHandedOn = /^[才就]?(?:转|派|交|发)/

const lastDay = (scene: Scene): string | undefined => {
  // 为什么半个月没核实: time that has passed.
  const length = ofKind(scene.own, 'duration').find(
    ({ end }) => !/^[了没还都]/.test(scene.text.slice(end, end + 1)),
  )
  return length === undefined ? undefined : lastDayOf(scene.context.at, length)
}

const townshipOf = (scene: Scene): string | undefined =>
  besideCase(
    scene,
    ofKind(scene.own, 'township').filter((one) => !isRefused(scene, one)),
  )?.code ??
  firstTownship(scene.group) ??
  // 另外@涌兴镇 0104请…核实; 清溪场镇：0174…；0173…
  ofKind(scene.all, 'township').findLast((one) => one.end <= scene.end)?.code
