// ask-status, ask-list, ask-policy, ask-human, help: what people want to know.
import type { ActOf } from '../act.ts'
import { field, firstDepartment, firstTownship, services, target } from './fill.ts'
import type { Frame } from './frame.ts'

export const askStatus: Frame = {
  act: 'ask-status',
  cues: [
    {
      says: '(?:办|走|搞|进行)?到(?:哪|啥子)(?:一?步|里|儿|个?环节|了|程度)|(?:进度|进展|状态)(?:如何|怎样|怎么样|咋样|是?什么)?',
    },
    { says: '(?:咋样|怎么样|咋个样|如何)了|什么状态|啥子?(?:情况|状态)|什么情况' },
    {
      says: '(?:好久|啥时候|啥子时候|什么时候|多久|几时|哪天|何时)[^，。！？；\\n]{0,8}(?:到|来|能|办|可以|得|拿|下来|有|上门|发|打)',
    },
    {
      says: '(?:办|批|到|发|打|下来|送|做|评|收)(?:好|完|下来|到账?|了)?(?:没得?|了没|没有|吗)(?:哦|嘛|喃)?(?:[？?]|<to>)',
      weight: 0.8,
    },
    { says: '(?:咋|怎么|为啥)还(?:没|不)', weight: 0.85 },
    { says: '谁在跟|哪个在(?:跟|办)|期限是|派给我们什么|问(?:下|一下)[^，。]{0,6}<case>' },
    { says: '^<case>[？?]?$', by: ['relative', 'county', 'township', 'village'], weight: 0.7 },
    { says: '是不是也在办|还没看到', weight: 0.8 },
  ],
  absorbs: ['complete', 'progress', 'request', 'visit', 'nil-report', 'certificate'],
  fill: (scene): ActOf<'ask-status'> => ({
    act: 'ask-status',
    confidence: scene.confidence,
    ...target(scene),
    ...services(scene.all),
  }),
  examples: [
    { says: '0231办到哪步了', by: 'village', gives: { case: '0231' } },
    { says: '好久能拿到证？', by: 'relative' },
  ],
  not: [{ says: '已办', by: 'department' }],
}

export const askList: Frame = {
  act: 'ask-list',
  cues: [
    {
      says: '(?:快|要)(?:超期|到期|逾期)',
      as: 'due-soon',
      by: ['county', 'township', 'department', 'leader'],
    },
    {
      says: '(?:列|发|看|查|清单|哪些|几件|多少)[^，。]{0,10}(?:超期|逾期)|(?:超期|逾期)[^，。]{0,6}(?:清单|名单|有|几|多少|哪)',
      as: 'overdue',
      by: ['county', 'township', 'department', 'leader'],
    },
    {
      says: '(?:哪些|哪个|谁|几)[^，。]{0,6}没(?:有)?签收|没签收的',
      as: 'unacknowledged',
      by: ['county', 'township', 'department', 'leader'],
    },
    {
      says: '(?:哪些|哪个|几个|哪几个)[^，。]{0,6}没(?:有)?(?:上)?报',
      as: 'unreported',
      by: ['county', 'township', 'leader'],
    },
    {
      says: '(?:还有|有)?(?:几|多少|哪些)(?:件|个|户)?[^，。]{0,4}(?:没|未)(?:办|回|完|办结)',
      as: 'open',
      by: ['county', 'township', 'department', 'leader'],
    },
    {
      says: '统计[^，。]{0,14}(?:数|情况)|(?:办结|上报|回访)(?:数|率)(?:是?多少|发我)',
      as: 'counts',
      by: ['county', 'township', 'department', 'leader'],
    },
  ],
  absorbs: ['ask-status', 'complete', 'request', 'nil-report', 'urge'],
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
          (role === 'township' && /我们?镇|我们?乡|我们?街道|本镇/.test(said) ? org : undefined),
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
    { says: '要不要钱|收不收钱|好多钱|多少钱|花钱|收费' },
    { says: '(?:咋个?|怎么|啷个|如何)(?:申请|办|弄|搞|换|领|报|走)', weight: 0.8 },
    {
      says: '算不算|得不得行|可不可以|行不行|能不能(?:领|办|再|享受|申请)|可以不公示|是哪个(?:管|办)|(?:归|找)(?:哪个|谁)|有没有补助|要(?:啥子?|什么|哪些)(?:材料|手续|资料|条件)',
      weight: 0.8,
    },
    {
      says: '(?:从)?哪天起?算|算第几天|算工作日|咋办|电话(?:是)?好?多少|的电话好多|还是.{1,8}[？?]|是一个东西吗|要不要发给你',
      weight: 0.75,
    },
  ],
  absorbs: ['ask-status', 'complete', 'progress'],
  fill: (scene): ActOf<'ask-policy'> => ({
    act: 'ask-policy',
    confidence: scene.confidence,
    ...services(scene.all),
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
    { says: '(?:转|找|要|换|喊|接)(?:个)?(?:人工|真人|工作人员|活人)' },
    {
      says: '(?:你|给我|你们)?打(?:个)?电话(?:来|过来|给我)|不会打字',
      by: ['relative', 'village'],
      weight: 0.8,
    },
  ],
  absorbs: ['request', 'ask-policy'],
  fill: (scene): ActOf<'ask-human'> => ({ act: 'ask-human', confidence: scene.confidence }),
  examples: [{ says: '转人工', by: 'relative' }],
  not: [{ says: '打电话不接', by: 'village' }],
}

export const help: Frame = {
  act: 'help',
  cues: [
    {
      says: '你(?:能|会|可以)(?:做|干|帮)(?:些)?(?:什么|啥子?)|(?:咋个?|怎么)用|使用说明|<from>帮助<to>|功能',
    },
  ],
  fill: (scene): ActOf<'help'> => ({ act: 'help', confidence: scene.confidence }),
  examples: [{ says: '你能做什么', by: 'relative', direct: true }],
  not: [{ says: '谢谢你的帮助', by: 'relative' }],
}
