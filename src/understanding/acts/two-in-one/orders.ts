// Two departments, each sent to a case of its own: 请司法局为0171安排律师，请人社局为0172安排培训.
import type { Chosen } from '../decision.ts'
import { splitAt } from './clauses.ts'

const sent = /^(?:同时|另外?|再|并)?(?:请|\d{4}由)[^，。；]{0,12}\d{4}|^\d{4}由/
const sentBefore = /请[^，。；]{0,12}\d{4}|\d{4}由/

export const splitOrders = (one: Chosen, text: string): readonly Chosen[] =>
  splitAt(one, text, (said, before) => (sent.test(said) && sentBefore.test(before) ? [{}, {}] : undefined))
