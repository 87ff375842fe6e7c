// What the console's pages of channels and files have to show on a bad day, for looking at them in a browser.
import type { ChannelDesk } from '../../bots/web/channels/channel-desk.ts'
import { readCounty } from '../../src/app/county.ts'
import { createDirectory } from '../../src/organisation/directory.ts'

const at = Date.parse('2026-11-26T09:05:00+08:00')
const nothing = () => Promise.resolve()

export function deskInTest(): ChannelDesk {
  const county = readCounty()
  const directory = createDirectory(county)
  const placeOf = (org: string | undefined) =>
    directory.township(directory.village(org ?? null)?.township ?? org ?? null)?.name ?? '县里和部门'
  const file = (key: string, name: string, size: number) =>
    ({ key: key.repeat(64), type: 'image/jpeg', size, kind: 'image', name }) as const
  return {
    channels: () =>
      Promise.resolve([
        {
          name: 'wechat',
          state: 'starting',
          scan: 'https://login.invalid/l/abc',
          aliveAt: at,
          renewedAt: at,
        },
        { name: 'wecom', state: 'ready', scan: null, aliveAt: at, renewedAt: null },
        { name: 'mail', state: 'away', scan: null, aliveAt: at, renewedAt: null },
      ]),
    doubtful: () =>
      Promise.resolve([
        {
          id: '1',
          at,
          to: '周敏',
          channel: 'wechat',
          state: 'undeliverable',
          text: '早上好，今天有2件事请您留意：\n入户核实今天到期，11月26日（周四）：0231 李大全、0233 王桂英',
          reason: '对方还不是好友',
        },
        {
          id: '2',
          at,
          to: '临巴镇残联工作群',
          channel: 'wecom',
          state: 'sent',
          text: '11月排查开始了。',
          reason: null,
        },
      ]),
    quarantined: () => Promise.resolve([{ id: '3', at, from: '徐长福', text: '', reason: '内容读不出来' }]),
    contacts: () =>
      Promise.resolve(
        [
          ...county.rooms.map(({ id, name, org }) => ({ to: { room: id }, name, org, post: '' })),
          ...county.people.map(({ id, name, org }) => ({
            to: { person: id },
            name,
            org,
            post: directory.department(org ?? '')?.name ?? directory.placeName(org ?? null, org ?? null),
          })),
        ].map(({ org, ...one }, index) => ({
          ...one,
          key: 'room' in one.to ? `room:${one.to.room}` : `person:${one.to.person}`,
          under: placeOf(org),
          reached: index % 3 === 0 ? ['wechat', 'mail'] : [],
          unproved: index % 7 === 1 ? ['wechat'] : [],
        })),
      ),
    giveCode: () => Promise.resolve('438764'),
    sendAgain: nothing,
    markSeen: nothing,
    files: () =>
      Promise.resolve([
        {
          number: '0231',
          who: '0231 李大全（临巴镇团石村3组）',
          files: [
            file('a', '入户照片.jpg', 812_345),
            file('b', '申请表（盖章扫描件，第一页到第三页）.pdf', 3_812_345),
          ],
        },
        { number: '0217', who: '0217 蒋大山（临巴镇溪口村5组）', files: [file('c', '图片', 40_000)] },
      ]),
    file: () => Promise.resolve(null),
    removeFile: nothing,
    timeText: () => '11-26 09:05',
  }
}
