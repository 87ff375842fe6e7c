// `npm run -s replay` as others use it: two stories from the outside, and one clear line for each wrong script.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'

const project = fileURLToPath(new URL('../../', import.meta.url))
const long = { timeout: 120_000 }

const lineSchema = z.object({
  at: z.string(),
  to: z.union([z.strictObject({ room: z.string() }), z.strictObject({ person: z.string() })]),
  kind: z.enum(['reply', 'task', 'reminder', 'digest', 'notice', 'alert', 'report']),
  text: z.string(),
  mentions: z.array(z.string()),
  buttons: z.array(z.string()),
  cases: z.array(z.string()),
})
const ledgerSchema = z.object({
  cases: z.array(
    z.object({
      number: z.string(),
      stage: z.string(),
      resident: z.object({ name: z.string().nullable(), village: z.string().nullable() }),
      services: z.array(z.string()),
      visit: z.object({ scheduledFor: z.string().nullable(), doneOn: z.string().nullable() }),
      callbacks: z.array(z.object({ dueOn: z.string(), result: z.string().nullable() })),
      deadlines: z.array(z.object({ kind: z.string(), dueOn: z.string(), state: z.string() })),
    }),
  ),
  surveys: z.array(z.object({ month: z.string(), state: z.string() })),
  spotChecks: z.array(z.object({ month: z.string() })),
})

interface Step {
  readonly at: string
  readonly from?: string
  readonly room?: string
  readonly text?: string
  readonly quote?: string
  readonly mention?: boolean
  readonly id?: string
}

/** @param script lines as written, or steps in county time */
async function replay(script: string | readonly Step[]) {
  const lines =
    typeof script === 'string'
      ? script
      : script.map((step) => JSON.stringify({ ...step, at: `${step.at}:00+08:00` })).join('\n')
  const { PATH, HOME } = process.env
  const child = spawn('npm', ['run', '-s', 'replay', '--', '-'], {
    cwd: project,
    env: { PATH, HOME, DATABASE_URL: '', REDIS_URL: '' },
    stdio: 'pipe',
  })
  let [out, err] = ['', '']
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text))
  child.stdin.end(lines)
  await once(child, 'close')
  const printed = out.split('\n').filter((line) => line !== '')
  return {
    code: child.exitCode,
    err,
    said: printed.slice(0, -1).map((line) => lineSchema.parse(JSON.parse(line))),
    ledger: () => z.object({ ledger: ledgerSchema }).parse(JSON.parse(printed.at(-1) ?? '{}')).ledger,
  }
}

describe('a story', () => {
  test('from a message in the work group to a visit and a call-back', long, async () => {
    const { code, err, said, ledger } = await replay([
      {
        at: '2026-11-12T09:10',
        from: 'chen',
        room: 'linba',
        text: '报一个：3组李大全，67岁，车祸两只脚都断了，没办过残疾证，还想要个轮椅',
      },
      { at: '2026-11-12T09:40', from: 'zhou', room: 'linba', quote: '李', text: '收到' },
      { at: '2026-11-16T16:20', from: 'zhou', text: '{{case:李大全}}核实属实，本人同意上门，上报县残联' },
      {
        at: '2026-11-17T09:00',
        from: 'liu',
        room: 'joint',
        text: '{{case:李大全}} 请卫健派医生，19号上午一起上门',
        mention: true,
      },
      { at: '2026-11-17T09:20', from: 'jiang', room: 'joint', text: '卫健收到' },
      { at: '2026-11-19T15:30', from: 'liu', room: 'joint', text: '{{case:李大全}}今天已上门，鉴定完成' },
      { at: '2026-12-18T10:00', from: 'zhou', text: '{{case:李大全}}回访了，电话打的，都满意' },
      { at: '2026-12-22T18:00' },
    ])
    expect([code, err]).toEqual([0, ''])
    const { cases, surveys, spotChecks } = ledger()
    const [one] = cases
    expect(cases).toHaveLength(1)
    expect(one).toMatchObject({
      number: '0001',
      resident: { name: '李大全', village: '511725102214' },
      visit: { scheduledFor: '2026-11-19TAM', doneOn: '2026-11-19' },
    })
    expect(one?.services.toSorted()).toEqual(['AID', 'CERT'])
    const deadlines = (kind: string) =>
      one?.deadlines.filter((each) => each.kind === kind).map(({ dueOn, state }) => `${dueOn} ${state}`)
    expect(deadlines('verify')).toEqual(['2026-11-19 met'])
    expect(deadlines('visit')).toEqual(['2026-11-23 met'])
    // A month after the visit is Saturday 19 December: it rolls to Monday.
    expect(one?.callbacks[0]).toMatchObject({ dueOn: '2026-12-21', result: 'satisfied' })
    expect(surveys).toHaveLength(2 * 415)
    expect(spotChecks.every(({ month }) => month === '2026-11' || month === '2026-12')).toBe(true)

    const inGroup = said.filter(({ to }) => 'room' in to && to.room === 'linba')
    expect(inGroup[0]).toMatchObject({ at: '2026-11-12T09:10:00+08:00', kind: 'reply', cases: ['0001'] })
    for (const { text } of inGroup) expect(text).not.toContain('李大全')
    const asked = said.filter(({ to, kind }) => 'person' in to && to.person === 'zhou' && kind === 'task')
    expect(asked.at(-1)?.cases).toContain('0001')
  })

  test('is silent where nobody talks to the assistant', long, async () => {
    const { code, said, ledger } = await replay([
      { at: '2026-11-24T09:00', from: 'zhou', room: 'linba', text: '下午3点视频会，各村书记参加' },
      { at: '2026-11-24T09:01', from: 'chen', room: 'linba', text: '收到' },
      { at: '2026-11-24T09:02', from: 'xu', room: 'linba', text: '好的主任' },
      { at: '2026-11-24T12:00', from: 'chen', room: 'linba', text: '今天镇上杀猪饭哪些去？😄' },
      { at: '2026-11-24T12:05', from: 'xu', room: 'linba', text: '转发：关于做好冬春救助工作的通知' },
      { at: '2026-11-24T15:00', from: 'xu', room: 'linba', text: '大家把医保交一下哈，还有十几户' },
      { at: '2026-11-24T17:00', from: 'zhou', room: 'linba', text: '辛苦了各位🙏' },
    ])
    expect(code).toBe(0)
    expect(said).toEqual([])
    expect(ledger().cases).toEqual([])
  })

  test('takes a message that is delivered twice once', long, async () => {
    const twice: Step = {
      at: '2026-11-12T09:10',
      from: 'chen',
      room: 'linba',
      text: '报一个：3组李大全，瘫痪在床',
      id: 'm',
    }
    const { said, ledger } = await replay([twice, { ...twice, at: '2026-11-12T09:11' }])
    expect(said.filter(({ kind }) => kind === 'reply')).toHaveLength(1)
    expect(ledger().cases).toHaveLength(1)
  })
})

describe('a script that is wrong is refused with 2 and one line', () => {
  const first = '{"at":"2026-11-12T09:10:00+08:00","from":"chen","room":"linba","text":"在吗"}'
  test.each([
    ['no JSON', `${first}\nnothing`, /line 2/u],
    ['a field nobody knows', `${first}\n{"at":"2026-11-12T09:11:00+08:00","form":"chen"}`, /line 2.*form/u],
    ['a time that goes back', `${first}\n{"at":"2026-11-12T09:09:00+08:00"}`, /line 2.*goes back/u],
    ['a time without an offset', '{"at":"2026-11-12T09:10:00"}', /line 1.*at/u],
    [
      'a quote of nothing',
      `${first}\n{"at":"2026-11-12T09:11:00+08:00","from":"xu","room":"linba","quote":"没说过","text":"收到"}`,
      /line 2/u,
    ],
    [
      'a mark that finds nothing',
      `${first}\n{"at":"2026-11-12T09:11:00+08:00","from":"zhou","text":"{{case:没有人}}核实属实"}`,
      /line 2/u,
    ],
    ['an empty file', '', /./u],
  ])('%s', long, async (_, script, line) => {
    const { code, err } = await replay(script)
    expect(code).toBe(2)
    expect(err.trim().split('\n')).toHaveLength(1)
    expect(err).toMatch(line)
  })
})
