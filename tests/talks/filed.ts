// A talk in which 李大全's case 0001 has files of several people: what is asked for, and the links that are answered.
import type { OutgoingMessage } from '../../src/outgoing-message.ts'
import { smallCounty } from './small-county.ts'
import { Talk } from './talk.ts'

export const publicUrl = 'https://county.example'

/** The keys are as long as those of the store. */
export const keys = { cadre: 'a'.repeat(64), clerk: 'b'.repeat(64), family: 'c'.repeat(64) } as const

/** Sent by the cadre, the clerk and the family, each in his own chat, by ten on Monday. */
export async function filed(url: string | null = publicUrl): Promise<Talk> {
  const talk = await Talk.begin('2026-11-23T09:00', smallCounty, url)
  const request = {
    act: 'request',
    person: { name: '李大全', relation: '父亲' },
    village: '511725102214',
    services: ['NURSING'],
  } as const
  await talk.says('2026-11-23T09:10', 'x9', request)
  await talk.says('2026-11-23T09:20', 'x9', '0001办到哪步了', { image: '身份证.jpg', kept: keys.family })
  await talk.says('2026-11-23T09:30', 'chen', '0001办到哪步了', { image: '门口.jpg', kept: keys.cadre })
  await talk.says('2026-11-23T10:00', 'zhou', '0001 核实属实', { image: '脑梗病历.jpg', kept: keys.clerk })
  return talk
}

/** The link in what was said. */
export const linkIn = (said: readonly OutgoingMessage[]): string =>
  said.map(({ text }) => /https:\S+/u.exec(text)?.[0]).find((each) => each !== undefined) ?? ''
