// A village's answer to the month's survey: people, or nobody. Late is accepted and marked. 三(一)
import type { SurveyChange } from '../conversation/dialogue.ts'
import type { Scene } from '../conversation/scene.ts'
import type { PlainDate } from '../deadline/plain-date.ts'
import { reachOf } from '../organisation/permissions.ts'
import type { ActOf } from '../understanding/act.ts'
import { dueOn, type SurveyReport } from './survey-report.ts'

/** A request counts as its village's answer to the month's survey, when somebody made it who may answer for the village. */
export async function recordSurveyRequest(village: string | null, scene: Scene): Promise<void> {
  if (village === null || !mayAnswerFor(village, scene)) return
  const { draft, speaker } = scene
  const report = await reportOf(scene, draft.today.slice(0, 7), village)
  if (!report) return
  write(scene, report, {
    ...report,
    requests: report.requests + 1,
    state: isLate(report, draft.today) ? 'late' : 'reported',
    answeredAt: report.answeredAt ?? draft.at,
    answeredBy: report.answeredBy ?? speaker.id,
  })
}

/** Whether a request made now answers the village's survey, and in time; null when it does not. */
export async function countAsAnswer(village: string, scene: Scene): Promise<'in-time' | 'late' | null> {
  if (!mayAnswerFor(village, scene)) return null
  const report = await reportOf(scene, scene.draft.today.slice(0, 7), village)
  if (!report) return null
  return isLate(report, scene.draft.today) ? 'late' : 'in-time'
}

/** “本月无新增”, for the own village or for those named. */
export async function takeNilReport(act: ActOf<'nil-report'>, scene: Scene): Promise<void> {
  const { draft, speaker } = scene
  const { directory } = draft.world
  const month = act.month ?? draft.today.slice(0, 7)
  const named = act.villages ?? (act.village ? [act.village] : [])
  const villages = named.length > 0 ? named : speaker.role === 'village' && speaker.org ? [speaker.org] : []
  if (reachOf('nil-report', speaker) === null) {
    if (scene.addressed)
      scene.sayInGeneral({ key: 'not-for-your-post', values: { who: '该村（社区）或所在乡镇' } })
    return
  }
  // The head of a chain says how to answer, and answers nothing.
  if (villages.length === 0 && scene.chain) return
  if (villages.length === 0) return askForTownship(act, month, scene)
  const names = (codes: readonly string[]) => codes.map((code) => directory.village(code)?.name ?? code)
  const own = villages.filter((code) => mayAnswerFor(code, scene))
  if (own.length === 0)
    return scene.sayInGeneral({ key: 'nil-not-yours', values: { villages: names(villages) } })
  if ((await reportOf(scene, month, own[0] ?? '')) === null) {
    return scene.sayInGeneral({ key: 'survey-not-running', values: { month } })
  }
  const fresh: string[] = []
  let late = false
  for (const code of own) {
    const report = await reportOf(scene, month, code)
    if (!report || (report.state !== 'open' && report.state !== 'missing')) continue
    late ||= isLate(report, draft.today)
    fresh.push(code)
    write(scene, report, {
      ...report,
      state: isLate(report, draft.today) ? 'late' : 'nil',
      answeredAt: draft.at,
      answeredBy: speaker.id,
    })
  }
  // A chain repeats what was reported before.
  if (fresh.length === 0 && scene.chain) return
  if (fresh.length === 0) scene.sayInGeneral({ key: 'nil-already', values: { month, villages: names(own) } })
  else
    scene.sayInGeneral({
      key: late ? 'nil-noted-late' : 'nil-noted',
      values: { month, villages: names(fresh) },
    })
}

/** “撤回重石村的无新增”: the village is asked again, by itself or by its township. */
export async function takeBackNilReport(act: ActOf<'nil-report'>, scene: Scene): Promise<void> {
  const { draft, speaker } = scene
  const month = act.month ?? draft.today.slice(0, 7)
  const named = act.villages ?? (act.village ? [act.village] : [])
  const villages = named.length > 0 ? named : speaker.role === 'village' && speaker.org ? [speaker.org] : []
  const takenBack: string[] = []
  for (const code of villages.filter((each) => mayAnswerFor(each, scene))) {
    const report = await reportOf(scene, month, code)
    if (!report || report.answeredAt === null || report.requests > 0) continue
    const state = draft.today > dueOn(month) ? 'missing' : 'open'
    write(scene, report, { ...report, state, answeredAt: null, answeredBy: null })
    takenBack.push(draft.world.directory.village(code)?.name ?? code)
  }
  if (takenBack.length > 0) scene.sayInGeneral({ key: 'nil-taken-back', values: { villages: takenBack } })
  else if (scene.addressed) scene.sayInGeneral({ key: 'nothing-to-undo', values: {} })
}

/** A clerk who says “我镇无” is asked whether that is meant for every village that has not answered. */
async function askForTownship(act: ActOf<'nil-report'>, month: string, scene: Scene): Promise<void> {
  const { directory, ledger } = scene.draft.world
  const township = scene.speaker.role === 'township' ? scene.speaker.org : null
  if (!township) {
    scene.sayInGeneral({ key: 'nil-which-village', values: {} })
    return
  }
  const open = (await ledger.surveys({ month, township })).filter(
    (each) => each.state === 'open' || each.state === 'missing',
  )
  const villages = open.map((each) => each.village)
  if (villages.length === 0) {
    scene.sayInGeneral({
      key: 'survey-done',
      values: { month, township: directory.township(township)?.name ?? '' },
    })
    return
  }
  scene.ask({ hole: 'consent', act: { ...act, villages, month }, about: 'nil-report', case: null })
  scene.sayInGeneral(
    {
      key: 'nil-for-township',
      values: { township: directory.township(township)?.name ?? '', count: villages.length },
    },
    { buttons: ['是', '不是'] },
  )
}

/** For the own village, or the township's; in a chain for every village of the township, whose cadre wrote the line. */
function mayAnswerFor(village: string, { speaker, draft, chain }: Scene): boolean {
  const { directory } = draft.world
  if (speaker.role === 'village') {
    const near = directory.village(village)?.township === directory.village(speaker.org)?.township
    return speaker.org === village || (chain && near)
  }
  return speaker.role === 'township' && draft.world.directory.village(village)?.township === speaker.org
}

/** Written after the 10th. What was written in time and read later is in time. */
const isLate = ({ state, month }: SurveyReport, today: PlainDate): boolean =>
  (state === 'missing' || state === 'late') && today > dueOn(month)

/** The report as this entry has it, else as the ledger has it. */
async function reportOf(scene: Scene, month: string, village: string): Promise<SurveyReport | null> {
  const mine = scene.draft.collected.surveys.find((each) => each.month === month && each.village === village)
  if (mine) return mine
  const [found] = await scene.draft.world.ledger.surveys({ month, village })
  return found ?? null
}

function write(scene: Scene, before: SurveyReport, after: SurveyReport): void {
  scene.surveysChanged.push({ before, after })
  keep(scene, after)
}

function keep(scene: Scene, report: SurveyReport): void {
  const { surveys } = scene.draft.collected
  const at = surveys.findIndex((each) => each.month === report.month && each.village === report.village)
  if (at >= 0) surveys[at] = report
  else surveys.push(report)
}

/** Takes back what a message answered: wholly where nobody has answered since, else only its requests. */
export async function takeBackAnswers(
  changes: readonly SurveyChange[],
  scene: Scene,
): Promise<readonly string[]> {
  const takenBack: string[] = []
  for (const { before, after } of changes.toReversed()) {
    const { month, village } = before
    const now = await reportOf(scene, month, village)
    if (!now) continue
    const requests = Math.max(0, now.requests - (after.requests - before.requests))
    const untouched = now.requests === after.requests && now.answeredAt === after.answeredAt
    const isOver = dueOn(month) < scene.draft.today
    const state = untouched ? (before.state === 'open' && isOver ? 'missing' : before.state) : now.state
    keep(scene, untouched ? { ...before, state } : { ...now, requests })
    takenBack.push(village)
  }
  return takenBack
}
