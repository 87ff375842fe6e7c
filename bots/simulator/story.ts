// The first story, to be played by hand: who says what where, and when the clock is moved.
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
}

export interface SayStep extends Step {
  readonly kind: 'say'
  readonly by: Member
  readonly place: Place
  readonly text: string
  /** The bubble to quote is the newest of the assistant in that place with this in it; null: none. */
  readonly quoting: string | null
}

export interface ClockStep extends Step {
  readonly kind: 'clock'
  readonly to: Instant
}

export interface StoryScene {
  readonly cast: Cast
  readonly now: Instant
  readonly calendar: Calendar
  readonly zone: string
  /** The case the story is about; null before it has a number. */
  readonly number: string | null
  /** How often the story was begun again. */
  readonly rounds: number
}

/** Invented, like everybody here; another name each time the story is played again. */
const residents = ['李大全', '何玉兰', '赵长明', '孙秀珍'] as const

/** @returns the steps in their order; none when the county lacks somebody the story needs */
export function storySteps({ cast, now, calendar, zone, number, rounds }: StoryScene): readonly StoryStep[] {
  const { leads } = cast
  const joint = leads && cast.places(leads.health).find((place) => 'room' in place)
  const group = leads && cast.places(leads.cadre).find((place) => 'room' in place)
  if (!leads || !joint || !group) return []

  const name = residents[rounds % residents.length] ?? residents[0]
  const number_ = number ?? texts.story.numberUnknown
  const today = dateAt(now, zone)
  const visit = addWorkdays(calendar, today, 2).date
  // The clerk is reminded two working days before the call-back is due, a month after the visit: by then it is there.
  const reminded = workdaysBefore(calendar, addMonths(today, 1), 1).date
  const steps = texts.story.steps
  const say = (
    step: { readonly id: string; readonly title: string; readonly watch: string; readonly text: string },
    by: Member,
    place: Place,
    quoting: string | null = null,
  ): SayStep => ({ ...step, kind: 'say', by, place, quoting })
  const wait = (step: { readonly id: string; readonly title: string; readonly watch: string }, to: Instant): ClockStep => ({
    ...step,
    kind: 'clock',
    to,
  })
  const direct = (member: Member): Place => ({ account: member.account })

  return [
    say({ id: 'report', ...steps.report, text: steps.report.text(name) }, leads.cadre, group),
    say({ id: 'receive', ...steps.receive }, leads.clerk, group, name.slice(0, 1)),
    wait({ id: 'verify-day', ...steps.verifyDay }, instantAt(addWorkdays(calendar, today, 2).date, '16:00', zone)),
    say({ id: 'verify', ...steps.verify, text: steps.verify.text(number_) }, leads.clerk, direct(leads.clerk)),
    say(
      {
        id: 'dispatch',
        ...steps.dispatch,
        text: `@${assistantName} ${steps.dispatch.text(number_, formatDay(visit, today))}`,
      },
      leads.county,
      joint,
    ),
    say({ id: 'acknowledge', ...steps.acknowledge }, leads.health, joint, number),
    wait({ id: 'visit-day', ...steps.visitDay }, instantAt(addWorkdays(calendar, today, 2).date, '15:30', zone)),
    say(
      { id: 'visit', ...steps.visit, text: `@${assistantName} ${steps.visit.text(number_)}` },
      leads.county,
      joint,
    ),
    wait({ id: 'callback-day', ...steps.callbackDay }, instantAt(reminded, '09:30', zone)),
    say({ id: 'callback', ...steps.callback, text: steps.callback.text(number_) }, leads.clerk, direct(leads.clerk)),
  ]
}
