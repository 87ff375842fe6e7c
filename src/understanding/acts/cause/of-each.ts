// What is told of each of several cases in one stretch: 0409、0410都没上成：前一户路断，后一户停电; 0416医生没来，0418家属病了.
import { startBefore } from '../around.ts'
import { ofKind } from '../fill.ts'
import { byOrder, type Place } from '../former-and-latter.ts'
import type { Scene } from '../frame.ts'

/** Fewer letters between two numbers only join them: 0409、0410; 0409号和0410号. */
const lettersOfItsOwn = 4

/** The piece of the stretch that is told of the act's own case alone, when it is about several. */
export function ofItsOwn(scene: Scene): Place | undefined {
  const ordered = byOrder(scene)
  if (ordered !== undefined) return ordered
  const cases = ofKind(scene.own, 'case-number')
  const index = cases.findIndex(({ number }) => number === scene.case)
  const mine = cases[index]
  if (mine === undefined || cases.length < 2) return undefined
  const next = cases[index + 1]
  const end = next?.start ?? scene.end
  const others = cases.slice(0, -1).map((one, at) => (cases[at + 1]?.start ?? 0) - one.end)
  return others.every((letters) => letters >= lettersOfItsOwn) ? { start: mine.end, end } : undefined
}

/** What stands in front of the stretch and may tell of its case. */
export function inFront(scene: Scene): Place {
  const place = { start: startBefore(scene), end: scene.start }
  const isNamed = ofKind(scene.own, 'case-number').length > 0
  const before = ofKind(scene.all, 'case-number').findLast(({ end }) => end <= scene.start)
  // 0462人已去世；0458申请延期: what stands there is told of another case.
  if (!isNamed || before === undefined || before.number === scene.case) return place
  // 0402上门做了，村里停电，0405没做成: but the last clause may lead on to this one.
  const clause = /，([^，。；！？\n]+)，$/.exec(scene.text.slice(place.start, scene.start))
  const start = clause?.[1] === undefined ? scene.start : scene.start - clause[1].length - 1
  return { start: start < before.end ? scene.start : start, end: scene.start }
}
