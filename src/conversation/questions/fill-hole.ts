// The missing word of an act: which service, which department, until when, why; said as a whole act or by itself.
import { type ServiceCode, services as allServices } from '../../case/service.ts'
import type { Act, ActName, ActOf } from '../../understanding/act.ts'
import { servicesIn } from '../intake/answer-fields.ts'
import type { Question } from '../dialogue.ts'
import type { Scene } from '../scene.ts'
import { findDepartment, findVillage } from '../spoken-place.ts'

export type Hole = Extract<
  Question,
  { hole: 'reason' | 'until' | 'result' | 'department' | 'services' | 'village' }
>

/**
 * The act with what was missing.
 * @returns null when the message says something else
 */
export function fillHole(question: Hole, first: Act, scene: Scene): Act | null {
  const { act } = question
  if (first.act === act.act) {
    if (isOfAnotherCase(first, act)) return null
    // “说错了，不同意”: to whom it would have gone is no question any more.
    if (first.act === 'decide' && first.approve === false && act.act === 'decide') return refusing(act)
    // What was known when the question was asked stays; the answer adds to it.
    const whole = { ...withoutDayAsReason(question, present(first), scene), ...present(act) } as Act
    return readWord(question, whole, scene.text.trim(), scene) ?? whole
  }
  const text = scene.text.trim()
  // Between people a question of ours is answered soon, or not at all.
  if (!(scene.addressed || scene.freshlyAsked || scene.message.quote !== null)) return null
  return mayAnswer[question.hole](text, first) ? readWord(question, act, text, scene) : null
}

const refusing = ({ reassign: _reassign, ...act }: ActOf<'decide'>): Act => ({ ...act, approve: false })

const isOfAnotherCase = (first: Act, act: Act): boolean =>
  'case' in first && 'case' in act && first.case !== undefined && first.case !== act.case

const present = (act: Act): object =>
  Object.fromEntries(Object.entries(act).filter(([, value]) => value !== undefined))

/** Words that may be an answer whatever act they look like by themselves: short, and not plainly something else. */
const mayAnswer: Readonly<Record<Hole['hole'], (text: string, first: Act) => boolean>> = {
  services: (text) => text.length <= 12 && !/[?？吗呢]|什么|好久|怎么/u.test(text),
  department: (text) => text.length <= 16 && !/[?？吗]/u.test(text),
  until: (text, first) => text.length <= 20 && !onItsOwn.includes(first.act),
  // A village by itself may look like a report of a cadre; its name alone answers where somebody lives.
  village: (text, first) => text.length <= 20 && (!onItsOwn.includes(first.act) || placeAlone.test(text)),
  reason: (_text, first) => !onItsOwn.includes(first.act),
  result: (text) => text.length <= 12,
}

const placeAlone =
  /^(?:(?:现在)?(?:搬|住)?(?:到|在|是))?[\p{Script=Han}\d]{2,14}(?:村|社区)(?:\d+组)?的?[。！]?$/u

/** “到明年1月20号” says until when, and not why. */
function withoutDayAsReason<Said extends object>({ hole }: Question, said: Said, { text }: Scene): Said {
  const isTheDay = hole === 'until' && 'reasonText' in said && said.reasonText === text.trim()
  return isTheDay ? { ...said, reasonText: undefined } : said
}

/** Acts that are about something else though a reason or a day is waited for. */
const onItsOwn: readonly ActName[] = [
  'request',
  'nil-report',
  'acknowledge',
  'complete',
  'ask-status',
  'ask-list',
  'ask-policy',
  'ask-human',
  'cancel',
  'correct',
  'emergency',
  'identify',
  'roster',
  'help',
  'merge',
  'dispatch',
]

/** The act with the word read from the text, null when it is not there. */
function readWord({ hole }: Hole, act: Act, text: string, scene: Scene): Act | null {
  switch (hole) {
    case 'services':
      return withServices(act, text, scene)
    case 'department':
      return withDepartment(act, text, scene)
    case 'village': {
      const village = findVillage(text, null, scene.draft.world.directory)
      return village && act.act === 'correct' && !act.value ? { ...act, value: village.code } : null
    }
    case 'reason':
      return act.act === 'extend' ? withWords(act, text) : withReason(act, text, scene)
    case 'until':
      return withDay(act, text, scene)
    case 'result':
      return withResult(act, text)
  }
}

const everyService = Object.keys(allServices) as ServiceCode[]

function withServices(act: Act, text: string, scene: Scene): Act | null {
  if ('services' in act && act.services?.length) return null
  const all = /都|全部|两项|所有/u.test(text)
  const services = all ? everyService : servicesIn(text, scene)
  if (services.length === 0) return null
  // What a call-back finds is not yet so.
  return act.act === 'callback' ? { ...act, open: services } : ({ ...act, services } as Act)
}

function withDepartment(act: Act, text: string, scene: Scene): Act | null {
  if ('reassign' in act && act.reassign) return null
  const department = findDepartment(text, scene.draft.world.directory)
  if (!department) return null
  if (act.act === 'decide') return { ...act, approve: true, reassign: department }
  return act.act === 'dispatch' ? { ...act, departments: [department] } : null
}

/** A return needs one of the reasons. */
function withReason(act: Act, text: string, scene: Scene): Act | null {
  if (act.act !== 'return' || act.reason) return null
  const read = readAs('return', `退单，${text}`, scene)
  if (!read?.reason) return null
  return { ...act, reason: read.reason, ...(read.suggest ? { suggest: read.suggest } : {}) }
}

/** Why more time is needed is kept in the words it was said in; a “收到” on the way is no reason. */
const withWords = (act: ActOf<'extend'>, text: string): Act | null =>
  act.reasonText || text === '' || inPassing.test(text) ? null : { ...act, reasonText: text }

const inPassing = /^(?:好|好的|好嘞|收到|嗯|要得|可以|谢谢|辛苦|晓得|知道|明白|OK|ok)/u

function withDay(act: Act, text: string, scene: Scene): Act | null {
  if (act.act !== 'extend' && act.act !== 'decide') return null
  const { until, days } = readAs('extend', `申请延期${text}`, scene) ?? {}
  return until || days ? { ...act, ...(until ? { until } : {}), ...(days ? { days } : {}) } : null
}

const yes = /^(?:同意|可以|行|好|好的|要得|准|批准|是|是的)[。！!～~]*$/u
const no = /^(?:不同意|不行|不可以|不要得|不批|不准|否|不)[。！!～~]*$/u

function withResult(act: Act, text: string): Act | null {
  if (act.act !== 'decide' || act.approve !== undefined) return null
  if (yes.test(text)) return { ...act, approve: true }
  return no.test(text) ? { ...act, approve: false } : null
}

/** The text read for one act, as if it had been said in one breath with what was asked. */
function readAs<Name extends 'return' | 'extend'>(
  name: Name,
  text: string,
  scene: Scene,
): ActOf<Name> | undefined {
  // Read as a department says it, to whom both acts belong: its words mean the same in every mouth.
  const { acts } = scene.draft.world.understand(text, { ...scene.context(name), role: 'department' })
  return acts.find((each): each is ActOf<Name> => each.act === name)
}
