// ask-status, ask-list, ask-policy, ask-human, help: what people want to know.
import type { ActOf } from '../act.ts'
import { field, firstDepartment, firstTownship, oneOf, services, target, text } from './fill.ts'
import type { Frame, Scene } from './frame.ts'

/** What the question names, or else what the message is about. */
const servicesAskedFor = (scene: Scene): ReturnType<typeof services> => {
  const own = services(scene.own)
  return own.services === undefined ? services(scene.all) : own
}

export const askStatus: Frame = {
  act: 'ask-status',
  fill: (scene): ActOf<'ask-status'> => ({
    act: 'ask-status',
    confidence: scene.confidence,
    ...target(scene),
    ...servicesAskedFor(scene),
  }),
}

const filters = ['open', 'due-soon', 'overdue', 'unacknowledged', 'unreported', 'counts'] as const

export const askList: Frame = {
  act: 'ask-list',
  variantOf: (act) => text(act.filter),
  fill: (scene): ActOf<'ask-list'> => {
    const { role, org } = scene.context
    const ownTownship =
      role === 'township' && /我们?(?:镇|乡|街道)|本(?:镇|乡|街道)/.test(scene.said) ? org : undefined
    const ownDepartment = role === 'department' && /我们|我局|本局/.test(scene.said) ? org : undefined
    return {
      act: 'ask-list',
      confidence: scene.confidence,
      ...field('filter', oneOf(filters, scene.variant)),
      ...field('township', firstTownship(scene.own) ?? ownTownship),
      ...field('department', firstDepartment(scene.own) ?? ownDepartment),
    }
  },
}

export const askPolicy: Frame = {
  act: 'ask-policy',
  fill: (scene): ActOf<'ask-policy'> => ({
    act: 'ask-policy',
    confidence: scene.confidence,
    ...servicesAskedFor(scene),
  }),
}

export const askHuman: Frame = {
  act: 'ask-human',
  fill: (scene): ActOf<'ask-human'> => ({ act: 'ask-human', confidence: scene.confidence }),
}

export const help: Frame = {
  act: 'help',
  fill: (scene): ActOf<'help'> => ({ act: 'help', confidence: scene.confidence }),
}
