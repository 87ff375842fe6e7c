// urge, complain, escalate: it goes too slowly, or badly.
import type { ActOf } from '../act.ts'
import type { Entity } from '../entity.ts'
import { endAround } from './around.ts'
import { besideCase, caseOf, departments, field, listField, ofKind, target } from './fill.ts'
import type { Frame, Scene } from './frame.ts'

/** 卫健、民政都签了，还差住建局: the one that is waited for. */
const missing = (scene: Scene): { readonly code: string } | undefined =>
  ofKind(scene.all, 'department').find(
    (one) =>
      one.start >= scene.start &&
      one.end <= endAround(scene) &&
      (waitedFor.test(scene.text.slice(Math.max(scene.start, one.start - 6), one.start)) ||
        /^(?:都|也)?还没(?:签|接)/.test(scene.text.slice(one.end, one.end + 5))),
  )
/** 还差住建, 请残联催一下民政; 卫健还没签 */
const waitedFor = /(?:(?:还|就|只|单)(?:差|剩|有|等)(?:下|着)?(?:你们)?|[^，。]催(?:一?[下哈])?)(?:县)?$/

/** Who is slow: not the village that asks, nor where the case is that a department keeps waiting (横岭村0439催一下民政). */
const slowVillages = (scene: Scene, department: string | undefined): readonly string[] =>
  department !== undefined || scene.context.role === 'village'
    ? []
    : ofKind(scene.own, 'village')
        .filter(
          ({ start, end }) =>
            scene.text[start - 1] === '@' || !/^的?\s?\d{4}/.test(scene.text.slice(end, end + 6)),
        )
        .map(({ code }) => code)

/** 卫健的老师，0263请加快; 教育局，0421也加紧: called right before. */
const calledBefore = (scene: Scene): { readonly code: string } | undefined =>
  ofKind(scene.all, 'department').findLast(
    ({ start, end }) =>
      end <= scene.start &&
      /^(?:的)?(?:同志|老师|各位|各位老师)?(?:们)?[，：、\s]{0,2}$/.test(
        scene.text.slice(end, scene.start),
      ) &&
      /(?:^|[，。；！？\s@])县?$/.test(scene.text.slice(Math.max(0, start - 2), start)),
  )

/** 残联的事今天下班前回个话: what it is about, and not who is slow. */
const isTopic = ({ text }: Scene, { start, end }: Entity): boolean =>
  /^的(?:事|报?表|通知|任务)/.test(text.slice(end, end + 4)) &&
  !/是(?:你们|我们)?(?:县)?$/.test(text.slice(Math.max(0, start - 5), start))

function urged(scene: Scene): ActOf<'urge'> {
  const department = (
    missing(scene) ??
    besideCase(
      scene,
      ofKind(scene.own, 'department').filter((one) => !isTopic(scene, one)),
    ) ??
    calledBefore(scene)
  )?.code
  return {
    act: 'urge',
    confidence: scene.confidence,
    ...caseOf(scene),
    ...listField('villages', slowVillages(scene, department)),
    ...field('department', department),
  }
}

export const urge: Frame = { act: 'urge', fill: urged }

/** The departments of one row that are hurried alike. */
function urgedTogether(scene: Scene): readonly string[] {
  const called = ofKind(scene.own, 'department')
  const [first] = called
  if (first === undefined || missing(scene) !== undefined || /(?:已|都)[经]?签/.test(scene.said)) return []
  const row = called.filter((one, index) => {
    const before = called[index - 1]
    return (
      before === undefined || /^(?:[、，和跟与及]|还有|以及)$/.test(scene.text.slice(before.end, one.start))
    )
  })
  return row.length === called.length ? [...new Set(row.map(({ code }) => code))] : []
}

/** 请民政、住建抓紧: one act for each of them; none when no more than one is hurried. */
export function urgeEach(scene: Scene): readonly ActOf<'urge'>[] {
  const departments = urgedTogether(scene)
  return departments.length < 2 ? [] : departments.map((department) => ({ ...urged(scene), department }))
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
