// What the buttons on cards mean.
import { type ServiceCode, serviceName, services } from '../case/service.ts'
import type { Act, ActName } from '../understanding/act.ts'

const sure = { confidence: 1 } as const

/** One row a label; the case comes from the card that carries the button. */
const buttons: Readonly<Record<string, Act>> = {
  已核实: { act: 'verify', ...sure, result: 'confirmed' },
  已上门: { act: 'visit', ...sure, result: 'done' },
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
  公示期满: { act: 'notice', ...sure, event: 'expired' },
  有异议: { act: 'notice', ...sure, event: 'objection' },
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

/** What is pressed under a card that names one service is said of that service alone. */
const ofOneService: readonly ActName[] = ['complete', 'return', 'extend', 'decide']

/**
 * The act of a button on a card.
 * @param number the card's case, when it names just one
 * @returns null when there is no such button
 */
export function actOfButton(label: string, card: string, number: string | undefined): Act | null {
  const pressed = buttons[label]
  if (!pressed) return null
  if (number === undefined || pressed.act === 'consent') return pressed
  const named = everyService.filter((code) => card.includes(serviceName(code)))
  const services = ofOneService.includes(pressed.act) && named.length === 1 ? { services: named } : {}
  return { ...pressed, case: number, ...services } as Act
}

const everyService = Object.keys(services) as ServiceCode[]
