// Which services a question about a case is about.
import type { Case } from '../case/case.ts'
import type { ServiceCode } from '../case/service.ts'
import { serviceNames } from '../privacy/case-in-words.ts'
import { isOpen } from './where-it-stands.ts'

export interface AskedServices {
  /** Whether the question named any. */
  readonly named: boolean
  /** Of the case: those named, else all. */
  readonly services: readonly ServiceCode[]
  /** What to say of those named that the case does not have, or null. */
  readonly missing: string | null
}

export function askedServices(one: Case, named: readonly ServiceCode[] = []): AskedServices {
  const all = [...new Set([...one.services, ...one.tasks.map((each) => each.service)])]
  const absent = named.filter((service) => !all.includes(service))
  return {
    named: named.length > 0,
    services: named.length > 0 ? all.filter((service) => named.includes(service)) : all,
    missing: absent.length > 0 ? notInCase(one, absent) : null,
  }
}

function notInCase(one: Case, absent: readonly ServiceCode[]): string {
  const names = serviceNames(absent)
  return `${one.number} 里没有登记${names}${isOpen(one) ? `，要加上请回复“${one.number} 还要办${names}”` : ''}。`
}
