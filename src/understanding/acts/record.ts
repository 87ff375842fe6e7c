// cancel, merge: what is written about cases is changed.
import type { ActOf } from '../act.ts'
import { caseOf, casesIn, field, listField, oneOf, text } from './fill.ts'
import type { Frame, Scene } from './frame.ts'
import { kindOf, type Signs } from './signs.ts'

const undone = ['last-message', 'case', 'dispatch', 'consent'] as const

export const cancel: Frame = {
  act: 'cancel',
  variantOf: (act) => text(act.what) ?? 'hold',
  fill: (scene): ActOf<'cancel'> => ({
    act: 'cancel',
    confidence: scene.confidence,
    ...withCase(scene, whatOf(scene)),
  }),
}

const undoneByNumber = /^\d{4}|(?:撤回|撤销|作废|取消|收回)(?:一下|了)?\d{4}/

/** 上一条撤回，0204还在审: what was just written is taken back, and the case is told of; 0192上面那条作废 names it. */
const withCase = (scene: Scene, what: ActOf<'cancel'>['what']): Pick<ActOf<'cancel'>, 'what' | 'case'> => ({
  ...field('what', what),
  ...(what === 'last-message' && !undoneByNumber.test(scene.said) ? {} : caseOf(scene)),
})

const signs: Signs<(typeof undone)[number]> = [
  [
    'consent',
    /授权|同意(?:书)?[^，。]{0,6}(?:撤|收回|反悔)|(?:撤回|收回)[^，。]{0,6}同意|删(?:了|除|掉)?[^，。]{0,6}(?:信息|资料|数据|名字|照片)|(?:信息|资料|数据|名字|照片)[^，。]{0,6}(?:删|抹|清)|收回同意|不给你们用|不许[^，。]{0,4}用|我的(?:信息|资料)/,
  ],
  [
    'dispatch',
    /(?:撤|收回|取消|停止|暂停)[^，。]{0,10}派|派(?:单|给)?[^，。]{0,8}(?:撤|收回|取消|先停)|(?:先别|先不|暂不|不要|莫|别|先莫)(?:忙)?派|不派|多派|\d{4}的派单[^，。]{0,4}[发派][早错]/,
  ],
  [
    'last-message',
    /(?:上|刚|前)[^，。]{0,6}(?:条|句|才|发|面说)[^，。]{0,8}(?:撤|作废|不算|取消|删|收回|忽略)|(?:撤回|作废|忽略|取消)[^，。]{0,3}(?:刚|上|前)|发错|删掉?(?:上|刚)|(?:撤回|撤销|取消|作废)[^，。]{0,8}(?:刚|上一?条)|(?:上|刚才?)[^，。]{0,8}删|^[^，。\d]{0,4}撤回(?!\d{4}|申请)|当我没说|误发|(?:撤回|收回)[^，。]{0,6}那[条句]|那条[^，。]{0,4}撤回|[发回报]早了|点错|手滑|不算|这条[^，。]{0,4}(?:撤|作废|取消)/,
  ],
]

/** Whether a text takes back the consent, or wants what is stored gone. */
export const takesConsentBack = (said: string): boolean => kindOf(signs, said, undefined) === 'consent'

/** Undone or held without a word on what, and of no certain case: nothing is said of what. */
const whatOf = (scene: Scene): ActOf<'cancel'>['what'] =>
  /先(?:不忙|放|停|缓|搁|等|莫办|别办|不办)(?!派)|暂(?:缓|停|时不)(?!派)|挂起|再说$|^(?:0?\d{3,4})?(?:先)?(?:撤销?|取消|放一?放|缓一?缓|停一?[停下])[了嘛吧哈。]*$/.test(
    scene.said.trim(),
  )
    ? scene.case === undefined
      ? undefined
      : 'case'
    : (kindOf(signs, scene.said, undefined) ??
      (scene.case !== undefined && /删|撤|取消|销|作废/.test(scene.said) ? 'case' : undefined) ??
      oneOf(undone, scene.variant))

export const merge: Frame = {
  act: 'merge',
  fill: (scene): ActOf<'merge'> => ({
    act: 'merge',
    confidence: scene.confidence,
    ...listField('cases', scene.cases.length > 1 ? scene.cases : casesIn(scene.group)),
  }),
}
