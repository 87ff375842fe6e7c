// cancel: what is undone, withdrawn or held: told by what stands beside the word for undoing.
import type { ActOf } from '../act.ts'
import { anyOf } from '../either.ts'
import { caseOf, field, ofKind, oneOf, text } from './fill.ts'
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

/** Words for undoing. */
const undo = '(?:撤|收回|取消|作废|注销|停(?!机)|不算|不作数|删|作不得数)'

const signs: Signs<(typeof undone)[number]> = [
  [
    'consent',
    anyOf(
      /授权|同意(?:书)?[^，。]{0,6}(?:撤|收回|反悔)|(?:撤回|收回)[^，。]{0,6}同意|收回同意|不给你们用|不许[^，。]{0,4}用/,
      new RegExp(`(?:签|点|先前|之前|上次)[^。；]{0,6}同意[^。；]{0,14}${undo}`), // 先前签的同意要作废
      /删(?:了|除|掉)?[^，。]{0,6}(?:信息|资料|数据|名字|照片)|(?:信息|资料|数据|名字|照片)[^，。]{0,6}(?:删|抹|清)|我的(?:信息|资料)/,
    ),
  ],
  // 那条点成办结了，撤回那一条; 我发的0702那句撤回: by its name, a message.
  [
    'last-message',
    anyOf(
      new RegExp(
        `(?:那一?条(?!派|\\d{4})|那句|[发写][给的][^，。；]{0,8}通知)[^，。；]{0,12}${undo}|上一?条[^。；]{0,12}${undo}`,
      ),
      new RegExp(`${undo}[^，。；]{0,4}(?:[那上]一?条|那句)`),
      /不要?理会那条|发错(?!人)|那一?条(?:不要|莫要)/,
    ),
  ],
  [
    'dispatch',
    anyOf(
      /(?:撤|收回|取消|停止|暂停)[^，。]{0,10}派|派(?:单|给)?[^，。]{0,8}(?:撤|收回|取消|先停)|(?:先别|先不|暂不|不要|莫|别|先莫)(?:忙)?派|不派|多派|\d{4}的派单[^，。]{0,4}[发派][早错]/,
      new RegExp(`派单[^，。；]{0,6}${undo}|不用给[^，。；]{1,6}了[，。]?撤`), // 这趟派单作废
      /派单不对|派错单/,
    ),
  ],
  // 那个申请撤回来, 报的那个不算: what was applied for.
  [
    'case',
    new RegExp(
      `(?:申请(?!表|延|的)|报的那?[个件]|[建录]的?一?[个件])[^。；]{0,12}${undo}|(?:撤回|撤销|取消)(?:了|我的|这个|那个)?申请(?!表|延)|不[办整弄搞](?:了|[，。]|$)|撤案`,
    ),
  ],
  [
    'last-message',
    /(?:上|刚|前)[^，。]{0,6}(?:条|句|才|发|面说)[^，。]{0,8}(?:撤|作废|不算|取消|删|收回|忽略)|(?:撤回|作废|忽略|取消)[^，。]{0,3}(?:刚|上|前)|删掉?(?:上|刚)|(?:撤回|撤销|取消|作废)[^，。]{0,8}(?:刚|上一?条)|(?:上|刚才?)[^，。]{0,8}删|^[^，。\d]{0,4}撤回(?!\d{4}|申请)|当我没说|误发|(?:撤回|收回)[^，。]{0,6}那[条句]|那条[^，。]{0,4}撤回|[发回报]早了|点错|手滑|手误|看错|写岔|发岔|填错|不算|这条[^，。]{0,4}(?:撤|作废|取消)|办结[^，。]{0,2}撤/,
  ],
]

/** 多录的, 点错递上去的, 报上来的: a slip that made a case of somebody. */
const madeCase = /多[录建报]|录进|递上去|报上?[来去]|建的|试(?:起|测)|测试|撤案|材料放/

/** Whether a text takes back the consent, or wants what is stored gone. */
export const takesConsentBack = (said: string): boolean => kindOf(signs, said, undefined) === 'consent'

const hold =
  /先(?:不忙|放|停|缓|搁|等|莫办|别办|不办)(?!派)|暂(?:缓|停|时不)(?!派)|挂起|再说$|^(?:0?\d{3,4})?(?:先)?(?:撤销?|取消|放一?放|缓一?缓|停一?[停下])[了嘛吧哈。]*$/

const undoes = /删|撤|取消|销|作废/

/** 公安那单撤回, 昨儿派下去那单，撤: the county takes back what it sent to the departments. */
const callsBack = ({ context, said, own }: Scene): boolean =>
  context.role === 'county' &&
  /撤|收回|作废|注销|停掉|先停/.test(said) &&
  (/派/.test(said) || (/那单/.test(said) && ofKind(own, 'department').length > 0))

/** Undone or held without a word on what, and of no certain case: nothing is said of what. */
function whatOf(scene: Scene): ActOf<'cancel'>['what'] {
  const said = scene.said.trim()
  const named = kindOf(signs, said, undefined)
  if (named !== 'last-message' && named !== 'consent' && callsBack(scene)) return 'dispatch'
  if (hold.test(said) && named !== 'dispatch')
    return scene.case === undefined ? (named === 'case' && undoes.test(said) ? named : undefined) : 'case'
  if (named === 'last-message' && scene.case !== undefined && madeCase.test(said)) return 'case'
  return (
    named ??
    (scene.case !== undefined && undoes.test(said) ? 'case' : undefined) ??
    oneOf(undone, scene.variant)
  )
}
