// acknowledge, progress, complete: what becomes of a task. Thumbs are none of them, and a plan is never done.
import type { ServiceCode } from '../../case/service.ts'
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

/** 后天去看房子, 律师周四去: what is done, and no name of a service. */
const isDoing = /^(?:去?看)?房子?$|^看房|^照(?:个)?相|^拍照|^律师|^老师|指纹$/

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

/** What has come, or else the course that the office gives: 培训结业了，办结. */
function doneIn(scene: Scene): ReturnType<typeof otherServices> {
  const named = otherServices(scene.own.filter((one) => one.kind !== 'service' || !isOutstanding(scene, one)))
  const course = /培训|结业|学完/.test(scene.said) ? courses[scene.context.org ?? ''] : undefined
  return named.services === undefined && course !== undefined ? { services: [course] } : named
}

const courses: Readonly<Record<string, ServiceCode>> = {
  'human-resources': 'TRAIN_VOC',
  agriculture: 'TRAIN_FARM',
}
