// U: of every message that reached nobody the county federation is told, by the number.
import { federation } from '../county.ts'
import type { Breach } from './breach.ts'
import type { Evidence } from './evidence.ts'

export function accounted({ outbox }: Evidence): readonly Breach[] {
  const given = outbox.filter(({ state }) => state === 'undeliverable')
  const told = outbox
    .filter(({ recipient, state }) => recipient === `person:${federation.id}` && state === 'sent')
    .flatMap(({ message }) => [...message.text.matchAll(/有(\d+)条消息没能送到/gu)])
    .reduce((sum, [, count]) => sum + Number(count), 0)
  return told === given.length
    ? []
    : [{ invariant: 'U', about: federation.name, expected: `told of ${given.length}`, found: `${told}` }]
}
