// The service a department speaks of without naming it: the house of the housing office, the photograph of the police.
import type { ServiceCode } from '../../case/service.ts'
import type { Scene } from './frame.ts'

/** What each department does at the home, in its own words. */
const ofOffice: Readonly<Record<string, readonly [service: ServiceCode, words: RegExp]>> = {
  housing: ['HOUSING', /房|危改|改造|[CD]级|动工|开工|竣工|墙/],
  police: ['IDCARD', /照[相片]|拍照|指纹|制证|民警|户口|身份证/],
  justice: ['LEGAL', /律师|援助|立案|诉讼|开庭|法院|当事人|案子|笔录/],
  'human-resources': ['TRAIN_VOC', /培训|学员|结业|[这那的]班|开班|班上|学完/],
  agriculture: ['TRAIN_FARM', /培训|学员|结业|[这那的]班|开班|种苗|剪枝|修枝|学完/],
  approval: ['LICENSE', /执照|照面|登记职能|经营/],
  education: ['EDU', /资助|送教|学籍|助学/],
}

/** The one service that a department's words can only mean; undefined for other roles and words. */
export function serviceOfOffice({ context, said }: Scene): ServiceCode | undefined {
  const [service, words] = (context.role === 'department' ? ofOffice[context.org ?? ''] : undefined) ?? []
  return words?.test(said) === true ? service : undefined
}
