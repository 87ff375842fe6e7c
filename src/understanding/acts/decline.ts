// return, extend, decide, reschedule: what cannot be done, or not now, and what the county says to it.
import type { ActOf } from '../act.ts'
import {
  caseOf,
  field,
  firstDepartment,
  lastWhen,
  ofKind,
  oneOf,
  services,
  target,
  text,
  wording,
} from './fill.ts'
import type { Frame, Scene } from './frame.ts'

const reasons = [
  'not-our-duty',
  'wrong-area',
  'missing-materials',
  'not-eligible',
  'duplicate',
  'wrong-channel',
] as const

export const returnTask: Frame = {
  act: 'return',
  variantOf: (act) => text(act.reason) ?? 'none',
  fill: (scene): ActOf<'return'> => {
    const reason = oneOf(reasons, scene.variant)
    const others = ofKind(scene.own, 'department').filter((one) => one.code !== scene.context.org)
    return {
      act: 'return',
      confidence: scene.confidence,
      ...target(scene),
      ...services(scene.own),
      ...field('reason', reason),
      ...field(
        'suggest',
        reason === 'not-our-duty' || reason === undefined
          ? others.find((one) => !isRefused(scene, one))?.code
          : undefined,
      ),
    }
  },
}

/** 不归住建: the department named is the one it does not belong to. */
const isRefused = (scene: Scene, department: { readonly start: number }): boolean =>
  /(?:不归|不是|不属于)(?:我们)?$/.test(scene.text.slice(Math.max(0, department.start - 6), department.start))

export const extend: Frame = {
  act: 'extend',
  fill: (scene): ActOf<'extend'> => ({
    act: 'extend',
    confidence: scene.confidence,
    ...target(scene),
    ...services(scene.own),
    ...field('days', ofKind(scene.own, 'duration')[0]?.days),
    ...field('until', lastWhen(scene.own)),
    ...field('reasonText', causeOf(scene)),
  }),
}

/** The reason: what follows 原因 or 因, or the clause without the cue itself. */
function causeOf(scene: Scene): string | undefined {
  const said = scene.said
  const stated =
    /(?:原因|理由)(?:是|：)?(.+)$/.exec(said)?.[1] ?? /因为?([^，。；]{2,24}?)(?:，|今天|故)/.exec(said)?.[1]
  if (stated !== undefined) return wording(stated)
  const clauses = said
    .split(/[，。；！？\n\s]/)
    .map((clause) =>
      wording(clause.replace(/^\d{4}(?:的)?/, '').replace(/[\u{1F300}-\u{1FAFF}\u{FE0F}]/gu, '')),
    )
    .filter((clause) => clause.length > 2)
  return clauses.find((clause) => !/延|缓|给我|宽限|收到|^\d{4}$|能不能|核不完/.test(clause))
}

export const decide: Frame = {
  act: 'decide',
  variantOf: (act) => `${text(act.about) ?? 'none'} ${act.approve === false ? 'no' : 'yes'}`,
  fill: (scene): ActOf<'decide'> => {
    const [read, answer] = (scene.variant ?? 'none yes').split(' ')
    const about = aboutOf(scene) ?? (read === 'none' || scene.context.quote !== undefined ? undefined : read)
    const approve = answer !== 'no'
    const until = approve && about !== 'return' ? lastWhen(scene.own) : undefined
    const days =
      approve && about !== 'return' && until === undefined
        ? ofKind(scene.own, 'duration')[0]?.days
        : undefined
    return {
      act: 'decide',
      confidence: scene.confidence,
      ...(about === 'return' || about === 'extend' ? { about } : {}),
      approve,
      ...field('until', until),
      ...field('days', days),
      ...field('reassign', about === 'return' && approve ? firstDepartment(scene.own) : undefined),
      ...caseOf(scene),
      ...services(scene.own),
    }
  },
}

const speaksOfReturn = /退单|退回|退件|不能退|不准退|可以退|改派/
const speaksOfExtension = /延|宽限|缓/

/** What is decided on, as said or as quoted. */
function aboutOf(scene: Scene): 'return' | 'extend' | undefined {
  for (const said of [scene.said, scene.context.quote ?? '']) {
    if (speaksOfReturn.test(said) || /不归我们/.test(said)) return 'return'
    if (speaksOfExtension.test(said)) return 'extend'
  }
  return undefined
}

export const reschedule: Frame = {
  act: 'reschedule',
  fill: (scene): ActOf<'reschedule'> => ({
    act: 'reschedule',
    confidence: scene.confidence,
    ...target(scene),
    ...field('when', newTime(scene)),
  }),
}

/** The time after 改, or the last one that is not ruled out. */
function newTime(scene: Scene): string | undefined {
  const times = ofKind(scene.own, 'when').filter((time) => {
    const after = scene.text.slice(time.end, Math.min(scene.end, time.end + 6))
    const before = scene.text.slice(Math.max(scene.start, time.start - 3), time.start)
    return (
      !/^[^，。]{0,4}(?:去不了|不行|不在|取消|有雨|有事|不得行|要|没空|下雨|人|到)/.test(after) ||
      /改|到|延/.test(before)
    )
  })
  const changed = times.find((time) =>
    /(?:改[到成为在约]?|延[到至]|推迟[到至])$/.test(scene.text.slice(0, time.start)),
  )
  return changed?.when ?? times[0]?.when
}
