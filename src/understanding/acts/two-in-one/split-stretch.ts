// One stretch that tells of two: 表交了，照片还差一张 of papers, 我爸要轮椅，我妈要护理床 of people, 电话是空号，地址也不对 of fields.
import type { ActName } from '../../act.ts'
import type { Entity } from '../../entity.ts'
import type { Chosen } from '../decision.ts'
import { splitLists, splitReminded, splitUrging, splitWaiting } from './asked-and-urged.ts'
import { splitArrivals, splitPapers, splitRoad } from './card-and-papers.ts'
import { splitOrders, splitSupply, splitVisited } from './orders.ts'
import { splitPeople, splitQuestion } from './request.ts'
import { splitCorrections, splitWithdrawal } from './undone-and-put-right.ts'
import { splitFields } from './two-corrections.ts'
import { splitOffices } from './two-offices.ts'
import { splitVisit } from './visit.ts'

type Split = (
  one: Chosen,
  text: string,
  entities: readonly Entity[],
  all: readonly Chosen[],
) => readonly Chosen[]

/** How the stretches of each act come apart; a part that is still of the act goes through the next. */
const splits: Partial<Record<ActName, readonly Split[]>> = {
  request: [splitQuestion, splitPeople],
  assign: [splitSupply],
  dispatch: [splitVisited, splitOrders],
  verify: [splitReminded],
  visit: [(one, text, _entities, all) => splitVisit(one, text, all)],
  materials: [splitPapers, splitSupply],
  certificate: [splitArrivals, splitRoad],
  progress: [splitReminded],
  complete: [splitArrivals, splitReminded],
  correct: [splitFields, splitCorrections],
  cancel: [splitWithdrawal],
  roster: [splitOffices],
  urge: [splitUrging],
  complain: [(one, text, _entities, all) => splitWaiting(one, text, all)],
  'ask-status': [(one, text, _entities, all) => splitWaiting(one, text, all)],
  'ask-list': [splitLists],
}

/** The stretches that one of all is in truth: two where it tells of two, else the one. */
export const splitStretch: Split = (one, text, entities, all) =>
  (splits[one.act] ?? []).reduce<readonly Chosen[]>(
    (parts, split) =>
      parts.flatMap((part) => (part.act === one.act ? split(part, text, entities, all) : [part])),
    [one],
  )
