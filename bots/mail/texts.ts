// What stands around a message in a letter, and on the pages its links lead to. The message itself comes from elsewhere.
import type { MessageKind } from '../../src/outgoing-message.ts'

/** What a letter is, at the head of its subject. */
const kinds = {
  reply: '答复',
  task: '待办',
  reminder: '提醒',
  digest: '汇总',
  notice: '通知',
  alert: '请关注',
  report: '报告',
} as const satisfies Record<MessageKind, string>

/** A subject has room for so many numbers; it is seen on locked screens, so it names nobody. */
const mostNumbers = 3

export const texts = {
  sender: (county: string) => `${county}1+N上门服务小助手`,
  subject(kind: MessageKind, cases: readonly string[], county: string) {
    const numbers = cases.slice(0, mostNumbers).join('、')
    const more = cases.length > mostNumbers ? `等${cases.length}件` : ''
    const about = [numbers, more].filter(Boolean).join(' ')
    return `【${kinds[kind]}】${about ? `${about} ` : ''}${county}1+N上门服务`
  },
  how: '点一下就能回复，打开后再确认一次。每个链接只能用一次，30天内有效：',
  elsewhere: (labels: readonly string[]) =>
    `办理请在工作群里或给小助手发消息，写明编号，回复：${labels.map((each) => `“${each}”`).join('')}。`,
  footer: (county: string) =>
    `这封邮件由${county}1+N上门服务小助手自动发出，请不要直接回复，回信没有人看。有事请在工作群里说，或联系县残联。`,
  page: {
    title: '确认办理',
    about: (label: string, cases: readonly string[]) =>
      `${cases.join('、')}${cases.length > 0 ? '：' : ''}${label}`,
    sure: '请核对编号，确认后就会记下来。',
    /** What some buttons need to be said along with them: a letter cannot be answered when it asks. */
    wanted: {
      退回: '退回的原因，比如“不属于本部门职责”',
      延期: '延到哪天、为什么，比如“延10天，医生下周才回来”',
      不同意退单: '为什么不同意',
      不同意延期: '为什么不同意',
    } as Readonly<Record<string, string>>,
    confirm: (label: string) => `确认“${label}”`,
    taken: { title: '收到了', how: '已经记下来，办理结果会发到您的邮箱。这个页面可以关了。' },
    used: {
      title: '这个链接已经用过了',
      how: '之前已经收到，不用再点。要更正请在工作群里说，或联系县残联。',
    },
    expired: { title: '这个链接过期了', how: '请在工作群里回复，或等下一封提醒邮件。' },
    unknown: {
      title: '这个链接打不开',
      how: '地址可能不完整，请从邮件里重新点一次；还是不行，请联系县残联。',
    },
    away: { title: '暂时没能记下来', how: '请过几分钟再点一次，不会重复办理。' },
  },
} as const
