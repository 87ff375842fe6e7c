// Corrections that name two of a kind, one of them by mistake: two departments, two cases; a phone that is somebody else's.
import type { Change } from './correctable.ts'
import { ofKind } from './fill.ts'
import type { Scene } from './frame.ts'

/** The change that such a message tells; undefined when it is no such message. */
export const twoOfOneKind = (scene: Scene): Change | undefined =>
  otherDepartment(scene) ?? othersPhone(scene) ?? otherCase(scene)

/** 0930派住建，刚才写成了司法: two departments, of which the second was written by mistake. */
function otherDepartment(scene: Scene): Change | undefined {
  const [first, second] = ofKind(scene.own, 'department')
  if (first === undefined || second === undefined || first.code === second.code) return undefined
  const isMistake = /(?:[写说派打发报填弄搞看]成|误[派发写])了?(?:县)?$/
  return isMistake.test(scene.text.slice(first.end, second.start))
    ? { field: 'department', value: first.code, old: second.code }
    : undefined
}

/** 0420写成0402了 */
function otherCase(scene: Scene): Change | undefined {
  const [first, second] = ofKind(scene.own, 'case-number')
  return first !== undefined &&
    second !== undefined &&
    /^(?:[写打发报说看输填录][成错])了?$/.test(scene.text.slice(first.end, second.start))
    ? { field: 'case', value: first.number, old: second.number }
    : undefined
}

/** 13800001122是邻居的，不是他自己的 */
function othersPhone(scene: Scene): Change | undefined {
  const phone = ofKind(scene.own, 'phone').find(({ end }) =>
    /^(?:那个)?是(?:邻居|隔壁|别个|别人|人家|他?[^，。]{1,4}的，不是(?:他|她|本人|我))/.test(
      scene.text.slice(end, end + 12),
    ),
  )
  return phone === undefined ? undefined : { field: 'phone', old: phone.digits }
}
