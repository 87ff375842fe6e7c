// `npm run -s understand` as others use it: each line is answered when it has come, in order, whatever is wrong with it.
import { spawn, type ChildProcessByStdio } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'

const project = fileURLToPath(new URL('../../', import.meta.url))

const answerSchema = z.strictObject({
  id: z.string().optional(),
  acts: z.array(z.looseObject({ act: z.string() })).nonempty(),
  leak: z.boolean(),
})

let command: ChildProcessByStdio<Writable, Readable, Readable>
let answers: AsyncIterator<string>
let complaints = ''

beforeAll(() => {
  command = spawn(process.execPath, ['--import', 'tsx', 'src/app/understand.ts'], {
    cwd: project,
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  command.stderr.setEncoding('utf8').on('data', (piece: string) => {
    complaints += piece
  })
  answers = createInterface({ input: command.stdout })[Symbol.asyncIterator]()
})
afterAll(() => {
  command.kill()
})

async function nextAnswer(): Promise<z.infer<typeof answerSchema>> {
  const { value } = await answers.next()
  return answerSchema.parse(JSON.parse(String(value)))
}

const message = (id: string, text: string): string =>
  JSON.stringify({ id, role: 'township', channel: 'direct', at: '2026-11-23T10:00:00+08:00', text })

test('a line is answered although the next has not come', async () => {
  command.stdin.write(`${message('one', '0231收到')}\n`)
  expect(await nextAnswer()).toMatchObject({
    id: 'one',
    acts: [{ act: 'acknowledge', case: '0231' }],
    leak: false,
  })
})

test('lines that come together are answered in order; empty ones are passed over', async () => {
  command.stdin.write(`${message('two', '谢谢')}\r\n\n${message('three', '0231收到')}\n`)
  expect((await nextAnswer()).id).toBe('two')
  expect((await nextAnswer()).id).toBe('three')
})

test('a line may come in pieces, cut within a character, and hold what Unicode calls a line separator', async () => {
  const bytes = Buffer.from(`${message('four', '0231收到\u2028好的')}\n`)
  const cut = bytes.indexOf(Buffer.from('收')) + 1
  command.stdin.write(bytes.subarray(0, cut))
  command.stdin.write(bytes.subarray(cut))
  expect(await nextAnswer()).toMatchObject({ id: 'four', acts: [{ act: 'acknowledge', case: '0231' }] })
})

test('what is no message is told and answered with nothing understood; the last line needs no end', async () => {
  command.stdin.end(`nonsense\n{"id":"five"}\n${message('six', '0231收到')}`)
  const ended = once(command, 'exit')
  expect(await nextAnswer()).toMatchObject({ acts: [{ act: 'unclear' }] })
  expect(await nextAnswer()).toMatchObject({ acts: [{ act: 'unclear' }] })
  expect((await nextAnswer()).id).toBe('six')
  expect(await ended).toEqual([2, null])
  expect(complaints).toMatch(/^line 6: SyntaxError.*\nline 7: text: /)
})
