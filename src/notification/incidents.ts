// What happens to the assistant itself and people have to know: a channel lost, a silence, messages that reached nobody or were set aside.
import { instantAt, timeAt } from '../deadline/instant.ts'
import { formatDate, type Instant } from '../deadline/plain-date.ts'
import { writerOf } from '../conversation/open-scene.ts'
import { EntryDraft } from '../entry-draft.ts'
import type { Entry } from '../entry.ts'
import type { Incident, Recipient } from '../stimulus.ts'
import type { World } from '../world.ts'
import { tellFederation } from './notify.ts'
import { askToResend, matters } from './silence.ts'

export async function tellOfIncident(incident: Incident, at: Instant, world: World): Promise<Entry> {
  const draft = new EntryDraft(world, at, {})
  switch (incident.what) {
    case 'undeliverable':
      await tellOfUndeliverable(draft)
      break
    case 'set-aside':
      await tellOfSetAside(draft)
      break
    case 'channel-lost': {
      const values = { channel: channelName(incident.channel), since: momentIn(draft, incident.since) }
      tellFederation(draft, { key: 'channel-lost', values }, true)
      break
    }
    case 'channel-renewed':
      tellFederation(
        draft,
        { key: 'channel-renewed', values: { channel: channelName(incident.channel) } },
        true,
      )
      break
    case 'silence':
      if (matters(incident, world)) await askToResend(incident, draft, (time) => momentIn(draft, time))
  }
  return draft.close()
}

/** Of so many in one message. */
const mostTold = 100

/** In one message, however many there are; what cannot reach the federation itself is only shown at the console. */
async function tellOfUndeliverable(draft: EntryDraft): Promise<void> {
  const { ledger, directory } = draft.world
  const untold = await ledger.untold(mostTold)
  draft.collected.told.push(...untold.map(({ outbox }) => outbox))
  const federation = directory.federation().map(({ id }) => id)
  const worthTelling = untold.filter(
    ({ message: { to, kind, cases } }) =>
      !('person' in to && federation.includes(to.person) && kind === 'alert' && cases.length === 0),
  )
  if (worthTelling.length === 0) return
  const to = [...new Set(worthTelling.map(({ message }) => nameOf(message.to, draft.world)))]
  tellFederation(draft, { key: 'undeliverable-told', values: { count: worthTelling.length, to } })
}

/** In one message, however many there are. What they say stays where it is: the console has it. */
async function tellOfSetAside(draft: EntryDraft): Promise<void> {
  const { world } = draft
  const untold = await world.ledger.untoldSetAside(mostTold)
  if (untold.length === 0) return
  draft.collected.setAsideTold.push(...untold.map(({ inbox }) => inbox))
  const from = new Set<string>()
  for (const { message } of untold) {
    const writer = message && (await writerOf(message, world))
    from.add(writer && writer.role !== 'relative' ? writer.name : someone)
  }
  tellFederation(draft, { key: 'set-aside-told', values: { count: untold.length, from: [...from] } })
}

/** 11月24日（周二）09:30; today only the time. */
function momentIn({ world, today }: EntryDraft, at: Instant): string {
  const { zone } = world.time
  const isToday = at >= instantAt(today, '00:00', zone)
  return `${isToday ? '今天' : formatDate(world.dateAt(at), today)}${timeAt(at, zone)}`
}

function nameOf(to: Recipient, { directory }: World): string {
  if ('room' in to) return directory.room(to.room)?.name ?? '一个未登记的群'
  return directory.person(to.person)?.name ?? someone
}

/** Whoever is on no list is not named to others. */
const someone = '一位群众'

const channelNames: Readonly<Record<string, string>> = {
  wechat: '微信',
  wecom: '企业微信',
  telegram: 'Telegram',
  mail: '邮件',
}

const channelName = (channel: string): string => channelNames[channel] ?? channel
