// What is said of what comes between: holds, deaths, moves, corrections, urging, the end.
import type { Stage } from '../../case/case.ts'
import type { DeadlineKind } from '../../deadline/limits.ts'
import type { PlainDate } from '../../deadline/plain-date.ts'
import { type CaseInWords, dayInWords } from '../../privacy/case-in-words.ts'
import { maskedPhone } from '../../privacy/masked-name.ts'
import type { CorrectableField } from '../../understanding/act.ts'
import { fieldNames, holdNames } from './names.ts'

type None = Readonly<Record<string, never>>

export const happening = {
  // Answered
  held: ({ reason, until: day }: { reason: keyof typeof holdNames; until: PlainDate }, one: CaseInWords) =>
    reason === 'requested'
      ? `${one.head}先暂缓，期限暂停，${dayInWords(day, one.today)}再问一次。要继续办，请回复“${one.number} 恢复办理”。`
      : `${one.head}已记为${holdNames[reason]}，先暂缓，${dayInWords(day, one.today)}再看。${reason === 'refused' ? '尊重本人意愿，到时再问一次。' : ''}`,
  'hold-ended': (_: None, one: CaseInWords) => `${one.head}已恢复办理${nextDue(one)}。`,
  moved: (_: None, one: CaseInWords) => `${one.head}已记为搬迁。`,
  'hukou-elsewhere': (_: None, one: CaseInWords) =>
    `${one.head}户籍在外地不影响受理，可按跨省（跨县）通办办理，证件由户籍地残联审核打印。`,
  'died-or-away': (_: None, one: CaseInWords) =>
    `想跟您核实一下：${one.head}是出门了，还是人已经过世了？已经过世请回复“是”，只是外出请回复“不是”。`,
  'lives-where': (_: None, one: CaseInWords) =>
    `${one.head}不住这里的话，请问住哪个乡镇、哪个村（社区）？回复后转当地接着办。`,
  rerouted: (_: None, one: CaseInWords) => `${one.head}已改为现住地，由${one.place}所在乡镇接着办。`,
  'died-reported': (_: None, one: CaseInWords) =>
    `请节哀。${one.number} 的提醒已全部停止，请镇上确认后办理后续手续。`,
  'is-that-meant': ({ what, act }: { what: string; act: string }, one: CaseInWords) =>
    `没太看明白，想跟您确认：${one.head}要记${what}${act ? `（${act}）` : ''}吗？是请回复“是”，不是请换个说法再说一遍。`,
  'goes-on': (_: None, one: CaseInWords) => `好的，${one.head}照常办理。`,
  'death-settled-above': (_: None, one: CaseInWords) =>
    `好的，${one.number} 的情况请镇上或县残联核对后恢复办理。`,
  'died-confirmed': (_: None, one: CaseInWords) =>
    `请节哀。${one.number} 已结束，提醒已全部停止。后续手续请按规定办理。`,
  'duplicate-of-which': (_: None, one: CaseInWords) => `${one.number} 和哪一件重复？请回复那一件的编号。`,
  'what-happened': (_: None, one: CaseInWords) => `${one.number} 现在是什么情况？请再说一句。`,
  'not-open': (_: None, one: CaseInWords) => `${one.head}已经结束，不再变动。`,
  corrected: ({ field }: { field: CorrectableField }, one: CaseInWords) =>
    `${one.head}的${fieldNames[field]}已更正${asItIsNow(field, one)}。`,
  supplemented: ({ fields }: { fields: readonly CorrectableField[] }, one: CaseInWords) =>
    `${one.head}已补充${fields.map((field) => fieldNames[field]).join('、') || '情况'}，谢谢。`,
  'correct-what': (_: None, one: CaseInWords) =>
    `${one.number} 要更正哪一项，改成什么？比如“${one.number} 是3组”。`,
  'correct-case': (_: None, one: CaseInWords) =>
    `请直接用正确的编号再说一遍；${one.number} 已做的如要撤销，请回复“撤回”。`,
  withdrawn: (_: None, one: CaseInWords) => `${one.head}已撤销。以后需要随时可以再申请。`,
  undone: (_: None, one: CaseInWords) => `已撤回，${one.head}恢复到之前的状态。`,
  'undo-not-yours': (_: None, one: CaseInWords) =>
    `${one.number} 最近一步只能由办理的人或上级撤回。要改内容请直接说改成什么。`,
  'undone-told': (_: None, one: CaseInWords) => `${one.head}刚才发给您的已撤回，先不用办，以后续通知为准。`,
  'yours-undone-told': ({ by }: { by: string }, one: CaseInWords) =>
    `${by}把您刚才对 ${one.head}的记录撤回了，请核对后再报。`,
  'undo-too-late': (_: None, one: CaseInWords) =>
    `${one.number} 之后已有新的进展，不能直接撤回，请说明要更正什么。`,
  merged: (_: None, one: CaseInWords) => `已合并到 ${one.head}，两边的记录都保留。`,
  urged: (_: None, one: CaseInWords) => `${one.head}已催办。`,
  'complaint-taken': (_: None, one: CaseInWords) =>
    `${one.number} 的意见已记下并转县残联，会有人联系。也可拨打12345。`,
  supervised: (_: None, one: CaseInWords) => `${one.head}已列为督办，会优先跟进。`,
  // Said unasked: one line each, so that a digest can list them
  'confirm-death': (_: None, one: CaseInWords) =>
    `${one.head}有人反映本人已过世，提醒已全部停止。请核实后确认。`,
  'on-hold-told': ({ reason }: { reason: keyof typeof holdNames }, one: CaseInWords) =>
    `${one.head}因${holdNames[reason]}先暂缓，期限暂停。`,
  'hold-review': ({ reason }: { reason: keyof typeof holdNames }, one: CaseInWords) =>
    `${one.head}之前因${holdNames[reason]}暂缓，请再问问现在的情况：可以继续请回复“${one.number} 恢复办理”。`,
  'urged-told': (_: None, one: CaseInWords) => `${one.head}有人催问，请尽快推进并回复进展。`,
  'complaint-told': ({ text }: { text: string }, one: CaseInWords) =>
    `${one.head}收到不满意见${text}，请联系了解。`,
  'supervised-told': (_: None, one: CaseInWords) => `${one.head}已列为督办，请优先办理。`,
  'supervised-closed': (_: None, one: CaseInWords) => `督办件 ${one.head}已办结，家里已回访。`,
  'died-told': (_: None, one: CaseInWords) =>
    `${one.head}本人已过世，请节哀。本件已结束，提醒全部停止，原定的上门、回访不用再去。`,
  'merged-told': ({ into }: { into: string }, one: CaseInWords) =>
    `${one.head}与 ${into} 是同一个人，已合并，今后按 ${into} 办理，${one.number} 不用再核实。`,
  'corrected-told': ({ field }: { field: CorrectableField }, one: CaseInWords) =>
    `${one.head}的${fieldNames[field]}有更正，请以现在的为准。`,
  'rerouted-here': (_: None, one: CaseInWords) =>
    `${one.head}搬到本乡镇，需求：${one.services}，由你们接着办。`,
  'rerouted-away': (_: None, one: CaseInWords) => `${one.number} 搬到${one.place}，已转过去，你们不用再办。`,
  'resumed-told': (_: None, one: CaseInWords) => `${one.head}已恢复办理${nextDue(one)}。`,
  'resumed-for-department': (_: None, one: CaseInWords) => `${one.head}已恢复办理，请继续，期限已顺延。`,
} as const

/** What a corrected field says now, where it does not stand beside the name already; of the person himself in private only. */
function asItIsNow(field: CorrectableField, { one, where, services }: CaseInWords): string {
  const { age, sex, phone } = one.resident
  const inPrivate: Partial<Record<CorrectableField, string | null>> = {
    age: age === null ? null : `${age}岁`,
    sex: sex === null ? null : sex === 'male' ? '男' : '女',
    phone: phone === null ? null : maskedPhone(phone),
  }
  const now = field === 'services' ? services : where === 'group' ? null : inPrivate[field]
  return now ? `，现在是：${now}` : ''
}

/** What is owed next, now that the clocks run again. */
function nextDue(one: CaseInWords): string {
  const [kind, what] = stepOf[one.one.stage] ?? []
  const due = kind ? one.due(kind) : null
  return due ? `，${due}前${what}` : ''
}

const stepOf: Partial<Record<Stage, readonly [DeadlineKind, string]>> = {
  requested: ['verify', '入户核实'],
  reported: ['visit', '上门'],
  dispatched: ['visit', '上门'],
  visited: ['callback', '回访'],
}
