// Where whoever goes on more likely says something else: behind a full stop, before 另外 and its like, with another case.
import { marks } from './mark.ts'

/** In log-odds, what another act gains there. */
const gains = { fullStop: 2, besides: 3, anotherCase: 3 }

const fullStop = /[。！？；\n]\s*$/
/** 另外还有一户, 顺便问一下, 也帮我催催, 再报一个 */
const besides = /^(?:另外?|顺便|顺带|还有|对了|然后|再[就问报说一]|也|同时|其次|第二|二)/
/** 0136去打工了0139明天去核: people who set no signs begin anew with the number, or with the village before it. */
const beginsWithCase = new RegExp(`^[那个的${marks.village}${marks.town}${marks.group}]{0,4}${marks.case}`)

/**
 * What another act gains at the beginning of each unit.
 * @param starts where the units begin in the marked text
 */
export const pausesIn = (text: string, starts: readonly number[]): readonly number[] =>
  starts.map(
    (at) =>
      (fullStop.test(text.slice(Math.max(0, at - 3), at)) ? gains.fullStop : 0) +
      (besides.test(text.slice(at, at + 3)) ? gains.besides : 0) +
      (beginsWithCase.test(text.slice(at, at + 6)) && text.slice(0, at).includes(marks.case)
        ? gains.anotherCase
        : 0),
  )
