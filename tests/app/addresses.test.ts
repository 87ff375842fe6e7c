// Where messages go: by which channel, to which handle there; and whom an address belongs to.
import { describe, expect, test } from 'vitest'
import { createAddresses } from '../../src/app/addresses.ts'
import type { OutgoingMessage } from '../../src/outgoing-message.ts'
import type { County } from '../../src/organisation/county.ts'
import { DeliveryError } from '../../src/ports/channel.ts'
import type { Recipient } from '../../src/stimulus.ts'
import { smallCounty } from '../talks/small-county.ts'

const county: County = {
  ...smallCounty,
  people: [
    {
      id: 'zhou',
      name: '周敏',
      role: 'township',
      org: '511725102',
      handles: { sim: 'zhou', wechat: 'wx-zhou' },
    },
    { id: 'liu', name: '刘建军', role: 'county', handles: { sim: 'liu' } },
  ],
  rooms: [
    {
      id: 'linba',
      name: '临巴镇残联工作群',
      org: '511725102',
      handles: { sim: 'linba', wechat: '77@chatroom' },
    },
  ],
}

const message = (to: Recipient, more: Partial<OutgoingMessage> = {}): OutgoingMessage => ({
  id: 'm1',
  at: 0,
  to,
  kind: 'reply',
  text: '收到。',
  mentions: [],
  buttons: ['签收'],
  cases: ['0001'],
  channel: null,
  ...more,
})

describe('the channel of a message', () => {
  const { channelOf } = createAddresses(county, ['wechat', 'sim'])

  test.each<[string, Recipient, string | null, string]>([
    ['a person of the county, by the first that reaches him', { person: 'zhou' }, null, 'wechat'],
    ['one who is on no better one', { person: 'liu' }, null, 'sim'],
    ['an answer, where it was asked', { person: 'zhou' }, 'sim', 'sim'],
    ['an answer there where he has no address', { person: 'liu' }, 'wechat', 'sim'],
    ['a room', { room: 'linba' }, null, 'wechat'],
    ['a room nobody listed', { room: 'wechat:88@chatroom' }, 'wechat', 'wechat'],
    ['an account nobody listed', { person: 'wechat:wx-9' }, null, 'wechat'],
    ['an account of the simulator, which stands alone', { person: 'guest-1' }, null, 'sim'],
    ['an account of a channel that is not set up here', { person: 'telegram:42' }, 'telegram', 'telegram'],
    ['an account that nothing leads to', { person: 'telegram:42' }, null, 'nowhere'],
  ])('%s', (_, to, channel, expected) => {
    expect(channelOf(message(to, { channel }))).toBe(expected)
  })

  test('without the simulator a person who is only there is reached nowhere', () => {
    expect(createAddresses(county, ['wechat']).channelOf(message({ person: 'liu' }))).toBe('nowhere')
  })
})

describe('what is bound by a code', () => {
  const bound = (account: string, to: Recipient, at = 1) => ({ account, to, by: 'liu', at, endedAt: null })
  const book = (renewedAt: number | null = null) => {
    const all = [
      bound('wechat:wx-liu', { person: 'liu' }),
      bound('mail:liu@example.org', { person: 'liu' }),
      bound('wechat:88@chatroom', { room: 'linba' }),
    ]
    return {
      contactsOf: (to: Recipient) => all.filter((each) => JSON.stringify(each.to) === JSON.stringify(to)),
      renewedAt: (channel: string) => (channel === 'wechat' ? renewedAt : null),
    }
  }

  test('is reached there, by the best channel first, and by the next when that one fails', () => {
    const addresses = createAddresses(county, ['wechat', 'mail'], book())
    const to = message({ person: 'liu' })
    expect(addresses.channelOf(to)).toBe('wechat')
    expect(addresses.deliveryOn('wechat', to).to).toEqual({ account: 'wx-liu' })
    expect(addresses.channelAfter('wechat', to)).toBe('mail')
    expect(addresses.deliveryOn('mail', to).to).toEqual({ account: 'liu@example.org' })
    expect(addresses.channelAfter('mail', to)).toBeNull()
  })

  test('is not reached by ids that may be somebody else’s since a new login, until it is proved', () => {
    const renewed = createAddresses(county, ['wechat', 'mail'], book(2))
    expect(renewed.channelOf(message({ person: 'liu' }))).toBe('mail')
    expect(renewed.channelOf(message({ person: 'zhou' }))).toBe('nowhere')
    expect(renewed.channelOf(message({ room: 'linba' }))).toBe('nowhere')
    expect(renewed.awaitsProof({ room: 'linba' })).toBe(true)
    expect(renewed.awaitsProof({ person: 'zhou' })).toBe(true)
    expect(renewed.awaitsProof({ room: 'wechat:99@chatroom' })).toBe(false)
    expect(createAddresses(county, ['wechat'], book(1)).channelOf(message({ person: 'liu' }))).toBe('wechat')
  })
})

describe('a delivery', () => {
  const { deliveryOn } = createAddresses(county, ['wechat', 'sim'])

  test('has the handles of its channel, and mentions only who is there', () => {
    const said = message({ room: 'linba' }, { mentions: ['zhou', 'liu', 'guest-1'] })
    expect(deliveryOn('wechat', said)).toEqual({
      id: 'm1',
      kind: 'reply',
      to: { room: '77@chatroom' },
      text: '收到。',
      mentions: [{ account: 'wx-zhou', name: '周敏' }],
      buttons: ['签收'],
      cases: ['0001'],
    })
    expect(deliveryOn('sim', said)).toMatchObject({
      to: { room: 'linba' },
      mentions: [
        { account: 'zhou', name: '周敏' },
        { account: 'liu', name: '刘建军' },
      ],
    })
  })

  test('to an account is written without its channel', () => {
    expect(deliveryOn('wechat', message({ person: 'wechat:wx:9' })).to).toEqual({ account: 'wx:9' })
    expect(deliveryOn('sim', message({ person: 'guest-1' })).to).toEqual({ account: 'guest-1' })
  })

  test('without an address is refused for good', () => {
    for (const to of [{ person: 'liu' }, { person: 'guest-1' }, { room: 'nowhere' }]) {
      const refused = expect.objectContaining({ name: DeliveryError.name, retry: false })
      expect(() => deliveryOn('wechat', message(to))).toThrow(refused)
    }
  })
})

describe('who an address belongs to', () => {
  const { recipientAt } = createAddresses(county, ['wechat', 'sim'])

  test('is the way back', () => {
    expect(recipientAt('wechat', { account: 'wx-zhou' })).toEqual({ person: 'zhou' })
    expect(recipientAt('wechat', { account: 'wx-9' })).toEqual({ person: 'wechat:wx-9' })
    expect(recipientAt('sim', { account: 'guest-1' })).toEqual({ person: 'guest-1' })
    expect(recipientAt('wechat', { room: '77@chatroom' })).toEqual({ room: 'linba' })
    expect(recipientAt('sim', { room: 'elsewhere' })).toEqual({ room: 'sim:elsewhere' })
  })
})

describe('a post that was handed over', () => {
  const bound = {
    account: 'telegram:42',
    to: { person: 'zhou' },
    by: 'liu',
    at: 1,
    endedAt: null,
    successor: '王小兰',
  } as const
  const addresses = createAddresses(county, ['wechat', 'telegram', 'sim'], {
    contactsOf: (to) => ('person' in to && to.person === 'zhou' ? [bound] : []),
    renewedAt: () => null,
  })

  test('goes to the successor, and to no account the county file lists for the former', () => {
    expect(addresses.channelOf(message({ person: 'zhou' }))).toBe('telegram')
    expect(addresses.reaches('wechat', { person: 'zhou' })).toBe(false)
    expect(addresses.accountOn('telegram', 'zhou')).toBe('42')
  })

  test('is mentioned by the successor’s name', () => {
    const said = message({ room: 'telegram:-7' }, { mentions: ['zhou'], channel: 'telegram' })
    expect(addresses.deliveryOn('telegram', said).mentions).toEqual([{ account: '42', name: '王小兰' }])
  })
})

describe('an account after its channel was logged in anew', () => {
  const { deliveryOn } = createAddresses(county, ['wechat', 'sim'], {
    contactsOf: () => [],
    renewedAt: (channel) => (channel === 'wechat' ? 1_000 : null),
  })
  const to = { person: 'wechat:wx-9' }

  test('is told nothing that was said before: the id may be somebody else’s', () => {
    const refused = expect.objectContaining({ name: DeliveryError.name, retry: false })
    expect(() => deliveryOn('wechat', message(to, { at: 999 }))).toThrow(refused)
    expect(deliveryOn('wechat', message(to, { at: 1_000 })).to).toEqual({ account: 'wx-9' })
  })
})
