// “核实期限怎么算的”, “为什么是10月13日”: a question about a date is no news, whatever else its words may sound like.
import type { Act } from '../../understanding/act.ts'

const question = /[怎咋]么?个?样?(?:算|来的|计算)|如何计?算|为(?:什么|啥子?|何)是?.{0,3}\d/u

export const asksHowCounted = (text: string): boolean => question.test(text)

/** The acts as they are meant: where a date is asked about, nothing else is done. */
export function asQuestion(acts: readonly Act[], text: string): readonly Act[] {
  if (!asksHowCounted(text)) return acts
  const asked = acts.filter(({ act }) => act === 'ask-status' || act === 'ask-policy')
  const named = acts.flatMap((act) => ('case' in act && act.case ? [act.case] : []))[0]
  const number = named ?? /(?<!\d)\d{4}(?!\d|年)/u.exec(text)?.[0]
  if (asked.some(({ act }) => act === 'ask-status') || (asked.length > 0 && number === undefined))
    return asked
  return [{ act: 'ask-status', confidence: 1, ...(number ? { case: number } : {}) }]
}
