// Every word the simulator's page shows, in one place.
import type { Role } from '../../src/organisation/county.ts'
import type { MessageKind } from '../../src/outgoing-message.ts'
import type { Case, Stage } from '../../src/case/case.ts'
import type { Deadline } from '../../src/deadline/deadline.ts'
import type { Move } from './clock.ts'

/** How people call it with an @. */
export const assistantName = '小助手'

export const texts = {
  title: '对话演示',
  brand: '1+N 上门服务小助手',

  /** Invented relatives to play, beside whoever is typed in. */
  relatives: ['李小芳', '何建明'],

  roles: {
    relative: '群众家属',
    village: '村干部',
    township: '残联专干',
    county: '县残联',
    department: '联络员',
    leader: '县领导',
  } satisfies Record<Role, string>,

  /** A cadre of a 社区, which is no village. */
  neighbourhoodCadre: '社区干部',

  /** Headings of the list of people who belong to no township. */
  offices: {
    relative: '群众和家属',
    village: '村（社区）',
    township: '乡镇（街道）',
    county: '县残联',
    department: '县级部门',
    leader: '县领导',
  } satisfies Record<Role, string>,

  clock: {
    label: '演示时间',
    moves: {
      hour: '+1小时',
      workday: '下个工作日 9:00',
      day: '+1天',
      week: '+1周',
    } satisfies Record<Move, string>,
    pick: '选时间',
    go: '拨过去',
    open: '拨时间',
    moving: '时间正在往前走……',
    kinds: {
      workday: '工作日',
      'make-up': '补班',
      weekend: '休息日',
      holiday: '放假',
      unknown: '日历未公布',
    },
    past: '时间只能往前拨。',
    far: '一次最多往前拨一年。',
    unreadable: '没认出这个时间，请重新选。',
    busy: '时间正在走，请稍等一下。',
    failed: '时间没有走成，已停在现在这一刻。请再试一次。',
    noCalendar: '再往后的放假安排还没有，请少拨一些。',
  },

  people: {
    choose: '选一位来扮演',
    ofTheStory: '故事里的人',
    switch: '换人',
    add: '再开一个人',
    close: '关掉',
    search: '找人：姓名、乡镇、部门、村',
    nobody: '没有找到，换个词试试。',
    relative: '扮演一位群众或家属',
    relativeName: '姓名，例如 李小芳',
    relativeGo: '就用这个名字',
    relativeHint: '不在名单里的人，小助手按群众家属接待。',
    badName: '请填一个姓名（汉字，最多12个字）。',
  },

  chats: {
    label: '聊天列表',
    direct: '私聊',
    back: '返回聊天列表',
    unread: (count: number) => `${count} 条未读`,
    nothing: '还没有消息',
    members: (count: number) => `${count} 人`,
    yourself: '我',
    all: '全部群',
  },

  assistant: {
    name: assistantName,
    badge: '助手',
    hello: (name: string) => `${name}，您好`,
    tryThis: '可以这样说',
    empty: {
      room: '小助手已在群里，平时不插话。报人、回“收到”、说进度，照平常说话就行。',
      direct: '这里只有您和小助手，每句话它都会看。证件号、电话请只在这里说。',
    },
    kinds: {
      reply: '',
      task: '待办',
      reminder: '提醒',
      digest: '汇总',
      notice: '告知',
      alert: '紧急',
      report: '统计',
    } satisfies Record<MessageKind, string>,
  },

  /** What each may begin with where nothing was said yet. */
  suggestions: {
    relative: { room: [], direct: ['我爸中风瘫在床上，想办残疾证，能上门吗？', '办残疾证要花钱吗？'] },
    village: {
      room: ['报一个：5组王桂英，残疾证到期了，人动不得，想换证', '本月无新增'],
      direct: ['我们村还有哪些没办完？', '轮椅怎么申请？'],
    },
    township: { room: ['@小助手 还有哪些没核实？'], direct: ['还有哪些没核实？', '这个月还有哪些村没报？'] },
    county: {
      room: ['@小助手 哪些快到期了？'],
      direct: ['哪些超期了？', '还有哪些没签收？', '全县现在多少件？'],
    },
    department: { room: ['@小助手 我们局还有哪些没签收？'], direct: ['我们局还有哪些没办？'] },
    leader: { room: ['@小助手 全县现在多少件？'], direct: ['哪些超期了？'] },
  } satisfies Record<Role, { readonly room: readonly string[]; readonly direct: readonly string[] }>,

  talk: {
    log: '聊天记录',
    offered: '正在送达',
    quote: '引用',
    again: '原样再发',
    againHint: '同一条消息（同一编号）再送一次，看它会不会重复登记',
    pressed: (name: string, button: string) => `${name} 点了“${button}”`,
    yesterday: '昨天',
    unloadable: '以前的聊天记录暂时读不出来，请稍后刷新。',
  },

  composer: {
    room: '在群里说……',
    direct: '对小助手说……',
    send: '发送',
    mention: '提到某人',
    attach: '发图片',
    attachName: '文件名，例如 残疾证照片.jpg',
    attachPicture: '选一张照片',
    attachHint: '可以选一张照片（JPG、PNG，5 MB以内，请勿用真实证件），也可以只写一个文件名。',
    noPicture: '这张照片没能收下：请选5 MB以内的照片（JPG、PNG等），再发一次。',
    attachGo: '带上',
    drop: '去掉',
    quoting: '引用',
    empty: '先写一句话，或带上一张图片。',
    tooLong: '太长了，请分几条发。',
    wrongPlace: '您不在这个群里。',
    goneQuote: '引用的那条消息找不到了，请重新引用。',
  },

  panel: { story: '试试看', cases: '个案', chat: '聊天', tabs: '页面' },

  story: {
    lead: '跟着走一遍：从村里一句话，到上门、回访。点一下，话就放进输入框，再按“发送”。',
    put: '放进输入框',
    move: '拨时间',
    done: '已做',
    again: '再来一遍',
    finished: '走完了！辛苦了。可以换个人再来一遍，或者自己随便说说。',
    missing: '这份县情文件里缺少故事需要的人，请自己随便说说。',
    numberUnknown: '0001',
    by: (name: string, place: string) => `${name} · ${place}`,
    steps: {
      report: {
        title: '村干部在群里报一个人',
        text: (name: string) => `报一个：3组${name}，67岁，车祸两只脚都断了，没办过残疾证，还想要个轮椅`,
        watch: '小助手登记、给编号，群里只留姓',
      },
      receive: { title: '镇上回一声“收到”', text: '收到', watch: '小助手不再多话，5个工作日内入户就行' },
      verifyDay: { title: '过两个工作日', watch: '到期前，提醒会自己来' },
      verify: {
        title: '镇上入户核实，上报县残联',
        text: (number: string) => `${number} 核实属实，本人同意上门，上报县残联`,
        watch: '县残联接手，5个工作日内要上门',
      },
      dispatch: {
        title: '县残联派单，定上门时间',
        text: (number: string, day: string) => `${number} 请卫健派医生，${day}上午一起上门`,
        watch: '联席群里出现任务卡片',
      },
      acknowledge: { title: '卫健签收', text: '卫健收到', watch: '也可以直接点卡片上的按钮' },
      visitDay: { title: '到了上门那天', watch: '没签收的部门会被提醒' },
      visit: {
        title: '县残联记上门结果',
        text: (number: string) => `${number} 今天已上门，鉴定完成`,
        watch: '一个月内要回访',
      },
      callbackDay: { title: '快一个月了', watch: '回访的提醒来到专干手里' },
      callback: {
        title: '镇上回访',
        text: (number: string) => `${number} 回访了，电话打的，都满意`,
        watch: '这件事就有了着落',
      },
    },
  },

  cases: {
    none: '还没有个案。村里报一个人，这里就会出现。',
    unloadable: '个案暂时读不出来，请稍后再看。',
    stages: {
      draft: '待补全',
      requested: '待核实',
      reported: '待派单',
      dispatched: '待上门',
      visited: '已上门',
      closed: '已办结',
      referred: '转常规办理',
      declined: '未受理',
      withdrawn: '已撤回',
      merged: '已并案',
    } satisfies Record<Stage, string>,
    /** The stages of the straight road, in their order. */
    road: ['登记', '核实', '派单', '上门', '回访'] as const,
    urgent: '紧急',
    onHold: (reason: string) => `暂停：${reason}`,
    holds: {
      died: '过世待确认',
      hospital: '住院',
      away: '外出',
      moved: '搬迁',
      refused: '本人暂不愿意',
      'not-home': '没见到人',
      'hukou-elsewhere': '户籍在外',
      duplicate: '疑似重复',
      requested: '按要求暂缓',
    } satisfies Record<NonNullable<Case['onHold']>['reason'], string>,
    states: {
      open: '',
      met: '按时',
      late: '超期',
      paused: '暂停',
      cancelled: '不再计',
    } satisfies Record<Deadline['state'], string>,
    task: (service: string) => `${service}办理`,
    about: (what: string, service: string) => `${what}（${service}）`,
    due: (day: string) => `${day}前`,
    left: (workdays: number) =>
      workdays === 0 ? '今天到期' : workdays > 0 ? `还有${workdays}个工作日` : `超期${-workdays}个工作日`,
    provisional: '暂定',
  },
} as const
