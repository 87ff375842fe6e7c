// “以后找小李”: the county agrees by handing the successor the code of the post; once he is bound, the former account is nobody's.
import { isCounty } from '../case/tasks.ts'
import type { Person } from '../organisation/county.ts'
import { tellFederation } from '../notification/notify.ts'
import type { ActOf } from '../understanding/act.ts'
import { handOver } from './give-code.ts'
import type { Scene } from './scene.ts'

/** Until the county has agreed the old contact stays. */
export function changeContact(act: ActOf<'roster'>, scene: Scene): void {
  const { draft, speaker } = scene
  const { directory } = draft.world
  const code = act.department ?? (speaker.role === 'department' ? speaker.org : null)
  const department = code ? (directory.department(code)?.name ?? code) : '本单位'
  const name = act.name ?? '新联络员'
  const holder = holderOf(code, scene)
  if (isCounty(speaker) && holder) return handOver(holder, name, scene)
  const old = holder?.name ?? null
  tellFederation(draft, {
    key: 'roster-wanted',
    values: { by: speaker.name, name, department, old: old ?? '' },
  })
  if (!isCounty(speaker)) scene.sayInGeneral({ key: 'roster-asked', values: { name, department } })
}

/** Whose post it is: his own when he speaks of himself, else the department's only contact. */
function holderOf(department: string | null, { draft, speaker }: Scene): Person | null {
  const { directory } = draft.world
  if (speaker.role === 'department' && speaker.org === department) return directory.person(speaker.id)
  const contacts = department === null ? [] : directory.contacts(department)
  return contacts.length === 1 ? (contacts[0] ?? null) : null
}
