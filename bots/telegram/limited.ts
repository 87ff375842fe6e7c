// A limit for one call: it ends after a time, or when whoever asked has no use for it any more.
import type { Api } from 'grammy'

/** grammY types its signals by a package that stood in for them before Node had its own. They are the same. */
type GrammySignal = NonNullable<Parameters<Api['getMe']>[0]> & AbortSignal

/**
 * Makes the call with a signal that ends it. By a timer of our own: a signal of `AbortSignal.any` with a timeout in it
 * may be collected as garbage before it rings (Node 20), and the call then hangs for as long as the other side does.
 */
export async function limited<Result>(
  milliseconds: number,
  ending: AbortSignal | null,
  call: (signal: GrammySignal) => Promise<Result>,
): Promise<Result> {
  const limit = new AbortController()
  const end = () => limit.abort()
  const timer = setTimeout(end, milliseconds)
  ending?.addEventListener('abort', end)
  if (ending?.aborted) end()
  try {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the two types differ, the signals do not
    return await call(limit.signal as GrammySignal)
  } finally {
    clearTimeout(timer)
    ending?.removeEventListener('abort', end)
  }
}
