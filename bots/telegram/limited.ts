// A limit for one call to Telegram.
import type { Api } from 'grammy'

/** grammY types its signals by a package that stood in for them before Node had its own. They are the same. */
type GrammySignal = NonNullable<Parameters<Api['getMe']>[0]>

/** Ends a call after so many milliseconds, or when one of the signals says so. */
export const limited = (milliseconds: number, ...signals: readonly AbortSignal[]): GrammySignal =>
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the two types differ, the signals do not
  AbortSignal.any([...signals, AbortSignal.timeout(milliseconds)]) as GrammySignal
