// What a request tells of its person besides the name: which of the ages and groups that are named is his.
import type { Entity, EntityOf } from '../entity.ts'
import { ofKind } from './fill.ts'
import type { Scene } from './frame.ts'

/** 七十八不对，七十九岁; 3组贝可兵，哦不对，是4组的 */
const takesBack = /不对|不是(?=[，、\s哦嘛])|说错|搞错|记错|写错|更正|应该是/

/** The first that is told, or what it is put right to. */
function asPutRight<One extends Entity>(text: string, told: readonly One[]): One | undefined {
  let [last] = told
  for (const next of told.slice(1)) {
    if (last === undefined || !takesBack.test(text.slice(last.end, next.start))) break
    last = next
  }
  return last
}

/** What the group tells around the person: up to whoever is named next, and from his own name where somebody is before. */
export function toldBeside({ group, person }: Scene): readonly Entity[] {
  const names = ofKind(group, 'name')
  const mine = names.find(({ name }) => name === person?.name)
  if (mine === undefined) return group
  const isOther = ({ name }: EntityOf<'name'>): boolean => name !== mine.name
  const isFirst = !names.some((one) => isOther(one) && one.start < mine.start)
  const next = names.find((one) => isOther(one) && one.start > mine.start)?.start ?? Infinity
  return group.filter(({ start }) => (isFirst || start >= mine.start) && start < next)
}

/** 我妈也七十了, 娃儿才八岁, 就剩八十岁的妈: between kin and their age. */
const ofKin = /^(?:今年|现在|也|都|才|已经|快|有|满|是|，)*$/
const kinBehind = /^(?:的|多的)?(?:老)?$/
/** 我今年七十六了, of who writes for another. */
const ofSpeaker = /我(?:自己|个人|本人)?(?:今年|现在|都|也|已经|是|快|有)*$/

/** Who stands by and is told of by his age; a 娃儿 or a 婆婆 is the one told of as often. */
const standBy = new Set(['父亲', '母亲', '丈夫', '妻子', '配偶', '外婆', '外公', '岳父', '岳母', '公公'])

/** Whether an age is of somebody who only stands by: of other kin, or of who writes. */
function isOfOther(scene: Scene, age: EntityOf<'age'>): boolean {
  const { text, person, context } = scene
  const isApplicant = ({ relation, end }: EntityOf<'relation'>): boolean =>
    relation === '本人' ||
    (context.role === 'relative' ? person?.relation === undefined : person?.name === undefined) ||
    relation === person?.relation ||
    (person?.name !== undefined && text.slice(end, end + person.name.length + 1).includes(person.name))
  const kin = ofKind(scene.group, 'relation').find(
    (one) =>
      (one.of !== undefined &&
        (context.role === 'relative' || one.relation !== '孩子') &&
        one.end <= age.start &&
        age.start - one.end < 6 &&
        ofKin.test(text.slice(one.end, age.start))) ||
      (standBy.has(one.relation) &&
        one.start >= age.end &&
        one.start - age.end < 4 &&
        kinBehind.test(text.slice(age.end, one.start))),
  )
  if (kin !== undefined) return !isApplicant(kin)
  return (
    person?.relation !== undefined &&
    person.relation !== '本人' &&
    ofSpeaker.test(text.slice(Math.max(0, age.start - 8), age.start))
  )
}

/** How old the person is, to the year. */
export function ageOf(scene: Scene): number | undefined {
  const of = (entities: readonly Entity[]): number | undefined =>
    asPutRight(
      scene.text,
      ofKind(entities, 'age').filter((one) => one.about !== true && !isOfOther(scene, one)),
    )?.age
  return of(scene.own) ?? of(toldBeside(scene))
}

/**
 * 二组：袁大强…；袁大梅…: the one group of the message, said before all names and of nobody in particular,
 * or behind them of all: 都是7组. */
function ofAll({ all, text }: Scene): string | undefined {
  const groups = ofKind(all, 'group')
  const [only] = groups
  const [first] = ofKind(all, 'name')
  if (only === undefined || groups.length > 1 || first === undefined) return undefined
  if (/[都全][是在]?$/.test(text.slice(Math.max(0, only.start - 2), only.start))) return only.group
  return only.end < first.start && /[^\s、，的]/.test(text.slice(only.end, first.start))
    ? only.group
    : undefined
}

/** The group where the person lives. */
export const groupOf = (scene: Scene): string | undefined =>
  (asPutRight(scene.text, ofKind(scene.own, 'group')) ?? asPutRight(scene.text, ofKind(scene.group, 'group')))
    ?.group ?? ofAll(scene)

/** 电话写错了，是1380…: a number that is put right belongs to a case told of beside. */
const isPutRight = /(?:错|换|改|空号|停|新的|多了|少)[^。；]{0,9}$/

/** The number to call. */
export const phoneOf = (scene: Scene): string | undefined =>
  (
    ofKind(scene.own, 'phone')[0] ??
    ofKind(toldBeside(scene), 'phone').find(
      ({ start }) => !isPutRight.test(scene.text.slice(Math.max(0, start - 14), start)),
    )
  )?.digits
