// The outcome of the assessment, as the county or the health department tells it. The grade is never said.
import { done, refused, type Verb } from '../decision.ts'
import { isCounty } from '../tasks.ts'
import type { Case } from '../case.ts'
import { isMinor, settleObjection } from './notice.ts'

export const assess: Verb<'assess'> = {
  fits: (one) =>
    one.services.includes('CERT') &&
    one.stage === 'visited' &&
    (one.certificate === null || one.certificate === 'objection'),
  decide(one, act, { speaker }) {
    if (!isCounty(speaker) && speaker.org !== 'health')
      return refused({ key: 'county-tells-assessment', values: {} })
    if (one.certificate !== null && !mayBeAssessedAgain(one, act.result))
      return refused({ key: 'already-assessed', values: {} })
    if (one.stage !== 'visited') return refused({ key: 'not-yet-visited', values: {} })
    if (!act.result)
      return refused({ key: one.certificate === 'objection' ? 'reassess-how' : 'assess-how', values: {} })
    if (one.certificate === 'objection' && act.result === 'qualified')
      return settleObjection(one, isCounty(speaker))
    const events = [
      ...(one.services.includes('CERT')
        ? []
        : [{ type: 'ServicesChanged', services: [...one.services, 'CERT'] } as const]),
      { type: 'CertificateAssessed', result: act.result } as const,
    ]
    if (act.result === 'qualified') {
      // A minor is not posted: the papers come next.
      const next = isMinor(one) ? [{ type: 'NoticeWaived' } as const] : []
      return done([...events, ...next], { key: 'qualified', values: {} })
    }
    return done(events, { key: 'not-qualified', values: {} })
  },
}

/**
 * Looked at again with another outcome: after an objection to the notice, or after the person has objected to his own
 * (办法第二十五条). Once the papers are being completed the outcome stands.
 */
function mayBeAssessedAgain(
  { certificate }: Case,
  result: 'qualified' | 'not-qualified' | undefined,
): boolean {
  if (certificate === 'not-qualified') return result === 'qualified'
  return certificate === 'objection' || (result === 'not-qualified' && beforePapers.includes(certificate))
}

const beforePapers: readonly Case['certificate'][] = ['assessed', 'notice']
