// `npm run -s understand`: one JSON object a line in, what it says a line out, in the same order, flushed as it goes.
import { z } from 'zod'
import { actNames } from '../understanding/act-names.ts'
import type { MessageContext, Understanding } from '../understanding/act.ts'
import { createUnderstanding } from '../understanding/understand.ts'
import { readCounty } from './county.ts'
import { readModel } from './model.ts'

const lineSchema = z.looseObject({
  id: z.union([z.string(), z.number()]).optional(),
  text: z.string(),
  role: z.enum(['relative', 'village', 'township', 'county', 'department', 'leader']),
  org: z.string().nullish(),
  channel: z.enum(['group', 'direct']).default('group'),
  mentioned: z.boolean().default(false),
  at: z.string().refine((text) => !Number.isNaN(Date.parse(text)), 'no time'),
  quote: z.string().nullish(),
  expecting: z.enum(actNames).nullish().catch(null),
  county: z.string().nullish(),
})

/** Understanding takes some tenths of a second to prepare, so each county's is kept. */
const prepared = new Map<string, (text: string, context: MessageContext) => Understanding>()

function understandingOf(
  county: string | undefined,
): (text: string, context: MessageContext) => Understanding {
  const known = prepared.get(county ?? '')
  if (known) return known
  const made = createUnderstanding(readCounty(county), readModel())
  prepared.set(county ?? '', made)
  return made
}

function answer(line: string): object {
  const { id, text, role, org, channel, mentioned, at, quote, expecting, county } = lineSchema.parse(
    JSON.parse(line),
  )
  const context: MessageContext = {
    role,
    channel,
    mentioned,
    at,
    ...(org ? { org } : {}),
    ...(quote ? { quote } : {}),
    ...(expecting ? { expecting } : {}),
  }
  return { ...(id === undefined ? {} : { id }), ...understandingOf(county ?? undefined)(text, context) }
}

/** The lines of a text that arrives piece by piece: as many at a time as have come together. */
async function* linesOf(pieces: AsyncIterable<string>): AsyncGenerator<readonly string[]> {
  let begun = ''
  for await (const piece of pieces) {
    if (!piece.includes('\n')) {
      begun += piece
      continue
    }
    const lines = (begun + piece).split('\n')
    begun = lines.pop() ?? ''
    yield lines
  }
  if (begun !== '') yield [begun]
}

let number = 0
for await (const lines of linesOf(process.stdin.setEncoding('utf8'))) {
  let answers = ''
  for (const line of lines) {
    number += 1
    if (line.trim() === '') continue
    try {
      answers += `${JSON.stringify(answer(line))}\n`
    } catch (error) {
      // A line that cannot be read is told, answered with nothing understood, and the next one comes.
      const reason =
        error instanceof z.ZodError
          ? error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ')
          : String(error)
      process.stderr.write(`line ${number}: ${reason}\n`)
      answers += `${JSON.stringify({ acts: [{ act: 'unclear', confidence: 0 }], leak: false })}\n`
      process.exitCode = 2
    }
  }
  process.stdout.write(answers)
}
