// The county of a storm: two townships on each chat platform, each with a work group, and a few who have only mail.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { stringify } from 'yaml'

export type Chat = 'wechat' | 'wecom' | 'telegram'

/** Somebody who writes on a platform. */
export interface Someone {
  /** The person's id in the county file; null for a relative. */
  readonly id: string | null
  readonly name: string
  readonly account: string
}

export interface Township {
  readonly code: string
  readonly channel: Chat
  /** The work group: its id in the county file, its name, and its id on the platform. */
  readonly room: { readonly id: string; readonly name: string; readonly chat: string }
  readonly cadres: readonly Someone[]
  /** Null where the clerk has only mail. */
  readonly clerk: Someone | null
  readonly clerkId: string
}

export const mailOf = (id: string): string => `${id}@county.example`

/** Invented; each township's three cadres, then its clerk. */
const staff = ['陈国富 徐长福 石大明 周敏', '罗世明 唐安民 卫兴平 唐伟', '邓小兰 冯永福 褚建国 秦玉'].concat([
  '蒲元华 何仁寿 孟昭全 杨波',
  '姜文清 田玉成 彭天德 谭英',
  '廖正才 汪开华 龚绍清 姚琴',
])

const places = [
  ['linba', '临巴镇', '511725102', 'wechat', '1001@chatroom', ['201', '202', '203']],
  ['sanhui', '三汇镇', '511725104', 'wechat', '1002@chatroom', ['202', '205', '208']],
  ['yanfeng', '岩峰镇', '511725108', 'telegram', '-880003', ['201', '202', '203']],
  ['gongshi', '拱市乡', '511725236', 'telegram', '-880004', ['201', '202', '203']],
  ['wenchong', '文崇镇', '511725105', 'wecom', 'wrWenchong', ['200', '202', '203']],
  ['yongxing', '涌兴镇', '511725106', 'wecom', 'wrYongxing', ['201', '202', '204']],
] as const

/** An account as its platform numbers them. */
const accountOn = (channel: Chat, id: string, number: number): string =>
  ({ wechat: `wxid_${id}`, wecom: `User_${id}`, telegram: String(7_100 + number) })[channel]

export const townships: readonly Township[] = places.map(([id, name, code, channel, chat], index) => {
  const names = (staff[index] ?? '').split(' ')
  const people = names.map((each, place): Someone => {
    const person = place < 3 ? `${id}-cadre-${place + 1}` : `${id}-clerk`
    return { id: person, name: each, account: accountOn(channel, person, index * 10 + place) }
  })
  const clerk = people[3] ?? null
  return {
    code,
    channel,
    room: { id, name: `${name}残联工作群`, chat },
    cadres: people.slice(0, 3),
    // One clerk has no chat: her tasks come by mail, and she presses the links.
    clerk: id === 'yanfeng' ? null : clerk,
    clerkId: `${id}-clerk`,
  }
})

/** The county federation: on WeChat Work, and by mail when that is away. */
export const federation: Someone = { id: 'liu', name: '刘建军', account: 'User_liu' }

export const mailOfClerk = mailOf('yanfeng-clerk')

/** People who may be written to by mail where their chat fails. */
const alsoByMail = ['linba-clerk', 'wenchong-clerk', 'gongshi-clerk', 'liu']

/** Nobody is spared in a storm: the day's ceiling is out of reach, and what is reported is due the next day. */
const rules = { verifyWorkdays: 1, unaskedPerDay: 1_000 }

/** Writes the county file into that folder. */
export function writeStormCounty(folder: string): string {
  const handles = (id: string, channel: Chat | null, account: string) => ({
    ...(channel === null ? {} : { [channel]: account }),
    ...(channel === null || alsoByMail.includes(id) ? { mail: mailOf(id) } : {}),
  })
  const people = townships.flatMap(({ code, channel, cadres, clerk, clerkId }, index) => [
    ...cadres.map(({ id, name, account }, place) => ({
      id,
      name,
      role: 'village',
      org: `${code}${places[index]?.[5][place] ?? ''}`,
      handles: handles(id ?? '', channel, account),
    })),
    {
      id: clerkId,
      name: (staff[index] ?? '').split(' ')[3],
      role: 'township',
      org: code,
      handles: handles(clerkId, clerk && channel, clerk?.account ?? ''),
    },
  ])
  const county = {
    county: { code: '511725', name: '渠县', timezone: 'Asia/Shanghai' },
    divisions: fileURLToPath(new URL('../../src/app/demo/quxian-divisions.csv', import.meta.url)),
    people: [
      ...people,
      {
        id: federation.id,
        name: federation.name,
        role: 'county',
        handles: handles('liu', 'wecom', federation.account),
      },
    ],
    rooms: townships.map(({ code, channel, room }) => ({
      id: room.id,
      name: room.name,
      org: code,
      handles: { [channel]: room.chat },
    })),
    rules,
  }
  const file = join(folder, 'county.yaml')
  writeFileSync(file, stringify(county))
  return file
}
