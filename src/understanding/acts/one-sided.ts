// Corrections of which only one side is said, or the field alone: 电话是空号.
import type { CorrectableField } from '../act.ts'
import { fieldOfKind, valueOf, type Change } from './correctable.ts'
import type { Scene } from './frame.ts'

/** 地址改一下，住观音桥12号 */
const livesAt = /[，。\s](?:现在)?住(?:在|到)?([^，。；]{3,16})$/

/** What is told of the one field. @param stated the field that is named */
export function unpaired(scene: Scene, stated: CorrectableField | undefined): Change {
  const values = scene.own.flatMap((entity) => {
    const field = fieldOfKind[entity.kind]
    return field === undefined
      ? []
      : [{ field, value: valueOf(entity), end: entity.end, start: entity.start }]
  })
  const own = values.findLast((one) => one.field === stated)
  if (stated !== undefined) {
    if (own === undefined) {
      const home = stated === 'address' ? livesAt.exec(scene.said)?.[1] : undefined
      return home === undefined ? { field: stated } : { field: stated, value: home }
    }
    const isOld =
      /^[^，。]{0,4}(?:是(?:邻居|隔壁|别个|别人|人家)|查不到|查无|不是|打错|写错|不对|是?空号|停机|打不通)/.test(
        scene.text.slice(own.end, scene.end),
      ) || /(?:不是|原来的?)$/.test(scene.text.slice(scene.start, own.start))
    return isOld ? { field: stated, old: own.value } : { field: stated, value: own.value }
  }
  const single =
    values.findLast((one) => one.field !== 'case' && one.field !== 'name') ??
    values.findLast((one) => one.field !== 'case')
  return single === undefined ? {} : { field: single.field, value: single.value }
}
