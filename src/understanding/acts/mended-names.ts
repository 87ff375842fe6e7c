// A name put right by one of its characters: 罗天会，登成罗天慧了，是开会的会; 是聂新国，新旧的新，不是兴.
import { findDescribed } from '../entities/described-characters.ts'
import type { Change } from './correctable.ts'
import { ofKind } from './fill.ts'
import type { Scene } from './frame.ts'

/** The change of a name with the whole names, where its message says them. */
export function wholeNames(scene: Scene, change: Change): Change {
  const { field, value, old } = change
  if (field !== 'name' || value === undefined) return change
  if (value.length === 1) {
    if (old?.length === 1) {
      // 姓卜不姓朴，叫卜晴
      const called = ofKind(scene.own, 'name').findLast(({ name }) => name.startsWith(value))
      return called === undefined || !scene.said.includes(`姓${value}`)
        ? change
        : { field, value: called.name }
    }
    const whole = ofKind(scene.own, 'name').findLast(({ name }) => name.includes(value) && name !== old)?.name
    return whole === undefined ? change : { ...change, value: whole }
  }
  if (old?.length !== 1) return change
  const meant = describedIn(scene, value, old)
  return meant === undefined ? change : { ...change, old: value.replace(meant, old) }
}

/** The one character of the name that is told apart from the other: 贞洁的贞 in 庞素贞. */
const describedIn = (scene: Scene, name: string, other: string): string | undefined =>
  findDescribed(scene.said)
    .map(({ character }) => character)
    .find((character) => character !== other && name.split(character).length === 2)
