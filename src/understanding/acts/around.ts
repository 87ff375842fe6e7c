// What stands around the stretch of an act: the rest of what is said of its case, in the same line.
import { ofKind } from './fill.ts'
import type { Scene } from './frame.ts'

/** Letters looked at before and behind a stretch. */
const reach = 40

/** Where what is said of this act's case ends: before another case or a new line. */
export function endAround(scene: Scene): number {
  const next = ofKind(scene.all, 'case-number').find(
    (one) => one.start >= scene.end && one.number !== scene.case,
  )
  const line = scene.text.indexOf('\n', scene.end)
  return Math.min(next?.start ?? Infinity, line < 0 ? Infinity : line, scene.end + reach, scene.text.length)
}

/** Where it begins: with the last case or the line; with the stretch itself when that names its own case. */
export function startAround(scene: Scene): number {
  return ofKind(scene.own, 'case-number').length > 0 ? scene.start : startBefore(scene)
}

/** Where what stands before it begins, that names no other case: 系统维护，0489申请顺延. */
export function startBefore(scene: Scene): number {
  const last = ofKind(scene.all, 'case-number').findLast((one) => one.end <= scene.start)
  const line = scene.text.lastIndexOf('\n', scene.start - 1) + 1
  return Math.max(last?.start ?? 0, line, scene.start - reach)
}

/** The same act with all that is said of its case. */
export function widened(scene: Scene): Scene {
  const start = startAround(scene)
  const end = endAround(scene)
  return {
    ...scene,
    start,
    end,
    said: scene.text.slice(start, end),
    own: scene.all.filter((one) => one.start >= start && one.end <= end),
  }
}
