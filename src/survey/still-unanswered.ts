// A reminder of the survey names, when it goes out, only villages that still have not answered. 三(一)
import type { EntryDraft } from '../entry-draft.ts'
import type { Notice } from '../notification/notice.ts'

/** The reminder as it is true now; null when every village has answered meanwhile. */
export async function stillUnanswered({ world }: EntryDraft, notice: Notice): Promise<Notice | null> {
  const { directory, ledger } = world
  const { month, villages } = notice.values
  const room = 'room' in notice.to ? directory.room(notice.to.room) : null
  if (typeof month !== 'string' || room?.org === undefined) return notice
  const waiting = (await ledger.surveys({ month, township: room.org })).filter(
    ({ state }) => state === 'open' || state === 'missing',
  )
  if (waiting.length === 0) return null
  if (!Array.isArray(villages)) return { ...notice, values: { ...notice.values, count: waiting.length } }
  const names = waiting.map(({ village }) => directory.village(village)?.name ?? village)
  const cadres = waiting.flatMap(({ village }) => directory.cadres(village).map(({ id }) => id))
  return {
    ...notice,
    values: { ...notice.values, villages: names },
    mentions: notice.mentions.filter((each) => cadres.includes(each)),
  }
}
