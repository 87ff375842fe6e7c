// The month's survey by the clock: opens on the 1st for every village, reminds in the townships' groups, closes after the 10th. 三(一)
import { instantAt } from '../deadline/instant.ts'
import { addMonths, type Instant, plainDate, type PlainDate } from '../deadline/plain-date.ts'
import { surveyRungs } from '../deadline/reminder-ladder.ts'
import type { EntryDraft } from '../entry-draft.ts'
import { surveyTable } from '../ledger/survey-table.ts'
import { addNotice } from '../notification/notify.ts'
import type { Timer, TimerTask } from '../stimulus.ts'
import { dueOn, type SurveyReport } from './survey-report.ts'

const monthOf = (date: PlainDate): string => date.slice(0, 7)
const nextMonth = (month: string): string => monthOf(addMonths(plainDate(`${month}-01`), 1))
/** The day's reminders are laid out half an hour before people are spoken to. */
const layOut = 30 * 60_000
/** A reminder later than this says so. */
const late = 30 * 60_000

/** The timers of a month's survey from that moment on. */
function surveyTimers(month: string, from: Instant, draft: EntryDraft): readonly Timer[] {
  const { time } = draft.world
  const reminders = surveyRungs(month, time).map(({ rung, at }): Timer => ({
    key: `survey-reminder/${month}/${rung}`,
    dueAt: at - layOut,
    task: { kind: 'survey-reminder', month, rung },
  }))
  const close: Timer = {
    key: `survey-close/${month}`,
    dueAt: instantAt(dueOn(month), '24:00', time.zone),
    task: { kind: 'survey-close', month },
  }
  const open: Timer = {
    key: `survey-open/${nextMonth(month)}`,
    dueAt: instantAt(plainDate(`${nextMonth(month)}-01`), '00:00', time.zone),
    task: { kind: 'survey-open', month: nextMonth(month) },
  }
  return [...reminders, close, open].filter(({ dueAt }) => dueAt >= from)
}

/**
 * Every village has a report to make. Opening a month that is open changes nothing.
 * @param from reminders due before are not made up for; after an outage that is when it should have opened
 */
export async function openSurvey(month: string, draft: EntryDraft, from: Instant = draft.at): Promise<void> {
  const { directory, ledger } = draft.world
  const known = new Set((await ledger.surveys({ month })).map((each) => each.village))
  for (const { code } of directory.county.villages) {
    if (known.has(code)) continue
    draft.collected.surveys.push({
      month,
      village: code,
      state: 'open',
      requests: 0,
      answeredAt: null,
      answeredBy: null,
    })
  }
  for (const timer of surveyTimers(month, from, draft)) draft.setTimer(timer)
}

/** In the township's group, naming only the villages that have not answered. */
export async function remindOfSurvey(
  task: Extract<TimerTask, { kind: 'survey-reminder' }>,
  draft: EntryDraft,
): Promise<void> {
  const { directory, ledger, time } = draft.world
  const waiting = (await ledger.surveys({ month: task.month })).filter((each) => each.state === 'open')
  const rung = surveyRungs(task.month, time).find((each) => each.rung === task.rung)
  for (const { code } of directory.county.townships) {
    const room = directory.workGroup(code)
    const villages = waiting.filter((each) => directory.village(each.village)?.township === code)
    if (!room || villages.length === 0) continue
    const names = villages.map((each) => directory.village(each.village)?.name ?? each.village)
    const values = { month: task.month, due: dueOn(task.month) }
    addNotice(draft, {
      to: { room: room.id },
      kind: 'reminder',
      deadline: null,
      cases: [],
      sentence: task.rung === 'opening' ? 'survey-opening' : 'survey-reminder',
      values:
        task.rung === 'opening' ? { ...values, count: villages.length } : { ...values, villages: names },
      mentions: task.rung === 'opening' ? [] : cadresOf(villages, draft),
      buttons: [],
      urgent: false,
      releaseAt: rung?.at ?? draft.at,
      lateSince: rung && draft.at > rung.at + late ? rung.at : null,
    })
  }
}

const cadresOf = (reports: readonly SurveyReport[], draft: EntryDraft): string[] =>
  reports.flatMap((each) => draft.world.directory.cadres(each.village).map(({ id }) => id))

/** The 10th is over: who has not answered is missing; an answer still comes, and is late. Each level gets its table. */
export async function closeSurvey(month: string, draft: EntryDraft): Promise<void> {
  const { directory, ledger } = draft.world
  const reports = (await ledger.surveys({ month })).map((each): SurveyReport =>
    each.state === 'open' ? { ...each, state: 'missing' } : each,
  )
  draft.collected.surveys.push(...reports.filter(({ state }) => state === 'missing'))
  for (const { code, name } of directory.county.townships) {
    const own = reports.filter(({ village }) => directory.village(village)?.township === code)
    sendTable(own, name, directory.clerks(code), draft)
  }
  sendTable(reports, directory.county.name, directory.federation(), draft)
}

function sendTable(
  reports: readonly SurveyReport[],
  title: string,
  people: readonly { readonly id: string }[],
  draft: EntryDraft,
): void {
  const { directory } = draft.world
  for (const { id } of people) {
    addNotice(draft, {
      to: { person: id },
      kind: 'report',
      deadline: null,
      cases: [],
      sentence: 'answer',
      values: { text: surveyTable(reports, { title, directory, today: draft.today }) },
      mentions: [],
      buttons: [],
      urgent: false,
      lateSince: null,
    })
  }
}
