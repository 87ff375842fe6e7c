// Whose eyes the pictures and papers of a case are for. 个人信息保护法第六条、第二十八条: as few as the work needs.
import type { Case } from '../case/case.ts'
import type { RecordedEvent } from '../case/event.ts'
import { type FiledFile, filedFiles } from '../case/filed.ts'
import { isCounty, ownTasks } from '../case/tasks.ts'
import type { Role } from '../organisation/county.ts'
import { knows } from '../organisation/permissions.ts'
import type { Speaker } from '../organisation/speaker.ts'

type Share = (speaker: Speaker, one: Case, filed: FiledFile) => boolean

const every: Share = () => true
/** What a picture shows is known to nobody here, so whoever is not to see identity papers sees only what he sent himself. */
const sentByHimself: Share = ({ id }, _, { by }) => by === id
/** 五: papers go to a department for its task, and are none of its business once that is done. */
const whileAtWork: Share = (speaker, one) => ownTasks(one, speaker).length > 0
const none: Share = () => false

const shares = {
  // It leads, and sees every file on the console.
  county: every,
  // 四(二)、(四): it verifies at the home and collects the materials.
  township: every,
  department: whileAtWork,
  village: sentByHimself,
  relative: sentByHimself,
  // A leader asks and supervises; nobody's papers are needed for that.
  leader: none,
} as const satisfies Record<Role, Share>

/** The files of the case that the speaker may open now; of a case that he may not know, none. */
export function filesFor(
  speaker: Speaker,
  one: Case,
  events: readonly RecordedEvent[],
): readonly FiledFile[] {
  if (!knows(speaker, one)) return []
  const mayOpen: Share = isCounty(speaker) ? every : shares[speaker.role]
  return filedFiles(one, events).filter((each) => mayOpen(speaker, one, each))
}
