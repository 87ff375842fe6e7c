// A village's answer to the month's survey: people, or nobody. Late is accepted and marked. 三(一)
import type { Case } from '../case/case.ts'
import type { Scene } from '../conversation/scene.ts'
import type { ActOf } from '../understanding/act.ts'
import type { SurveyReport } from './survey-report.ts'

/** A request from a village within a month that has an open survey counts as its answer. */
export async function recordSurveyRequest(one: Case, scene: Scene): Promise<void> {
  const { draft, speaker } = scene
  const { village } = one.resident
  if (speaker.role === 'relative' || village === null) return
  const report = await reportOf(scene, draft.today.slice(0, 7), village)
  if (!report) return
  write(scene, {
    ...report,
    requests: report.requests + 1,
    state: isLate(report) ? 'late' : 'reported',
    answeredAt: report.answeredAt ?? draft.at,
    answeredBy: report.answeredBy ?? speaker.id,
  })
}

/** “本月无新增”, for the own village or for those named. */
export async function takeNilReport(act: ActOf<'nil-report'>, scene: Scene): Promise<void> {
  const { draft, speaker } = scene
  const { directory } = draft.world
  const month = act.month ?? draft.today.slice(0, 7)
  const named = act.villages ?? (act.village ? [act.village] : [])
  const villages = named.length > 0 ? named : speaker.role === 'village' && speaker.org ? [speaker.org] : []
  if (villages.length === 0) return askForTownship(act, month, scene)
  const own = villages.filter((code) => mayAnswerFor(code, scene))
  if (own.length === 0) {
    scene.sayInGeneral({ key: 'not-for-your-post', values: { who: '该村（社区）或所在乡镇' } })
    return
  }
  const fresh: string[] = []
  let late = false
  for (const code of own) {
    const report = await reportOf(scene, month, code)
    if (!report || (report.state !== 'open' && report.state !== 'missing')) continue
    late ||= isLate(report)
    fresh.push(code)
    write(scene, {
      ...report,
      state: isLate(report) ? 'late' : 'nil',
      answeredAt: draft.at,
      answeredBy: speaker.id,
    })
  }
  const names = (codes: readonly string[]) => codes.map((code) => directory.village(code)?.name ?? code)
  if (fresh.length === 0) scene.sayInGeneral({ key: 'nil-already', values: { month, villages: names(own) } })
  else
    scene.sayInGeneral({
      key: late ? 'nil-noted-late' : 'nil-noted',
      values: { month, villages: names(fresh) },
    })
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

const isLate = (report: SurveyReport): boolean => report.state === 'missing' || report.state === 'late'

/** The report as this entry has it, else as the ledger has it. */
async function reportOf(scene: Scene, month: string, village: string): Promise<SurveyReport | null> {
  const mine = scene.draft.collected.surveys.find((each) => each.month === month && each.village === village)
  if (mine) return mine
  const [found] = await scene.draft.world.ledger.surveys({ month, village })
  return found ?? null
}

function write(scene: Scene, report: SurveyReport): void {
  const { surveys } = scene.draft.collected
  const at = surveys.findIndex((each) => each.month === report.month && each.village === report.village)
  if (at >= 0) surveys[at] = report
  else surveys.push(report)
}
