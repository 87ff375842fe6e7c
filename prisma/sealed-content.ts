// What sealed content is, once opened. Its tag proves that this program wrote it and nobody changed it since; so only that
// it is the right kind of thing is looked at, and not every field of it again at every reading.
import { z } from 'zod'
import type { Case } from '../src/case/case.ts'
import type { RecordedEvent } from '../src/case/event.ts'
import type { Dialogue } from '../src/conversation/dialogue.ts'
import type { OutgoingMessage } from '../src/outgoing-message.ts'
import type { Notice } from '../src/notification/notice.ts'
import type { Progress } from './stores.ts'

export const caseContent = having<Case>('number', 'version', 'stage', 'resident', 'tasks', 'deadlines')
export const eventContent = having<RecordedEvent>('type', 'at', 'by')
export const dialogueContent = having<Dialogue>('key', 'question', 'recent')
export const noticeContent = having<Notice>('id', 'to', 'sentence', 'values')
export const messageContent = having<OutgoingMessage>('id', 'to', 'kind', 'text')
export const progressContent = having<Progress>('arrived', 'of')
export const reasonContent = z.string()
export const nameContent = z.string()

function having<Value extends object>(...fields: (keyof Value & string)[]): z.ZodType<Value> {
  return z.custom<Value>(
    (opened) =>
      typeof opened === 'object' && opened !== null && fields.every((field) => Object.hasOwn(opened, field)),
  )
}
