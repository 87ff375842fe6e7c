// The first story, to be played by hand: who says what where, and when the clock is moved.
import { type Case, type Stage, stages } from '../../src/case/case.ts'
import type { Calendar } from '../../src/deadline/calendar.ts'
import { dateAt, instantAt } from '../../src/deadline/instant.ts'
import { addMonths, formatDay, type Instant } from '../../src/deadline/plain-date.ts'
import { addWorkdays, workdaysBefore } from '../../src/deadline/working-days.ts'
import type { Cast, Member } from './cast.ts'
import type { Place } from './place.ts'
import { assistantName, texts } from './texts.ts'

export type StoryStep = SayStep | ClockStep

interface Step {
  /** Its name in the list of what was done. */
  readonly id: string
  /** What to do, in a few words: 村里报告. */
  readonly title: string
  /** What to look for then. */
  readonly watch: string
  readonly done: boolean
}

export interface SayStep extends Step {
  readonly kind: 'say'
  readonly by: Member
  readonly place: Place
  readonly text: string
  /** The bubble to quote is the newest of the assistant in that place with this in it; null: none. */
  readonly quoting: string | null
}

interface ClockStep extends Step {
  readonly kind: 'clock'
  readonly to: Instant
}

export interface StoryScene {
  readonly cast: Cast
  readonly now: Instant
  readonly calendar: Calendar
  readonly zone: string
  /** The case the story is about, as far as it has come; null before it was reported. */
  readonly one: Case | null
  /** Steps that were taken and that a case does not show: the clock moved, a “收到”. */
  readonly taken: ReadonlySet<string>
  /** How often the story was begun again. */
  readonly rounds: number
}

/** Invented, like everybody here; another name each time the story is played again. */
const residents = ['李大全', '何玉兰', '赵长明', '孙秀珍'] as const

const reached = (one: Case, stage: Stage) => stages.indexOf(one.stage) >= stages.indexOf(stage)

/** What shows that a step was taken, whoever took it and in whatever words. */
const signs: Readonly<Record<string, (one: Case) => boolean>> = {
  report: (one) => reached(one, 'requested'),
  verify: (one) => reached(one, 'reported'),
  dispatch: (one) => reached(one, 'dispatched'),
  acknowledge: (one) => one.companions.some((each) => each.acknowledgedOn !== null),
  visit: (one) => one.visit.doneOn !== null,
  callback: (one) => one.callbacks.some((each) => each.doneOn !== null),
}

type Words = Pick<Step, 'title' | 'watch'>

/**
 * The steps in their order; none when the county lacks somebody the story needs. A step before one that is done is
 * done. Throws `CalendarMissing` beyond every calendar.
 */
export function storySteps({
  cast,
  now,
  calendar,
  zone,
  one,
  taken,
  rounds,
}: StoryScene): readonly StoryStep[] {
  const { leads } = cast
  const joint = leads && cast.places(leads.health).find((place) => 'room' in place)
  const group = leads && cast.places(leads.cadre).find((place) => 'room' in place)
  if (!leads || !joint || !group) return []

  const words = texts.story.steps
  const number = one?.number ?? texts.story.numberUnknown
  const name = residents[rounds % residents.length] ?? residents[0]
  const today = dateAt(now, zone)
  const inTwoDays = addWorkdays(calendar, today, 2).date
  // The clerk is reminded two working days before the call-back is due, a month after the visit: by then it is there.
  const reminded = workdaysBefore(calendar, addMonths(today, 1), 1).date

  const say = (
    id: string,
    { title, watch }: Words,
    by: Member,
    place: Place,
    text: string,
    quoting?: string,
  ) =>
    ({
      kind: 'say',
      id,
      title,
      watch,
      by,
      place,
      text,
      quoting: quoting ?? null,
      done: false,
    }) satisfies SayStep
  const wait = (id: string, { title, watch }: Words, to: Instant) =>
    ({ kind: 'clock', id, title, watch, to, done: false }) satisfies ClockStep
  const { cadre, clerk, county, health } = leads
  const clerkAlone: Place = { account: clerk.account }
  const toAll = (text: string) => `@${assistantName} ${text}`

  const steps: readonly StoryStep[] = [
    say('report', words.report, cadre, group, words.report.text(name)),
    say('receive', words.receive, clerk, group, words.receive.text, name.slice(0, 1)),
    wait('verify-day', words.verifyDay, instantAt(inTwoDays, '16:00', zone)),
    say('verify', words.verify, clerk, clerkAlone, words.verify.text(number)),
    say(
      'dispatch',
      words.dispatch,
      county,
      joint,
      toAll(words.dispatch.text(number, formatDay(inTwoDays, today))),
    ),
    say('acknowledge', words.acknowledge, health, joint, words.acknowledge.text, number),
    wait('visit-day', words.visitDay, instantAt(inTwoDays, '15:30', zone)),
    say('visit', words.visit, county, joint, toAll(words.visit.text(number))),
    wait('callback-day', words.callbackDay, instantAt(reminded, '09:30', zone)),
    say('callback', words.callback, clerk, clerkAlone, words.callback.text(number)),
  ]
  const isDone = ({ id }: StoryStep) => {
    const sign = signs[id]
    return sign ? one !== null && sign(one) : taken.has(id)
  }
  const last = steps.findLastIndex(isDone)
  return steps.map((step, index) => ({ ...step, done: index <= last }))
}
