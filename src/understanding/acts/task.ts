// acknowledge, progress, complete: what becomes of a task. Thumbs are none of them, and a plan is never done.
import type { ActOf } from '../act.ts'
import { field, otherServices, services, target } from './fill.ts'
import type { Frame, Scene } from './frame.ts'
import { isOutstanding } from './outstanding.ts'
import { plannedTime } from './times.ts'

/** One case, or several at once. */
const caseOrCases = (scene: Scene): { case?: string; cases?: readonly string[] } =>
  scene.cases.length > 1 ? { cases: scene.cases } : field('case', scene.cases[0])

export const acknowledge: Frame = {
  act: 'acknowledge',
  fill: (scene): ActOf<'acknowledge'> => ({
    act: 'acknowledge',
    confidence: scene.confidence,
    ...caseOrCases(scene),
  }),
}

/** 评残安排在6月2号: here the certificate is the task itself. */
const plansAssessment = /[评平]残(?!表|费|那天)[^，。；]{0,6}(?:安排|定|约|排)/

/** 律师周四去: who comes, and no name of a service. */
const isDoing = /^律师|^老师/

export const progress: Frame = {
  act: 'progress',
  fill: (scene): ActOf<'progress'> => ({
    act: 'progress',
    confidence: scene.confidence,
    ...target(scene),
    ...(plansAssessment.test(scene.said) ? services : otherServices)(
      scene.own.filter(
        (one) => one.kind !== 'service' || !isDoing.test(scene.text.slice(one.start, one.end)),
      ),
    ),
    ...field('when', plannedTime(scene)),
  }),
}

export const complete: Frame = {
  act: 'complete',
  fill: (scene): ActOf<'complete'> => ({
    act: 'complete',
    confidence: scene.confidence,
    ...caseOrCases(scene),
    ...field('person', scene.person),
    ...doneIn(scene),
  }),
}

/** What has come. */
const doneIn = (scene: Scene): ReturnType<typeof otherServices> =>
  otherServices(scene.own.filter((one) => one.kind !== 'service' || !isOutstanding(scene, one)))
