// The one door: a stimulus in, one entry out. Nothing is sent here and nothing written; a repeat finds the world changed.
import { takeTurn } from './conversation/turn.ts'
import { EntryDraft } from './entry-draft.ts'
import type { Entry } from './entry.ts'
import { removeFile } from './conversation/attach-files.ts'
import { codeFor } from './conversation/give-code.ts'
import { openFile } from './conversation/offered-files.ts'
import { judgePictures } from './conversation/judge-pictures.ts'
import { fireForm } from './conversation/intake/form-timer.ts'
import { fireSpotCheckDraw } from './follow-up/draw-spot-check.ts'
import { fireHoldReview, fireRung } from './notification/fire.ts'
import { notifyOfEvents } from './notification/notify.ts'
import { tellOfIncident } from './notification/incidents.ts'
import { release } from './notification/release.ts'
import { withSuccessors } from './organisation/successors.ts'
import type { Stimulus, Timer } from './stimulus.ts'
import { closeSurvey, openSurvey, remindOfSurvey } from './survey/run-survey.ts'
import type { Instant } from './deadline/plain-date.ts'
import type { World } from './world.ts'

export async function act(stimulus: Stimulus, here: World): Promise<Entry> {
  const world = {
    ...here,
    directory: withSuccessors(here.directory, await here.ledger.successors()),
  }
  switch (stimulus.kind) {
    case 'message':
      return takeTurn(stimulus.message, stimulus.inbox, world)
    case 'timer':
      return fire(stimulus.timer, stimulus.at, world)
    case 'pictures-read':
      return judgePictures(stimulus, world)
    case 'release':
      return release(stimulus.recipient, stimulus.at, world)
    case 'incident':
      return tellOfIncident(stimulus.incident, stimulus.at, world)
    case 'code':
      return codeFor(stimulus.to, stimulus.at, world)
    case 'file-removal':
      return removeFile(stimulus, world)
    case 'file-opening':
      return openFile(stimulus, world)
  }
}

async function fire(timer: Timer, at: Instant, world: World): Promise<Entry> {
  const draft = new EntryDraft(world, at, { timer })
  const { task } = timer
  switch (task.kind) {
    case 'rung':
      await fireRung(draft, task)
      break
    case 'hold-review':
      await fireHoldReview(draft, task)
      break
    case 'survey-open':
      await openSurvey(task.month, draft, timer.dueAt)
      break
    case 'survey-reminder':
      await remindOfSurvey(task, draft)
      break
    case 'survey-close':
      await closeSurvey(task.month, draft)
      break
    case 'spot-check-draw':
      await fireSpotCheckDraw(task, draft)
      break
    case 'form':
      await fireForm(task, draft)
      break
    case 'pictures':
      // Nobody reads them here: they are let be.
      break
  }
  notifyOfEvents(draft, null)
  return draft.close()
}
