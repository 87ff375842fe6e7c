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
    ...field('due', dayIn(scene, scene.own) ?? lastDay(scene) ?? dayIn(scene, withoutOtherCases(scene))),
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
  const limits = ahead.filter(({ start, end }) => scene.text.slice(start, end + 2).includes('前'))
  // 0466早上打电话没人接，9日前回话: of one case a limit before any other time.
  const isOne = ofKind(scene.own, 'case-number').length < 2
  return (besideCase(scene, isOne && limits.length > 0 ? limits : ahead) ?? times[0])?.when
}

/** 请望溪镇核实0258；0254上门定在20日: what stands around, without what is said of a case in another sentence. */
function withoutOtherCases({ text, end, group }: Scene): readonly Entity[] {
  const other = ofKind(group, 'case-number').find(
    ({ start }) => start >= end && /[；。\n]/.test(text.slice(end - 1, start)),
  )
  return other === undefined ? group : group.filter(({ start }) => start < other.start)
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
