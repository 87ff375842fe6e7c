// What whoever takes over a post finds there: he is told once, when he has proved himself, and need not ask.
import { openStages } from '../case/case.ts'
import { listInWords } from '../ledger/list-in-words.ts'
import type { Person } from '../organisation/county.ts'
import type { CaseQuery } from '../ports/ledger.ts'
import type { Scene } from './scene.ts'

export async function sayWhatIsInHand({ role, org }: Person, scene: Scene): Promise<void> {
  const { draft, place } = scene
  const { directory, calendar } = draft.world
  const scope = org === undefined ? null : scopeOfPost(role, org)
  // In a group everybody would read it.
  if (!scope || place !== 'direct') return
  const cases = await draft.cases({ ...scope, stages: openStages })
  const department = role === 'department' && org !== undefined ? { department: org } : {}
  const title =
    (directory.department(org ?? '') ?? directory.township(org ?? null) ?? directory.village(org ?? null))
      ?.name ?? ''
  const { today } = draft
  const text = listInWords(cases, {
    filter: 'open',
    title,
    place,
    directory,
    calendar,
    today,
    ...department,
  })
  scene.sayInGeneral({ key: 'answer', values: { text } })
}

/** Who sees the whole county asks for what he needs. */
function scopeOfPost(role: Person['role'], org: string): CaseQuery | null {
  switch (role) {
    case 'village':
      return { village: org }
    case 'township':
      return { township: org }
    case 'department':
      return { department: org }
    case 'county':
    case 'leader':
      return null
  }
}
