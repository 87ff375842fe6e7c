// The outcome of the assessment, as the county or the health department tells it. The grade is never said.
import { done, refused, type Verb } from '../decision.ts'
import { isCounty } from '../tasks.ts'
import { isMinor } from './notice.ts'

export const assess: Verb<'assess'> = {
  fits: (one) => one.services.includes('CERT') && one.stage === 'visited' && one.certificate === null,
  decide(one, act, { speaker }) {
    if (!isCounty(speaker) && speaker.org !== 'health')
      return refused({ key: 'county-tells-assessment', values: {} })
    if (one.certificate !== null) return refused({ key: 'already-assessed', values: {} })
    if (one.stage !== 'visited') return refused({ key: 'not-yet-visited', values: {} })
    if (!act.result) return refused({ key: 'assess-how', values: {} })
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
