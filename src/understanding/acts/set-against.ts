// Of two of a kind that a correction names, which was written and which is right, by the words beside each.
import type { CorrectableField } from '../act.ts'
import type { Entity } from '../entity.ts'
import { fieldOfKind, valueOf, type Change } from './correctable.ts'
import type { Scene } from './frame.ts'

/** 不该派农业农村, 误作里坪村, 登记成谭世发: what was written stands behind these. */
const beforeOld =
  /(?:不是|不叫|不姓|不住|不在|不该(?:是|派|派给|挂在?)?|莫写|[写登打录填派报听看误发弄按][成作]了?|登记成了?|误[写派登报填]了?|原来?(?:的|是|写的?|填的?)?|旧的?(?:那个)?|上次[报写]的?|先前[报写填]?的?|前[面头][写填]的?|错的(?:那个)?是|上一条说的?|登记的是)(?:县)?$/
/** 28岁是虚报了, 旧号停了, 三组是我手滑: and in front of these. */
const afterOld =
  /^(?:是|写|打|填|报){0,2}(?:虚报|颠倒|错的|错了|停了|停机|不对|颠倒|我手滑|手滑|记岔|他兄弟|邻居|不算|不作数|别理|莫理|作废)|^名下/
/** 应派人社, 实际27号, 全名是覃世发: what is right stands behind these. */
const beforeRight =
  /(?:(?<!不)应(?:该|当)?(?:为|是|派|在|写)?|(?<!不)该是|(?<!不)是|(?<!不)叫|改[成为到]|正确的?(?:是|：)?|对的(?:是)?|实际(?:上)?(?:是|为)?|其实(?:说的)?(?:是)?|全名是?|新号(?:码)?(?:是)?|换成|也就是)(?:县)?$/

const isOld = ({ text }: Scene, { start, end }: Entity): boolean =>
  beforeOld.test(text.slice(Math.max(0, start - 7), start)) || afterOld.test(text.slice(end, end + 6))
/** 0325才对, 以0325为准: and in front of these. */
const afterRight = /^(?:这个)?(?:才(?:对|是)|是对的|为准)/

const isRight = ({ text }: Scene, { start, end }: Entity): boolean =>
  beforeRight.test(text.slice(Math.max(0, start - 6), start)) || afterRight.test(text.slice(end, end + 5))

/** The change that two entities of one field tell, when the words beside them say which is which. */
function pairOf(scene: Scene, field: CorrectableField): Change | undefined {
  const named = scene.own.filter((one) => fieldOfKind[one.kind] === field)
  const values = [...new Set(named.map(valueOf))]
  if (values.length !== 2) return undefined
  const old = named.find((one) => isOld(scene, one))
  if (old !== undefined) {
    const right = named.find((one) => valueOf(one) !== valueOf(old) && !isOld(scene, one))
    return right === undefined ? undefined : { field, value: valueOf(right), old: valueOf(old) }
  }
  const right = named.filter((one) => isRight(scene, one))
  const written = named.find((one) => right.every((other) => valueOf(other) !== valueOf(one)))
  return right[0] === undefined || written === undefined || written.start > right[0].start
    ? undefined
    : { field, value: valueOf(right[0]), old: valueOf(written) }
}

const fields: readonly CorrectableField[] = [
  'phone',
  'idNumber',
  'name',
  'age',
  'when',
  'department',
  'village',
  'group',
  'services',
  'case',
]

/** What is still missing of a change, told by two of a kind: 0688不该派农业农村，应派人社. */
export function setAgainst(scene: Scene, change: Change): Change {
  if (change.value !== undefined && change.old !== undefined) return change
  for (const field of fields) {
    const pair = pairOf(scene, field)
    if (pair === undefined) continue
    const isOther = change.field !== undefined && change.field !== field
    if (isOther && change.value !== undefined && field === 'case') continue
    return pair
  }
  return change
}
