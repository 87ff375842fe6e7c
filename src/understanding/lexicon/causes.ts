// Why a visit failed or a task takes longer: kinds of causes, the words they are told in, and a clause that tells each.

export interface CauseRow {
  /** What is in the way. */
  readonly what: string
  readonly words: RegExp
  /** A clause that names it. */
  readonly said: string
}

/** What keeps people from a visit or a task. */
export const hindrances: readonly CauseRow[] = [
  {
    what: 'the car',
    words:
      /车子?[^，。；]{0,6}(?:坏|抛锚|爆胎|没得|没有|派不出|开不|上不|打滑|滑)|半路抛锚|打滑|翻车|熄火|没油|没车/,
    said: '车走到半路爆胎了',
  },
  {
    what: 'the road',
    words:
      /路[^，。；]{0,5}(?:断|塌|堵|垮|埋|不通|没通|封|滑|烂)|塌方|滑坡|垮[方岩山]|山体?[^，。；]{0,3}垮|落石|泥石流|桥|修路|堵|陷[到在]|卡住|导航|(?:过|进|上|开)不(?:去|到|来)(?!门)/,
    said: '那截路垮了',
  },
  { what: 'the weather', words: /雪|雨|雾|涨水|洪水|冰/, said: '垭口上结了冰' },
  { what: 'a dog', words: /狗[^，。；]{0,6}(?:凶|咬|拦|守|叫|围|扑|撵)/, said: '狗守着院坝' },
  {
    what: 'nobody who could come',
    words: /没派人|(?:医生|[队车人])[^，。；]{0,2}[来去到]不了/,
    said: '医生来不了',
  },
  {
    what: 'the family does not want it',
    words: /不(?:让|给|准|肯)[^，。；]{0,2}(?:进|评|看)|[不没]开门|不(?:想)?评了|[轰撵]出|赶出来|反悔|拒/,
    said: '媳妇不让进',
  },
  {
    what: 'illness and death',
    words:
      /住院|医院|卫生院|输[液水]|发(?:高)?烧|血压|抽筋|[疼痛]得|昏|睡着|叫不?醒|病|摔|热倒|中暑|晕倒|[拉闹]肚子|崴|去世|过世|死了/,
    said: '老人发高烧',
  },
  {
    what: 'devices and systems',
    words: /没电|停电|断电|断网|故障|升级|检修|坏了|平台[^，。；]{0,4}关|系统[^，。；]{0,4}(?:崩|卡|慢|进不)/,
    said: '省平台升级',
  },
  { what: 'what is wanting', words: /断货|缺(?!席)|没带/, said: '厂家断货' },
]

/** What delays a task besides, and seldom a visit. */
export const delays: readonly CauseRow[] = [
  {
    what: 'other work',
    words:
      /防汛|抗旱|迎检|抢收|双抢|秋收|换届|义诊|进修|外出学习|出差|开会|培训|演练|检查|考核|抽[调去]|评审|忙|走不开|没得?空|排不|排满/,
    said: '这周都在防汛',
  },
  { what: 'few hands', words: /个人(?:管|跑|负责)|人手|人数不|人都/, said: '我一个人管三条线' },
  { what: 'days off', words: /放假|过年|春节|赶场|外出/, said: '师傅过年回去了' },
  { what: 'building and repairs', words: /施工|硬化|维护|修/, said: '施工队还没进场' },
  { what: 'goods that are not there', words: /[缺没]货/, said: '坐便椅没货' },
  { what: 'money and orders', words: /招标|采购|资金|拨款|财政|指标/, said: '财政的钱还没下来' },
  {
    what: 'what others have to do first',
    words:
      /等[^，。；]|[没未无](?:跑|弄|搞|办|想|户口|核|拿|下|批|到|回|齐|递|出|扯|定)|材料|手续|鉴定|公证|法院|分家|下落不明/,
    said: '核对系统没回函',
  },
]

/** Where the person is instead. */
export const elsewhere: readonly CauseRow[] = [
  {
    what: 'at work far away',
    words: /务工|打工|在(?:外|厂里|成都|重庆|广东|达州|县城)|去(?:了)?(?:外地|成都|重庆|广东|达州)/,
    said: '人在广东打工',
  },
  {
    what: 'out for the day',
    words:
      /(?:出去|出门|上街|进城)[^，。；]{0,6}[了去]|(?:到|下|上|回|去)[\u4e00-\u9fff]{2,4}(?:去了|打工|打针|耍|看病|带孙|走亲)|在(?:地里|坡上|田里|土头|街上)|(?:赶场|赶集|走人户|走亲戚|上坡|下地|砍柴|吃酒|[赶吃坐]席|打牌|外出)/,
    said: '一家人赶场去了',
  },
  {
    what: 'moved, or fetched by kin',
    words: /搬[^，。；]{0,4}(?:走|去)|接(?:到(?!通知|电话|任务|命令|报)|去|走|起)/,
    said: '被女儿接走了',
  },
]

/** A closed door, and nobody behind it. */
export const closed: readonly CauseRow[] = [
  { what: 'the door', words: /锁|把门|门[^，。；]{0,3}(?:紧?闭|关)|闭户/, said: '大门紧闭' },
  {
    what: 'nobody at home',
    words:
      /不在|没在|(?:没(?:得|有)?|莫得|无)(?:一)?人(?![手员会能带帮认顶懂])|家中无人|(?:无一|一个)人|空(?:屋|着)|人没见/,
    said: '屋头莫得人',
  },
]

/** Nobody was met. */
export const unmet: readonly CauseRow[] = [
  {
    what: 'no answer',
    words: /没等到|没见|未见|未遇|没遇|没碰|没找|找不|没出?来|敲|喊不|人影|关机/,
    said: '电话关机',
  },
]

/** Whether a clause tells a cause of one of these kinds. */
export const tells =
  (rows: readonly CauseRow[]) =>
  (clause: string): boolean =>
    rows.some(({ words }) => words.test(clause))
