// What a sentence as a whole sets against what, where the words beside its values do not tell: a row of contrasts, and names in one character.
import type { CorrectableField } from '../act.ts'
import { findDescribed } from '../entities/described-characters.ts'
import type { Entity, EntityOf } from '../entity.ts'
import { widened } from './around.ts'
import { contrasts } from './contrasts.ts'
import { fieldNamed, fieldOfKind, numberIn, valueOf, villageCalled, type Change } from './correctable.ts'
import { ofKind, wording } from './fill.ts'
import type { Scene } from './frame.ts'
import { onSameDay } from './in-full.ts'
import { unpaired } from './one-sided.ts'
import { quotedChange } from './quoted-change.ts'

/** A stretch of the scene's own words. */
interface Piece {
  readonly start: number
  readonly end: number
}

/** What the stretch says, or what is said around it where that completes it. */
export function byContrast(scene: Scene): Change {
  const first = changeOf(firstOnly(scene))
  const own = first.value === undefined ? changeOf(scene) : first
  if (own.value !== undefined && own.old !== undefined) return own
  const wide = changeOf(firstOnly(widened(scene)))
  const isWeak = own.value === undefined || (own.field === 'case' && own.old === undefined)
  return wide.value !== undefined && wide.old !== undefined && (isWeak || own.value === wide.value)
    ? wide
    : own
}

/** 还有他是四组的不是五组: a second correction is not read into the first. */
function firstOnly(scene: Scene): Scene {
  const at = scene.said.search(/[，。\s](?:还有|另外)/)
  if (at < 6) return scene
  const end = scene.start + at
  return { ...scene, end, said: scene.said.slice(0, at), own: scene.own.filter((one) => one.end <= end) }
}

function changeOf(scene: Scene): Change {
  const stated = fieldNamed(scene.said)
  const quoted = quotedChange(scene, stated)
  if (quoted !== undefined) return quoted
  let single: Change | undefined
  for (const { says, order } of contrasts) {
    const match = says.exec(scene.said)
    const places = match?.indices
    if (!match || !places) continue
    const [one, other] = [places[1] ?? places[2], places[1] === undefined ? undefined : places[2]].map(
      (place) =>
        place === undefined ? undefined : { start: scene.start + place[0], end: scene.start + place[1] },
    )
    const old = order === 'AB' ? one : order === 'BA' ? other : undefined
    const value = order === 'AB' ? other : one
    const change = read(scene, stated, value, old)
    if (change?.value !== undefined && change.old !== undefined) return change
    single =
      single === undefined || single.value !== undefined || single.field !== change?.field
        ? (single ?? change)
        : { ...change, ...single }
  }
  return single ?? unpaired(scene, stated)
}

/** Reads the two sides as values of one field: what both, or else the right one, can be. A door's 12号 is no day. */
function read(
  scene: Scene,
  stated: CorrectableField | undefined,
  value?: Piece,
  old?: Piece,
): Change | undefined {
  const right = value === undefined ? [] : inside(scene, value, 'first')
  const wrong = old === undefined ? [] : inside(scene, old, 'last')
  const shared = right.find((one) => wrong.some((other) => other.field === one.field))?.field
  const field =
    (stated === 'address' && (isDoor(right) || shared === 'when' || goesOnBehind(scene, value))
      ? stated
      : shared) ??
    (stated === undefined && value !== undefined && old !== undefined
      ? ageOf(scene, value, old)
      : undefined) ??
    (stated !== undefined && (right.length === 0 || right.some((one) => one.field === stated))
      ? stated
      : undefined) ??
    // 今年八十一，我报成七十一了
    (isBareNumber(scene, old)
      ? right.find((one) => one.field === 'age' || one.field === 'group')?.field
      : undefined) ??
    right.find((one) => one.field !== 'case' || stated === undefined)?.field ??
    stated
  if (field === undefined) return undefined
  const day = right.find((one) => one.field === 'when')?.value
  const oldValue = onSameDay(pick(scene, field, wrong, old), day, scene.text.slice(old?.start, old?.end))
  const newValue =
    wholeName(scene, field, pick(scene, field, right, value), value) ??
    (field === 'sex' && oldValue !== undefined ? (oldValue === 'male' ? 'female' : 'male') : undefined)
  if (newValue === undefined && oldValue === undefined) return undefined
  // 地址是不是写错了: asked, and nothing put in its place.
  if (newValue === '是' || oldValue === '不对') return { field }
  // 地址不在渠北在渠南，村是李坝村: a township is no address.
  if (field === 'address' && value !== undefined && isTownship(scene, value)) return undefined
  return {
    field,
    ...(newValue === undefined ? {} : { value: newValue }),
    ...(oldValue === undefined || (oldValue === newValue && field !== 'services') ? {} : { old: oldValue }),
  }
}

const isTownship = (scene: Scene, piece: Piece): boolean =>
  ofKind(scene.own, 'township').some((one) => one.start <= piece.start && one.end >= piece.end)

const namesWith = (scene: Scene, character: string): EntityOf<'name'>[] =>
  ofKind(scene.own, 'name').filter(({ name }) => name.includes(character))

/** 观音桥12号: no day. */
const isDoor = (right: readonly Read[]): boolean =>
  right.length > 0 && right.every((one) => one.field === 'when')

/** 团石村大院子5号: more than a village. */
const goesOnBehind = (scene: Scene, piece: Piece | undefined): boolean =>
  piece !== undefined &&
  scene.own.some(
    (one) =>
      one.kind === 'village' &&
      one.start >= piece.start &&
      one.end <= piece.end &&
      /[\u4e00-\u9fff\d]{2,}/.test(scene.text.slice(one.end, piece.end).replace(/\d+[组社队]|的|那个/g, '')),
  )

/** 是覃不是秦，覃秀英; 叫方方，方圆的方: the whole name says it better than the one character. */
const wholeName = (
  scene: Scene,
  field: CorrectableField,
  value: string | undefined,
  piece: Piece | undefined,
): string | undefined =>
  field !== 'name' || value?.length !== 1 || piece === undefined
    ? value
    : (namesWith(scene, value).findLast((one) => one.start >= piece.end)?.name ??
      namesWith(scene, value).findLast((one) => one.end < piece.start)?.name ??
      value)

/** 是76不是67: two bare numbers are ages. */
const ageOf = (scene: Scene, ...pieces: readonly Piece[]): CorrectableField | undefined =>
  pieces.every((piece) => /(?:^|\s)[1-9]\d$/.test(wording(scene.text.slice(piece.start, piece.end))))
    ? 'age'
    : undefined

const isBareNumber = (scene: Scene, piece: Piece | undefined): boolean =>
  piece !== undefined &&
  /^(?:\d{1,3}|[一二两三四五六七八九十]{1,3})$/.test(wording(scene.text.slice(piece.start, piece.end)))

interface Read {
  readonly field: CorrectableField
  readonly value: string
}

/** 昨天报的, 身份证尾号: when it was said, and whose number it is. */
const isAside = ({ kind }: Entity, after: string): boolean =>
  (kind === 'when' && /^(?:我|你)?[报说写填发录登]/.test(after)) ||
  (kind === 'service' && /^(?:号|尾|最后|后[四4])/.test(after))

function inside(scene: Scene, piece: Piece, which: 'first' | 'last'): Read[] {
  const found = scene.own.flatMap((entity): Read[] => {
    const field = fieldOfKind[entity.kind]
    return field !== undefined &&
      entity.start >= piece.start &&
      entity.start < piece.end &&
      !isAside(entity, scene.text.slice(entity.end, entity.end + 3))
      ? [{ field, value: valueOf(entity) }]
      : []
  })
  const sex = /[男女]/.exec(scene.text.slice(piece.start, piece.end))?.[0]
  if (sex !== undefined && !found.some((one) => one.field === 'sex'))
    found.push({ field: 'sex', value: sex === '男' ? 'male' : 'female' })
  // 章忠，立早章: the whole name says it better.
  const described = findDescribed(scene.text.slice(piece.start, piece.end)).flatMap(({ character }): Read[] =>
    // 金令铃，铃铛的铃: what ends with the character tells what it is made of.
    found.some(
      (one) =>
        one.field === 'name' &&
        (one.value.slice(0, -1).includes(character) || isMended(scene, one.value, character)),
    )
      ? []
      : [{ field: 'name', value: character }],
  )
  return [...described, ...(which === 'first' ? found : found.reverse())]
}

/** 龚定高写错了，是龚定皋，皋陶的皋: another name that differs in this character. */
const isMended = (scene: Scene, name: string, character: string): boolean =>
  name.endsWith(character) &&
  ofKind(scene.own, 'name').some(
    (other) => other.name !== name && other.name.slice(0, -1) === name.slice(0, -1),
  )

/** 4253户主名字写错, 打错了: what was written wrong, and not how. */
const noName =
  /名字|姓名|户主|那个|申请人|电话|手机|号码|停机|空号|\d{4}|^(?:[他她我请]|本人|更正|笔误|输入法|代办的人)$|同音|谐音|^[打写录登记报填说搞]$/

/** 邓光会 */
const threeCharacters = /^[\u4e00-\u9fff]{2}[\u4e00-\u9fff](?<![的了哈吧嘛呢哦啊家户那这])$/

/** 牟倒拐→牟道关, 邓光会不是邓光惠: set against another, the whole of a side is a name, also where no name ends so. */
const goesOn = (scene: Scene, { start, end }: Piece, name: string): boolean =>
  scene.text.charAt(end) === '→' || scene.text.charAt(start - 1) === '→'
    ? scene.text.slice(start, end).includes(name)
    : threeCharacters.test(scene.text.slice(start, end)) &&
      scene.text.slice(start, end).startsWith(name) &&
      name.length === 2

/** The value of a field in a piece: an entity of its kind, or what the field's plain form allows. */
function pick(
  scene: Scene,
  field: CorrectableField,
  found: readonly Read[],
  piece?: Piece,
): string | undefined {
  if (piece === undefined) return undefined
  const entity = found.find((one) => one.field === field)?.value
  if (entity !== undefined && !(field === 'name' && goesOn(scene, piece, entity))) return entity
  const said = wording(scene.text.slice(piece.start, piece.end).replace(/\p{Extended_Pictographic}/gu, ''))
  // 电影明星那个玲
  const pointed = field === 'name' ? /^.{2,8}[那这]个([\u4e00-\u9fff])$/.exec(said)?.[1] : undefined
  if (pointed !== undefined) return pointed
  if (field === 'name' && noName.test(said.replace(/^(?:名字|姓名)[：是]/, ''))) return undefined
  switch (field) {
    case 'age':
    case 'group':
      return numberIn(said)
    case 'phone':
    case 'idNumber':
      // Four digits may be the case's own number.
      return (
        [...said.matchAll(/[\dX]{4,}/g)]
          .map((match) => match[0])
          .find((digits) => !ofKind(scene.own, 'case-number').some((one) => one.number === digits)) ??
        // 最后一位是X，不是1
        (/[位末尾]/.test(scene.said) && ofKind(scene.own, 'phone').length === 0
          ? /(?<![\dX])[\dX]{1,3}(?![\dX])/.exec(said)?.[0]
          : undefined)
      )
    case 'case':
      return /[\dX]+/.exec(said)?.[0]
    case 'name':
    case 'address':
      // 0541的地址写错了: which one, and not how it was written.
      if (field === 'address' && /\d{4}|地址|住址/.test(said.replace(/^(?:新|老)?(?:地址|住址)[：是]?/, '')))
        return undefined
      return (
        said
          .replace(/^(?:我们|我|本人|该[写是]|姓名|姓|名字|叫|住(?:在|到)?|在|地址|住址|：)+/, '')
          .replace(field === 'name' ? /(?:的|哈|嘛|啊|哦|了|后面的?)$/ : /(?:的|哈|嘛|啊|哦|了)$/, '') ||
        undefined
      )
    case 'village':
      return villageCalled(
        scene.county,
        said.replace(/(?:那边|那个|的|哈|嘛|了)+$/, ''),
        ofKind(scene.all, 'village')[0]?.code ?? scene.context.org,
      )
    default:
      return undefined
  }
}
