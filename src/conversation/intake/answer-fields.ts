// What an answer says of a person: the field asked for, and whatever else came along with it.
import type { Case, Resident } from '../../case/case.ts'
import type { ServiceCode } from '../../case/service.ts'
import { hasCompoundSurname, surnameCosts } from '../../understanding/entities/surname-table.ts'
import { relationWords } from '../../understanding/lexicon/relation-words.ts'
import { servicesNamed } from '../../ledger/services-in-question.ts'
import type { FormField } from '../dialogue.ts'
import type { Scene } from '../scene.ts'
import { findTownship, findVillage, groupsIn } from '../spoken-place.ts'

interface FieldsSaid {
  readonly resident: Partial<Resident>
  readonly services: readonly ServiceCode[]
}

/** “李大全，团石村3组的”: each part is taken for what it is. Null when nothing of it answers anything. */
export function fieldsSaid(field: FormField, value: string, form: Case, scene: Scene): FieldsSaid | null {
  const parts = partsOf(value)
  const village = villageIn(value, form, scene)
  const services = servicesIn(value, scene)
  const name =
    form.resident.name === null ? nameAmong(parts, field, form, scene) : nameToldNow(scene.text, form)
  const [group] = village ? groupsIn(value) : []
  const resident: Partial<Resident> = {
    ...(name ? { name } : {}),
    ...village,
    ...(group ? { group } : {}),
  }
  return Object.keys(resident).length > 0 || services.length > 0 ? { resident, services } : null
}

const partsOf = (text: string): readonly string[] =>
  text.split(/[，,、。；;！!\s]+/u).filter((part) => part !== '')

function villageIn(text: string, form: Case, scene: Scene): Partial<Resident> | null {
  if (form.resident.village !== null) return null
  const { directory } = scene.draft.world
  const village = findVillage(text, form.resident.township, directory)
  if (village) return { village: village.code, township: village.township }
  // Only the township was said: kept, and the village is asked for again.
  const township = findTownship(text, directory)
  const known = form.resident.township
  if (!township || township.code === known) return null
  // What was said before is only put right by the name itself.
  return known === null || text.length <= township.name.length + 4 ? { township: township.code } : null
}

/** A name is asked for, or stands among other answers; a village, a need or a plain yes is none. */
function nameAmong(parts: readonly string[], field: FormField, form: Case, scene: Scene): string | null {
  if (field !== 'name') return null
  const names = parts
    .map((part) => (called.exec(part) ?? nameIn.exec(part))?.[1] ?? '')
    .filter(
      (part) => part !== '' && !notAName.test(part) && !isKin(part) && villageIn(part, form, scene) === null,
    )
    .filter((part) => looksLikeName(part, scene))
  return names.find((part) => servicesIn(part, scene).length === 0) ?? null
}

/** “老人公叫罗长明”, while the village is asked for: what was taken for a name before was none. */
function nameToldNow(text: string, form: Case): string | null {
  const told = partsOf(text)
    .map((part) => called.exec(part)?.[1] ?? '')
    .find(hasSurname)
  return told && told !== form.resident.name && !isKin(told) ? told : null
}

const hasSurname = (part: string): boolean =>
  (surnameCosts[part.charCodeAt(0)] ?? 0) > 0 || hasCompoundSurname(part, 0)

/** 老人公, 我屋头的: who somebody is to the one who writes is not what he is called. */
const isKin = (part: string): boolean =>
  kin.has(part.replace(/^(?:是|我|他|她)?(?:们)?(?:屋头|家|家里)?的?/u, ''))
const kin: ReadonlySet<string> = new Set(Object.values(relationWords).flat())

/** Two to four characters after a surname, or with the dot of other peoples; in a group 今天好冷哦 is said to nobody. */
function looksLikeName(part: string, scene: Scene): boolean {
  if (part.includes('·')) return true
  return part.length <= 4 && (hasSurname(part) || (scene.addressed && part.length <= 3))
}

/** 老人公叫罗长明, 名字是罗长明 */
const called = /^[^不没]{0,6}?(?:叫(?:做|作)?|(?:名字|姓名)(?:就?[是叫]|为)?)[:：]?([\p{Script=Han}·]{2,4})$/u
const nameIn =
  /^(?:(?:他|她|我爸|我妈|爸爸|妈妈|父亲|母亲|老人|本人|我)?(?:的)?(?:名字)?(?:姓名)?(?:就?叫|是)?(?:做|作)?[:：]?)([\p{Script=Han}·]{2,6})$/u
const notAName =
  /[吗呢么嘛]$|^(?:你|机器人|不|没|错|对[的头啊呀]?$|撤|取消|算了|马上|稍等|忘|继续|收到|辛苦|明白|晓得|了解|不知道|晓不得|不晓得|没有|不是|是的|好的|可以|要得|等(?:一)?下|等哈|嗯|哦|噢|哎|呃|额|那个|这个|谢谢|你好|您好|在吗|什么|为什么|怎么)/u

/** A bare “轮椅” is read as the request it answers. */
export function servicesIn(value: string, scene: Scene): readonly ServiceCode[] {
  for (const text of [`想办${value}`, value]) {
    const { acts } = scene.draft.world.understand(text, scene.context())
    const services = acts.flatMap((each) => ('services' in each ? (each.services ?? []) : []))
    if (services.length > 0) return services
  }
  return servicesNamed(value)
}
