// What the townships' clerks do about their cases.
import { plusWorkdays } from '../days.ts'
import * as words from '../words/clerks.ts'
import { serviceWord } from '../words/services.ts'
import { type Deed, type Situation, worded, type Wording } from './deed.ts'

const inGroupOrDirect = { 'work-group': 2, direct: 1 } as const

export const townshipDeeds = {
  verify: { by: 'township', takes: 2.5, where: inGroupOrDirect, say: sayFinding },
  report: {
    by: 'township',
    takes: 1,
    where: inGroupOrDirect,
    say: (situation) => ({ text: worded(words.reported, situation), button: '上报县残联' }),
  },
  confirm: {
    by: 'township',
    takes: 2,
    where: inGroupOrDirect,
    say: (situation) => ({
      text: worded(words.confirmedDone, situation, { service: serviceOf(situation) }),
      button: '确认办结',
    }),
  },
  'bring-materials': {
    by: 'township',
    takes: 3,
    where: inGroupOrDirect,
    say: (situation) =>
      situation.attempt === 0 && situation.dice.happens(0.15)
        ? { text: worded(words.materialsMissing, situation), changesNothing: true }
        : { text: worded(words.materialsSent, situation) },
  },
  collect: {
    by: 'township',
    takes: 1.5,
    where: inGroupOrDirect,
    say: (situation) =>
      situation.dice.happens(0.05)
        ? { text: worded(words.misprint, situation) }
        : { text: worded(words.collected, situation), button: '已领取' },
  },
  deliver: {
    by: 'township',
    takes: 2.5,
    where: inGroupOrDirect,
    say: (situation) =>
      situation.attempt === 0 && situation.dice.happens(0.12)
        ? { text: worded(words.heldBack, situation), changesNothing: true }
        : { text: worded(words.delivered, situation), button: '已送达' },
  },
  'call-back': { by: 'township', takes: 12, where: inGroupOrDirect, say: sayCallBack },
  resume: {
    by: 'township',
    takes: 20,
    where: inGroupOrDirect,
    say: (situation) => ({ text: worded(words.goesOn, situation), button: '恢复办理' }),
  },
  'settle-death': {
    by: 'township',
    takes: 1,
    where: { direct: 1 },
    say: (situation) =>
      situation.resident.misfortune === 'rumoured-dead'
        ? { text: worded(words.deathDenied, situation), button: '情况有误' }
        : { text: worded(words.deathConfirmed, situation), button: '确认过世' },
  },
} as const satisfies Record<string, Deed>

function serviceOf({ matter, dice }: Situation): string {
  return serviceWord(matter.service ?? 'OTHER', dice)
}

function sayFinding(situation: Situation): Wording {
  const { resident, dice, alike, one, attempt } = situation
  if (resident.finding === 'out-of-scope')
    return { text: worded(words.outOfScope, situation), button: '不在范围' }
  if (resident.finding === 'untrue') return { text: worded(words.untrue, situation), button: '情况不符' }
  if (attempt === 0 && dice.happens(0.08))
    return { text: worded(words.notHome, situation), changesNothing: true }
  if (attempt === 0 && dice.happens(0.06))
    return { text: worded(words.moreTime, situation, { days: dice.between(2, 5) }), changesNothing: true }
  if (alike.length > 0 && dice.happens(0.5))
    return {
      text: worded(words.several, situation, { nums: [one, ...alike].map((each) => each.number).join('、') }),
    }
  return dice.happens(0.7)
    ? { text: worded(words.confirmedAndReported, situation) }
    : { text: worded(words.confirmed, situation), button: '已核实' }
}

function sayCallBack(situation: Situation): Wording {
  const { one, dice } = situation
  const services = one.tasks.filter(({ state }) => state !== 'cancelled').map(({ service }) => service)
  const open = serviceWord(services.length > 0 ? dice.one(services) : 'CERT', dice)
  const result = dice.weighted({ satisfied: 72, partial: 12, dissatisfied: 6, unreached: 10 })
  const button = {
    satisfied: '回访满意',
    partial: '部分落实',
    dissatisfied: '不满意',
    unreached: '没联系上',
  }[result]
  return { text: worded(words[result], situation, { open }), button }
}

/** The day three to six working days on, as people write it. */
export function someDay({ today, dice }: Situation, from = 1, until = 4): string {
  const day = plusWorkdays(today, dice.between(from, until))
  return `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`
}
