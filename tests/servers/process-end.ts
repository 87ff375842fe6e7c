// Ending server processes that the tests started, by their own process id only.
import { setTimeout as sleep } from 'node:timers/promises'

/** True while a process with this id exists (a zombie counts as gone only once it is reaped). */
function exists(processId: number): boolean {
  try {
    process.kill(processId, 0)
    return true
  } catch {
    return false
  }
}

/** Sends the signal and waits until the process is gone, ten seconds at most. */
export async function endProcess(processId: number, signal: 'SIGKILL' | 'SIGTERM' | 'SIGINT'): Promise<void> {
  if (!exists(processId)) return
  process.kill(processId, signal)
  for (let waited = 0; exists(processId); waited += 10) {
    if (waited > 10_000) throw new Error(`process ${processId} did not end on ${signal}`)
    await sleep(10)
  }
}
