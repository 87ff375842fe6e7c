// A scenario's lines: who says what where, and when. Each is checked once, with the line and the reason of every mistake.
import { z } from 'zod'
import type { Instant } from '../deadline/plain-date.ts'

const stepSchema = z.strictObject({
  at: z.iso.datetime({ offset: true }).transform((text) => Date.parse(text)),
  from: z.string().min(1).optional(),
  room: z.string().min(1).optional(),
  name: z.string().optional(),
  text: z.string().optional(),
  quote: z.string().min(1).optional(),
  press: z.string().min(1).optional(),
  image: z.string().min(1).optional(),
  file: z.string().min(1).optional(),
  voice: z.string().min(1).optional(),
  mention: z.boolean().optional(),
  id: z.string().min(1).optional(),
})

export type Step = z.infer<typeof stepSchema>

/** The script is wrong: the line, counted from 1, and why. */
export class ScenarioMistake extends Error {
  constructor(line: number, reason: string) {
    super(`line ${line}: ${reason}`)
    this.name = 'ScenarioMistake'
  }
}

/** Reads the lines of a scenario. Throws ScenarioMistake. */
export function parseScenario(text: string): readonly { readonly line: number; readonly step: Step }[] {
  let before: Instant = Number.NEGATIVE_INFINITY
  return text
    .split('\n')
    .map((content, index) => ({ content: content.trim(), line: index + 1 }))
    .filter(({ content }) => content !== '')
    .map(({ content, line }) => {
      const step = parseStep(content, line)
      if (step.at < before) throw new ScenarioMistake(line, '`at` goes back')
      before = step.at
      return { line, step }
    })
}

function parseStep(content: string, line: number): Step {
  let json: unknown
  try {
    json = JSON.parse(content)
  } catch {
    throw new ScenarioMistake(line, 'not JSON')
  }
  const parsed = stepSchema.safeParse(json)
  if (!parsed.success) {
    const reasons = parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'line'}: ${message}`)
    throw new ScenarioMistake(line, reasons.join('; '))
  }
  const step = parsed.data
  const says =
    step.text !== undefined ||
    step.press !== undefined ||
    step.image !== undefined ||
    step.file !== undefined ||
    step.voice !== undefined
  if (says && step.from === undefined) throw new ScenarioMistake(line, '`from` is missing')
  return step
}
