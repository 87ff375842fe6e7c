// What is right in a correction, as fully as its message says it.
import { fieldOfKind, valueOf, type Change } from './correctable.ts'
import { wording } from './fill.ts'
import type { Scene } from './frame.ts'

/** 末位是X不是8，即…02X: the whole number says it better than its end, the road and the door better than whose home it is. */
export function inFull(scene: Scene, change: Change): Change {
  const { field, value } = change
  if (value === undefined) return change
  if (field === 'idNumber' || field === 'phone') {
    const whole = scene.own.findLast((one) => fieldOfKind[one.kind] === field)
    const number = whole === undefined ? undefined : valueOf(whole)
    return number !== undefined && number.length > value.length ? { field, value: number } : change
  }
  const road =
    field === 'address' && !/[\d路街巷]/.test(value) ? roadAndDoor.exec(scene.said)?.[1] : undefined
  return road === undefined ? change : { ...change, value: road }
}

const roadAndDoor =
  /(?:在|住|是|到)([^，。；！在住是到]{0,8}(?:路|街|巷|小区|安置房)[^，。；！]{0,4}\d+(?:号|栋|幢|楼|单元)[^，。；！]{0,8})/

/** 应为11月20日上午，前面写的下午: half a day that was written is half of the day that is right. */
export const onSameDay = (
  old: string | undefined,
  right: string | undefined,
  words: string,
): string | undefined =>
  old !== undefined && right !== undefined && /^(?:上午|下午|早上|晚上)$/.test(wording(words))
    ? right.slice(0, 10) + old.slice(10)
    : old
