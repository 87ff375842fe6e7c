// A place for the jobs to report to in tests: keeps every line and event.
import type { JobsEvent, Reporting } from '../../jobs/report.ts'

interface Line {
  readonly level: 'info' | 'warn' | 'error'
  readonly fields: Readonly<Record<string, unknown>>
  readonly sentence: string
}

export interface Recorded extends Reporting {
  /** The lines of a level, oldest first. */
  readonly lines: (level: Line['level']) => readonly Line[]
  /** The events of a kind, oldest first. */
  readonly events: <Kind extends JobsEvent['kind']>(
    kind: Kind,
  ) => readonly Extract<JobsEvent, { kind: Kind }>[]
}

/** Starts empty. */
export function recordReports(): Recorded {
  const lines: Line[] = []
  const events: JobsEvent[] = []
  const at = (level: Line['level']) => (fields: Line['fields'], sentence: string) => {
    lines.push({ level, fields, sentence })
  }
  return {
    log: { info: at('info'), warn: at('warn'), error: at('error') },
    onEvent: (event) => events.push(event),
    lines: (level) => lines.filter((line) => line.level === level),
    events: <Kind extends JobsEvent['kind']>(kind: Kind) =>
      events.filter((event): event is Extract<JobsEvent, { kind: Kind }> => event.kind === kind),
  }
}
