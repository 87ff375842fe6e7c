// What is taken back of the case and of the consent, and two fields that are put right.
import type { CorrectableField } from '../../act.ts'
import { fieldNamed } from '../correctable.ts'
import type { Chosen } from '../decision.ts'
import { takesConsentBack } from '../cancel.ts'
import { clause, splitAt } from './clauses.ts'

/** 不想办了，把我们的资料也删了: the case, and the consent. */
export const splitWithdrawal = (one: Chosen, text: string): readonly Chosen[] =>
  splitAt(one, text, (said, before) =>
    /不(?:想|要)?(?:办|弄|搞|申请)|算了/.test(before) && takesConsentBack(said)
      ? [{ variant: 'case' }, { variant: 'consent' }]
      : undefined,
  )

/** 电话是空号，地址也不对; 换成138…，还有名字少个字: what begins so is wrong besides. */
const wrongBesides = /^(?:还有|另外|再就是|同时)|^[^，。；]{1,6}也(?=[不错改换要是有写录])/

/** Two fields that are wrong, each told in a clause of its own. */
export function splitCorrections(one: Chosen, text: string): readonly Chosen[] {
  if (one.variant !== undefined) return [one]
  let first: CorrectableField | undefined
  for (const match of text.slice(one.start, one.end).matchAll(clause)) {
    const [said] = match
    const named = fieldNamed(said)
    if (first !== undefined && named !== undefined && named !== first && wrongBesides.test(said)) {
      const place = one.start + match.index
      return [
        { ...one, end: place },
        { ...one, start: place },
      ]
    }
    first ??= named
  }
  return splitRunOn(one, text)
}

/** 不是五组是八组然后人叫辜永清不是古永清: who sets no signs says 然后. */
const goesOn = /然后|还有|再就是|另外/g

function splitRunOn(one: Chosen, text: string): readonly Chosen[] {
  const said = text.slice(one.start, one.end)
  for (const { index } of said.matchAll(goesOn)) {
    const [first, second] = [said.slice(0, index), said.slice(index)].map(fieldNamed)
    if (first === undefined || second === undefined || first === second) continue
    const place = one.start + index
    return [
      { ...one, end: place },
      { ...one, start: place },
    ]
  }
  return [one]
}
