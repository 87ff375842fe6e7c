// What the buttons on cards mean.
import type { Act } from '../understanding/act.ts'

const sure = { confidence: 1 } as const

/** One row a label; the case comes from the card that carries the button. */
export const buttons: Readonly<Record<string, Act>> = {
  已核实: { act: 'verify', ...sure, result: 'confirmed' },
  上报县残联: { act: 'verify', ...sure, result: 'confirmed', submit: true },
  不在范围: { act: 'verify', ...sure, result: 'out-of-scope' },
  情况不符: { act: 'verify', ...sure, result: 'untrue' },
  签收: { act: 'acknowledge', ...sure },
  退回: { act: 'return', ...sure },
  延期: { act: 'extend', ...sure },
  已办结: { act: 'complete', ...sure },
  确认办结: { act: 'complete', ...sure },
  同意退单: { act: 'decide', ...sure, about: 'return', approve: true },
  不同意退单: { act: 'decide', ...sure, about: 'return', approve: false },
  同意延期: { act: 'decide', ...sure, about: 'extend', approve: true },
  不同意延期: { act: 'decide', ...sure, about: 'extend', approve: false },
  公示已张贴: { act: 'notice', ...sure, event: 'posted' },
  已领取: { act: 'certificate', ...sure, event: 'collected' },
  已送达: { act: 'certificate', ...sure, event: 'delivered' },
  回访满意: { act: 'callback', ...sure, result: 'satisfied' },
  部分落实: { act: 'callback', ...sure, result: 'partial' },
  不满意: { act: 'callback', ...sure, result: 'dissatisfied' },
  没联系上: { act: 'callback', ...sure, result: 'unreached' },
  抽查属实: { act: 'spot-check', ...sure, result: 'consistent' },
  抽查不符: { act: 'spot-check', ...sure, result: 'false' },
  确认过世: { act: 'exception', ...sure, kind: 'died' },
  情况有误: { act: 'consent', ...sure, agree: false },
  恢复办理: { act: 'progress', ...sure },
  是: { act: 'consent', ...sure, agree: true },
  不是: { act: 'consent', ...sure, agree: false },
}
