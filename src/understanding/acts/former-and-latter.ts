// Of two cases, what is told of the former and of the latter: 0160、0161核了：前一个属实，后一个是编的.
import { ofKind } from './fill.ts'
import type { Scene } from './frame.ts'

/** A piece of the text, from one place to another. */
export interface Place {
  readonly start: number
  readonly end: number
}

/** 前一户…，后一户…; 头一家…，第二家…. */
const former = /(?<!之|以|目)(?:前|头|第一)(?:面|头)?(?:那|一)?[户家个件者]/
const latter = /(?<!之|以|今|最)(?:后|第二|另)(?:面|头)?(?:那|一)?[户家个件者]/

/** Of two cases, what is told of the act's own as the former or the latter. */
export function byOrder(scene: Scene): Place | undefined {
  const cases = ofKind(scene.own, 'case-number')
  const index = cases.findIndex(({ number }) => number === scene.case)
  const first = former.exec(scene.said)
  const second = latter.exec(scene.said)
  if (cases.length !== 2 || index < 0 || first === null || second === null || first.index > second.index)
    return undefined
  return index === 0
    ? { start: scene.start + first.index + first[0].length, end: scene.start + second.index }
    : { start: scene.start + second.index + second[0].length, end: scene.end }
}
