// Every word of the pages of channels and files.

export const texts = {
  title: '渠道',
  channels: {
    heading: '渠道',
    none: '还没有配置微信、企业微信、Telegram 或邮件，现在用的是模拟聊天。',
    names: { wechat: '微信', wecom: '企业微信', telegram: 'Telegram', mail: '邮件', sim: '模拟聊天' },
    states: { starting: '正在连接', ready: '正常', away: '断开', stopped: '已停止', unknown: '还不知道' },
    scan: '请用办公手机的微信扫码登录：',
    aliveAt: (time: string) => `最近一次正常：${time}`,
    renewedAt: (time: string) => `${time}换过登录，标“待核对”的要重新绑定。`,
  },
  doubtful: {
    heading: '没送到和不确定的消息',
    none: '没有。',
    states: { waiting: '正在重发', sent: '可能发了两遍', undeliverable: '没送到' },
    again: '再发一次',
    seen: '知道了',
  },
  quarantined: {
    heading: '没能处理的来信',
    none: '没有。',
    why: '这几条反复处理失败，已放到一边，请人工看一下。',
    gone: '（内容已清除）',
  },
  contacts: {
    heading: '人员和群的绑定',
    why: '没绑定的人和群收不到消息。点开乡镇，把绑定码当面或打电话告诉本人；家属在镇上要码。',
    county: '县里和部门',
    bound: (bound: number, all: number) => `已绑定${bound}/${all}`,
    toProve: (count: number) => `待核对${count}`,
    reached: (names: string) => `已绑定：${names}`,
    unproved: (names: string) => `待核对：${names}`,
    nobody: '未绑定',
    code: '发绑定码',
  },
  code: {
    heading: '绑定码',
    person: (name: string) => `请当面或打电话告诉${name}，让本人私聊发给小助手：`,
    room: (name: string) => `请在${name}里发：`,
    words: (code: string) => `绑定 ${code}`,
    holds: '24小时内有效，只能用一次。',
    back: '返回',
  },
  files: {
    title: '附件',
    heading: '各件的附件',
    none: '还没有附件。',
    count: (count: number) => `${count}个`,
    remove: '删除',
    sure: '确认删除，不能恢复',
    size: (bytes: number) =>
      bytes < 1024 * 1024 ? `${Math.ceil(bytes / 1024)}KB` : `${(bytes / 1024 / 1024).toFixed(1)}MB`,
  },
} as const
