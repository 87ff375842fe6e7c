// acknowledge, progress, complete: what becomes of a task. Thumbs are none of them, and a plan is never done.
import type { ServiceCode } from '../../case/service.ts'
import type { ActOf } from '../act.ts'
import { field, listField, ofKind, otherServices, services, target } from './fill.ts'
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
    ...orPlainly(
      scene,
      (plansAssessment.test(scene.said) ? services : otherServices)(
        scene.own.filter(
          (one) => one.kind !== 'service' || !isDoing.test(scene.text.slice(one.start, one.end)),
        ),
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
    ...orPlainly(scene, doneIn(scene)),
  }),
}

/** 房子动工了, 资助已打卡: what is worked on, in words that are no names of services. */
const plainly: readonly (readonly [ServiceCode, RegExp])[] = [
  ['HOUSING', /房子|房屋|新房(?!村)|屋面|量房/],
  ['EDU', /资助(?!中心|办)|助学|学费/],
]

const orPlainly = (scene: Scene, named: ReturnType<typeof otherServices>): ReturnType<typeof otherServices> =>
  named.services !== undefined || ofKind(scene.own, 'service').length > 0
    ? named
    : listField(
        'services',
        plainly.flatMap(([service, told]) => (told.test(scene.said) ? [service] : [])),
      )

/** What has come. */
const doneIn = (scene: Scene): ReturnType<typeof otherServices> =>
  otherServices(scene.own.filter((one) => one.kind !== 'service' || !isOutstanding(scene, one)))
