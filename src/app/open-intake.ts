// Opens the journal of this process and what stands before it: each process has a place of its own in DATA_DIR.
import { join } from 'node:path'
import type { Logger } from 'pino'
import { type Journal, openJournal } from '../../bots/journal/journal.ts'
import { type DataDirLock, DataDirInUse, lockDataDir } from '../../prisma/embedded/data-dir-lock.ts'
import { createSeal } from '../../prisma/seal.ts'
import type { Closing } from './closing.ts'
import type { Foundation } from './foundation.ts'
import { createIntake, type Intake } from './intake.ts'
import { wakeId } from './wake-id.ts'

/** The message is one line for whoever starts the program. */
export class JournalRefused extends Error {
  override readonly name = 'JournalRefused'
}

/** More processes than this that receive do not run on one machine. */
const mostProcesses = 16

/** @throws JournalRefused when nothing can be written there: what is promised to a platform could not be kept */
export async function openIntake(
  dataDir: string,
  { dataKeys, stores, queue, meters }: Pick<Foundation, 'dataKeys' | 'stores' | 'queue' | 'meters'>,
  { log, closing }: { readonly log: Logger; readonly closing: Closing },
): Promise<Intake> {
  const { journal, lock } = await openFreeJournal(join(dataDir, 'journal'), log)
  const intake = createIntake({
    inbox: stores.inbox,
    journal,
    seal: createSeal(dataKeys),
    log,
    onStored: ({ outcome, conversation }, { channel }) => {
      meters.received(channel, outcome)
      if (outcome === 'stored') void queue.wake('handle', wakeId(conversation))
    },
  })
  meters.journal(() => intake.waiting)
  closing.add('journal', async () => {
    await intake.close()
    await lock.release()
  })
  return intake
}

/** The first that no other process has; what an earlier one left in it is handed on. */
async function openFreeJournal(
  folder: string,
  log: Logger,
): Promise<{ readonly journal: Journal; readonly lock: DataDirLock }> {
  for (let slot = 1; ; slot += 1) {
    const own = join(folder, String(slot))
    try {
      const lock = await lockDataDir(own)
      const onDamage = (bytes: number) =>
        log.error({ bytes, folder: own }, 'a part of the journal is damaged: it was set aside')
      return { journal: await openJournal(join(own, 'messages'), { onDamage }), lock }
    } catch (error) {
      if (error instanceof DataDirInUse && slot < mostProcesses) continue
      const why = error instanceof Error ? error.message : String(error)
      throw new JournalRefused(`DATA_DIR: the journal in ${own} cannot be written: ${why}`)
    }
  }
}
