// What the acts of one message are together: said twice, said in the other's light, or no act of its own beside the other.
import type { Act } from '../../act.ts'
import {
  fromAbove,
  givesBack,
  heldUp,
  onTheRound,
  promised,
  putAside,
  seenLater,
  wantsNoMore,
  wentAndFailed,
  wentInVain,
} from './beside.ts'
import { byName } from './kin.ts'
import type { Message } from './message.ts'
import { oneOfBoth } from './neighbours.ts'

/** The acts of a message as they are meant together. */
export function takeTogether(acts: readonly Act[], said: Omit<Message, 'reportsSomebody'>): readonly Act[] {
  const { isList, text, role } = said
  const message = { isList, text, role, reportsSomebody: acts.some((one) => one.act === 'request') }
  const together: Act[] = []
  for (const each of acts) {
    const act = givesBack(each, message)
    const last = together.at(-1)
    const one = last === undefined ? undefined : oneOfBoth(last, act, message)
    if (one === undefined) together.push(act)
    else together.splice(-1, 1, one)
  }
  const told = onTheRound(wentAndFailed(promised(together, text), message), text)
  const went = told.map((act, index, all) => wentInVain(act, all[index + 1], text))
  const done: Act[] = []
  for (const act of went.flatMap((one) => heldUp(one, went))) done.push(...seenLater(act, went, text))
  return byName(fromAbove(wantsNoMore(putAside(done, text), text), said))
}
