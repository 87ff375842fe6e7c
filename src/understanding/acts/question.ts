// ask-status, ask-list, ask-policy, ask-human, help: what people want to know.
import type { ActOf } from '../act.ts'
import { field, firstDepartment, firstTownship, services, target } from './fill.ts'
import type { Frame } from './frame.ts'

export const askStatus: Frame = {
  act: 'ask-status',
  cues: [
    {
      says: '(?:办|走|搞|进行|弄|现在)?到(?:哪|啥子?|什么)(?:一?步|里|儿|个?环节|了|程度)|(?:进度|进展|状态)(?:如何|怎样|怎么样|咋样|是?什么|报我)?|卡在(?:哪|什么)',
      weight: 0.84,
    },
    {
      says: '(?:咋样|怎么样|咋个样|如何)了|什么状态|(?:是)?啥子?(?:情况|状态)|什么情况|有(?:消息|结果|下文|信)(?:没|吗|了没)|有没得消息',
      weight: 0.8,
    },
    {
      says: '(?:好久|啥时候|啥子?时[候间]|什么时[候间]|多久|几时|哪天|何时|要好久)[^，。！？；\\n]{0,8}(?:到|来|能|办|可以|得|拿|下来|有|上门|发|打|送|修|出|上|安排|批|定)',
      weight: 0.8,
    },
    { says: '<from>(?:好久|咋样了?|哪天来|要等好久)<tail>[？?]?<to>', weight: 0.75, in: 'direct' },
    {
      says: '(?:办|批|到|发|打|下来|送|做|评|收|来|派|配|定|制出来|开班|联系|过期|上|到期)(?:好|完|下来|到账?|了|出来)?(?:没得?|了没有?|没有|吗|不)<tail>(?:[？?]|<to>)',
      weight: 0.72,
      mood: 'asked',
    },
    {
      says: '(?:咋|怎么|为啥子?|为什么)[^，。]{0,2}还(?:没|不)|(?:咋|怎么)[^，。]{0,4}没(?:动静|消息|下来)',
      weight: 0.8,
    },
    {
      says: '谁在(?:跟|办|管)|哪个(?:在|部门)?(?:跟|办|退的单)|期限是|派给我们(?:的)?(?:什么|啥)|问(?:下|一下|哈)?[^，。]{0,6}<case>|查(?:一?下|询)?[^，。]{0,8}(?:<case>|<card>|<svc>|低保|有没有|还有没有|过期没|到期没)|帮(?:我|忙)?查',
      weight: 0.75,
    },
    {
      says: '^\\s*<case>\\s*[？?]?\\s*$',
      by: ['relative', 'county', 'township', 'village', 'leader'],
      weight: 0.7,
    },
    {
      says: '是不是(?:也|在)?[^，。]{0,4}(?:在办|有低保)|还没看到|现在(?:是)?(?:啥|什么)|够了吗|是真的吗|查得到不|(?:满|好)了没|报过了?没',
      weight: 0.72,
    },
    { says: '想?问(?:下|一下|哈|问)?[^，。]{0,12}(?:办|进度|情况|证|补贴|低保)', weight: 0.6 },
  ],
  covers: [
    'complete',
    'progress',
    'request',
    'visit',
    'nil-report',
    'certificate',
    'materials',
    'notice',
    'exception',
    'complain',
    'dispatch',
    'verify',
  ],
  fill: (scene): ActOf<'ask-status'> => ({
    act: 'ask-status',
    confidence: scene.confidence,
    ...target(scene),
    ...(services(scene.own).services === undefined ? services(scene.group) : services(scene.own)),
  }),
  examples: [
    { says: '0231办到哪步了', by: 'village', gives: { case: '0231' } },
    { says: '好久能拿到证？', by: 'relative' },
  ],
  not: [{ says: '已办', by: 'department' }],
}

const listers = ['county', 'township', 'department', 'leader', 'village'] as const

export const askList: Frame = {
  act: 'ask-list',
  cues: [
    {
      says: '(?:快|要|即将|将要|快要)(?:超期|到期|逾期|到时间|超时)|(?:哪些|几)件?到期|今天[^，。]{0,4}到期',
      as: 'due-soon',
      by: listers,
      weight: 0.86,
    },
    {
      says: '(?:列|发|看|查|给|清单|哪些|几件|多少|有没有|有没得|有)[^，。]{0,12}(?:超期|逾期|超时)|(?:超期|逾期|超时)[^，。]{0,6}(?:清单|名单|有|几|多少|哪|件)',
      as: 'overdue',
      by: listers,
      weight: 0.85,
    },
    {
      says: '(?:哪些|哪个|哪几个|谁|几件?|多少件?|还有)[^，。]{0,10}(?:没(?:有)?|未|还没有?)签收|没签收的|要我们签收',
      as: 'unacknowledged',
      by: listers,
      weight: 0.88,
      mood: 'asked',
    },
    {
      says: '(?:哪些|哪个|几个|哪几个)[^，。]{0,10}(?:没(?:有)?|未|还没)(?:上)?报|报(?:齐|了|完)(?:没|没有|没得)',
      as: 'unreported',
      by: ['county', 'township', 'leader'],
      weight: 0.86,
    },
    {
      says: '(?:还有|有)?(?:几|多少|哪些|好多)(?:件|个|户)?[^，。]{0,8}(?:没|未)(?:有)?(?:办|回|完|办结|到位)|没办(?:完|结)?的|在办的?[^，。]{0,4}(?:列|有|发)|压了好多|(?:列|办)个单子',
      as: 'open',
      by: listers,
      weight: 0.85,
    },
    {
      says: '统计|(?:办结|上报|回访|完成|受理)[^，。]{0,3}(?:数|率)|比例是多少|(?:报|办)了几个|情况怎么样|汇总(?:一下|表)',
      as: 'counts',
      by: listers,
      weight: 0.75,
    },
  ],
  absorbs: [
    'ask-status',
    'complete',
    'request',
    'nil-report',
    'urge',
    'progress',
    'acknowledge',
    'ask-policy',
  ],
  fill: (scene): ActOf<'ask-list'> => {
    const said = scene.text.slice(scene.start, scene.end)
    const { role, org } = scene.context
    return {
      act: 'ask-list',
      confidence: scene.confidence,
      ...field('filter', scene.variant as ActOf<'ask-list'>['filter']),
      ...field(
        'township',
        firstTownship(scene.own) ??
          (role === 'township' && /我们?(?:镇|乡|街道)|本镇/.test(said) ? org : undefined),
      ),
      ...field(
        'department',
        firstDepartment(scene.own) ?? (role === 'department' && /我们?局|我们/.test(said) ? org : undefined),
      ),
    }
  },
  examples: [
    { says: '我镇还有几件没办结？', by: 'township', gives: { filter: 'open', township: '511725102' } },
    { says: '还有哪些部门没签收', by: 'county', gives: { filter: 'unacknowledged' } },
  ],
  not: [{ says: '0231什么状态', by: 'county' }],
}

export const askPolicy: Frame = {
  act: 'ask-policy',
  cues: [
    {
      says: '要不要(?:钱|出钱|交钱|排队|交|公示)|收不收钱|好多钱|(?:要|花|交|收)[^，。]{0,4}(?:多少|很多)?钱(?:吗|不|嘛|？)|收费|免费|有好多|要交钱',
      as: 'cost',
      weight: 0.8,
      mood: 'asked',
    },
    {
      says: '(?:咋个?|怎么|啷个|如何)(?:才能)?(?:申请|办|弄|搞|换|领|报|走|整|签字|算|做)(?!的|到哪|成|归一)',
      as: 'how',
      weight: 0.72,
    },
    {
      says: '(?:算不算|属不属于|算|是不是(?:也)?(?:可以|归|要))[^，。]{0,12}(?:不|吗|？|$)?|(?:可不可以|能不能|可以|能否|能)[^，。]{0,14}(?:领|再|享受|同时|一起领|公示|委托|寄|报销|上门)[^，。]{0,8}(?:吗|不|？|没得|$)',
      as: 'may',
      weight: 0.72,
      mood: 'asked',
    },
    {
      says: '是哪个(?:管|办)|(?:归|找)(?:哪个|谁|哪里)(?:管|办)?|有没(?:有|得)(?:补助|补贴|政策|资助)|要(?:带|啥|什么|哪些|提供|准备|填|贴|几)[^，。]{0,8}(?:材料|手续|资料|条件|什么|啥|份|天)?|需要(?:提供|准备|哪些)|有(?:啥|什么)(?:条件|要求)',
      as: 'what',
      weight: 0.72,
      mood: 'asked',
    },
    {
      says: '(?:从)?哪天(?:起|开始)算|算第几天|算(?:不算)?工作日|是工作日吗|咋办|电话(?:是)?好?多少|电话好多|联系方式|还是[^，。]{1,12}[？?]?$|是一个东西吗|要不要发给你|是[^，。]{1,8}还是|归[^，。]{1,6}还是|几级才|满多少岁|几号发|上不上班|哪里可以|要好久|要等几天|要几天',
      as: 'rule',
      weight: 0.7,
      mood: 'asked',
    },
    { says: '(?:行不行|得行不|可以不|可以吗|要得不|得不得行)', as: 'may', weight: 0.62 },
  ],
  covers: ['ask-status', 'complete', 'progress', 'notice', 'materials', 'certificate'],
  fill: (scene): ActOf<'ask-policy'> => ({
    act: 'ask-policy',
    confidence: scene.confidence,
    ...(services(scene.own).services === undefined ? services(scene.group) : services(scene.own)),
  }),
  examples: [
    { says: '评残要不要钱哦', by: 'village' },
    { says: '低保咋个申请', by: 'relative', gives: { services: ['DIBAO'] } },
  ],
  not: [{ says: '0231办到哪步了', by: 'village' }],
}

export const askHuman: Frame = {
  act: 'ask-human',
  cues: [
    {
      says: '(?:转|找|要|换|喊|接|给我找)(?:个|你们|一下)?(?:人工|真人|工作人员|活人|技术员|领导)|<from>人工<to>|喊个人来|找个人|跟机器(?:人)?说|机器人我不信|安排[^，。]{0,4}工作人员',
      weight: 0.86,
    },
    {
      says: '(?:你|给我|你们)?(?:打|回)(?:个)?电话(?:来|过来|给我|嘛)|不会打字|打字也?打不来|直接给我回|听不懂',
      by: ['relative', 'village', 'township'],
      weight: 0.78,
    },
    { says: '喊[^，。]{0,4}领导[^，。]{0,4}(?:来|接)', weight: 0.86 },
  ],
  absorbs: ['request', 'ask-policy', 'help', 'urge', 'progress', 'complain'],
  fill: (scene): ActOf<'ask-human'> => ({ act: 'ask-human', confidence: scene.confidence }),
  examples: [{ says: '转人工', by: 'relative' }],
  not: [{ says: '打电话不接', by: 'village' }],
}

export const help: Frame = {
  act: 'help',
  cues: [
    {
      says: '你(?:都)?(?:能|会|可以)(?:做|干|帮)?[^，。]{0,4}(?:些)?(?:什么|啥子?)|你都?会啥|(?:咋个?|怎么|咋个?)用(?:你|这个|嘛)?(?:<to>|[？?]|，)|使用说明|<from>帮助<to>|(?:有)?(?:哪些)?功能|你是干(?:啥子?|什么)|教(?:我|一下)[^，。]{0,6}(?:用|回复)|可以处理哪些',
      weight: 0.85,
    },
  ],
  absorbs: ['ask-policy', 'ask-status', 'request'],
  fill: (scene): ActOf<'help'> => ({ act: 'help', confidence: scene.confidence }),
  examples: [{ says: '你能做什么', by: 'relative', direct: true }],
  not: [{ says: '谢谢你的帮助', by: 'relative' }],
}
