// What the departments' contacts do about their tasks: sign, finish, give back, ask for time.
import * as words from '../words/departments.ts'
import { serviceWord } from '../words/services.ts'
import { sayOwnDone } from './county.ts'
import { type Deed, type Situation, worded, type Wording } from './deed.ts'
import { someDay } from './township.ts'

export const departmentDeeds = {
  sign: { by: 'department', takes: 0.4, where: { 'joint-room': 5, direct: 1 }, say: sayReceipt },
  finish: { by: 'department', takes: 8, where: { 'joint-room': 2, direct: 2 }, say: sayOutcome },
} as const satisfies Record<string, Deed>

function sayReceipt(situation: Situation): Wording {
  const { player, dice, attempt } = situation
  if (attempt === 0 && (player.habits.signsEverything || dice.happens(0.3)))
    return { text: worded(words.signedBare, situation), button: '签收' }
  return { text: worded(words.signed, situation), button: '签收' }
}

function sayOutcome(situation: Situation): Wording {
  const { player, matter, one, dice, attempt } = situation
  if (player.role === 'county' || matter.department === 'disabled-federation') return sayOwnDone(situation)
  const service = serviceWord(matter.service ?? 'OTHER', dice)
  const task = one.tasks.find(({ id }) => matter.key.endsWith(`/${id}`))
  const outcome =
    attempt > 1
      ? 'finished'
      : dice.weighted({
          finished: 70,
          underWay: task?.state === 'in-progress' ? 0 : 12,
          back: task?.returnRuled ? 0 : 9,
          moreTime: 9,
        })
  switch (outcome) {
    case 'finished':
      return dice.happens(0.85)
        ? { text: worded(words.finished, situation, { service }), button: '已办结' }
        : { text: worded(words.finishedBare, situation) }
    case 'underWay':
      return { text: worded(words.underWay, situation, { service }), changesNothing: true }
    case 'back': {
      const why = dice.weighted({ notOurs: 3, missingPapers: 3, notEligible: 3, townshipFirst: 1 })
      return { text: worded(words[why], situation, { service }) }
    }
    case 'moreTime':
      return dice.happens(0.8)
        ? {
            text: worded(words.moreTime, situation, {
              service,
              days: dice.between(3, 10),
              day: someDay(situation, 12, 30),
            }),
          }
        : { text: worded(words.moreTimeBare, situation, { service, days: dice.between(3, 10) }) }
  }
}
