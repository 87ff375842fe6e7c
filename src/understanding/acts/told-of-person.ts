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
  return of(scene.own) ?? of(scene.group)
}

/** 二组：袁大强…；袁大梅…: the one group of the message, said before all names and of nobody in particular. */
function ofAll({ all, text }: Scene): string | undefined {
  const groups = ofKind(all, 'group')
  const [only] = groups
  const [first] = ofKind(all, 'name')
  if (only === undefined || groups.length > 1 || first === undefined) return undefined
  return only.end < first.start && /[^\s、，的]/.test(text.slice(only.end, first.start))
    ? only.group
    : undefined
}

/** The group where the person lives. */
export const groupOf = (scene: Scene): string | undefined =>
  (asPutRight(scene.text, ofKind(scene.own, 'group')) ?? asPutRight(scene.text, ofKind(scene.group, 'group')))
    ?.group ?? ofAll(scene)
