// What the county federation does: sends the departments, visits, rules, audits, prints and checks.
import { otherLead } from '../../../src/case/team.ts'
import * as words from '../words/county.ts'
import { serviceWord } from '../words/services.ts'
import { type Deed, type Situation, worded, type Wording } from './deed.ts'
import { someDay } from './township.ts'

const inJointOrDirect = { 'joint-room': 3, direct: 1 } as const
const direct = { direct: 1 } as const

export const countyDeeds = {
  dispatch: { by: 'county', takes: 1, where: inJointOrDirect, say: sayDispatch },
  visit: { by: 'county', takes: 0.3, where: inJointOrDirect, say: sayVisit },
  assess: {
    by: 'county',
    takes: 3,
    where: direct,
    say: (situation) => ({
      text: worded(situation.resident.qualified ? words.assessed : words.notQualified, situation),
    }),
  },
  'settle-objection': {
    by: 'county',
    takes: 3,
    where: direct,
    say: (situation) => ({ text: worded(words.settled, situation) }),
  },
  enter: {
    by: 'county',
    takes: 4,
    where: direct,
    say: (situation) => ({ text: worded(words.entered, situation) }),
  },
  print: {
    by: 'county',
    takes: 1.5,
    where: direct,
    say: (situation) => ({ text: worded(words.printed, situation) }),
  },
  'rule-on-return': { by: 'county', takes: 0.7, where: inJointOrDirect, say: sayRulingOnReturn },
  'rule-on-extension': { by: 'county', takes: 0.7, where: direct, say: sayRulingOnExtension },
  'rule-on-more-time': { by: 'county', takes: 0.7, where: direct, say: sayRulingOnExtension },
  check: {
    by: 'county',
    takes: 5,
    where: direct,
    say: (situation) =>
      situation.dice.happens(0.95)
        ? { text: worded(words.checkConsistent, situation), button: '抽查属实' }
        : { text: worded(words.checkFalse, situation), button: '抽查不符' },
  },
} as const satisfies Record<string, Deed>

function sayDispatch(situation: Situation): Wording {
  const nums = [situation.one, ...situation.alike].map((each) => each.number).join('、')
  return { text: worded(words.dispatch, situation, { nums, day: someDay(situation) }), mentioned: true }
}

function sayVisit(situation: Situation): Wording {
  const { resident, one, attempt, dice } = situation
  const absent = resident.misfortune === 'not-home' && one.visit.failures === 0
  if (absent) return { text: worded(words.visitFailed, situation) }
  if (attempt === 0 && dice.happens(0.06))
    return { text: worded(words.postponed, situation, { day: someDay(situation) }) }
  return { text: worded(words.visited, situation) }
}

function sayRulingOnReturn(situation: Situation): Wording {
  const { one, matter, dice, county } = situation
  const task = one.tasks.find(({ id }) => matter.key.endsWith(`/${id}`))
  const reason = task?.request?.kind === 'return' ? task.request.reason : null
  if (dice.happens(0.3)) return { text: worded(words.returnRefused, situation), button: '不同意退单' }
  if (reason !== 'not-our-duty' && reason !== 'wrong-area')
    return { text: worded(words.returnAllowed, situation), button: '同意退单' }
  const code = task ? (otherLead(task.service, task.department) ?? 'civil-affairs') : 'civil-affairs'
  const department = county.departments.find((each) => each.code === code)?.name ?? '县民政局'
  return { text: worded(words.returnHandedOver, situation, { department }) }
}

function sayRulingOnExtension(situation: Situation): Wording {
  return situation.dice.happens(0.75)
    ? { text: worded(words.extensionAllowed, situation), button: '同意延期' }
    : { text: worded(words.extensionRefused, situation), button: '不同意延期' }
}

/** What the federation finishes itself. */
export const sayOwnDone = (situation: Situation): Wording => ({
  text: worded(words.ownDone, situation, {
    service: serviceWord(situation.matter.service ?? 'AID', situation.dice),
  }),
})
