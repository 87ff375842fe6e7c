// One question for each topic, as people put it, and what must be in the answer.
import { describe, expect, it } from 'vitest'
import { type ServiceCode, services as allServices } from '../../src/case/service.ts'
import { plainDate } from '../../src/deadline/plain-date.ts'
import { policyInWords } from '../../src/ledger/policy-in-words.ts'
import { policyTopics } from '../../src/ledger/words-policy.ts'
import { serviceWords } from '../../src/ledger/words-services.ts'
import { calendar, directory } from './told-case.ts'

function answer(text: string, services: readonly ServiceCode[] = [], today = '2026-11-23'): string {
  return policyInWords(text, services, {
    place: 'direct',
    role: 'relative',
    directory,
    calendar,
    today: plainDate(today),
  })
}

type Asked = readonly [question: string, services: readonly ServiceCode[], holds: string]

const questions = {
  account: ['银行卡号要不要发给你', [], '不要在聊天里发'],
  trust: ['你们是不是骗子，要身份证干啥', [], '“1+N”上门服务的自动助手'],
  'day-worked': ['9月20号算不算工作日', [], '9月20日（周日）调休补班，算工作日'],
  'subsidy-from': ['护理补贴从哪个月开始算', ['NURSING'], '从递交申请的当月算起'],
  payday: ['低保几号发', ['DIBAO'], '县民政局'],
  'counted-from': ['5个工作日从哪天起算', [], '11月24日（周二）是第1天'],
  'notice-minor': ['娃儿的证也要公示吗', [], '未成年人原则上不公示'],
  'notice-objection': ['公示有人举报咋办', [], '公示先暂停'],
  'notice-content': ['公示要写身份证号吗', [], '不写身份证号、证号、电话、病情'],
  'notice-who': ['公示哪个来贴', [], '由村（社区）在公示栏张贴（《方案》三(三)'],
  'notice-avoid': ['能不能不公示，怕人笑话', [], '不能免（《残疾人证管理办法》第九条(三)）'],
  'notice-days': ['公示要贴几天', [], '到11月30日（周一）结束'],
  notice: ['低保要公示不', ['DIBAO'], '公示7天，按自然日算'],
  'not-qualified': ['评定结果我不服', ['CERT'], '10个工作日内向市级残联'],
  'hukou-elsewhere': ['户口在大竹，能在渠县办吗', ['CERT'], '户籍地残联审核、打印'],
  'after-death': ['老人去世了，证要交回去吗', ['CERT'], '请节哀'],
  lost: ['残疾证掉了咋办', ['CERT'], '声明作废，再申请补发'],
  damaged: ['证烂了咋换', ['CERT'], '第二十一条'],
  'old-card': ['旧证要交回吗', ['CERT'], '第十九条'],
  expired: ['证过期了咋换', ['CERT'], '有效期十年'],
  license: ['执照归审批局还是市监局', ['LICENSE'], '附件把同一项列在“县市监局”'],
  'training-whom': ['学养鸡找哪个', ['TRAIN_FARM'], '其他职业技术找县人社局（《方案》五(五)）'],
  'both-at-once': ['吃低保还能领护理补贴不', ['DIBAO', 'NURSING'], '不计入低保家庭收入'],
  amount: ['护理补贴一个月好多钱', ['NURSING'], '我这里不报数'],
  free: ['评残要不要出钱', ['CERT'], '办证不收工本费'],
  'home-or-hospital': ['是到屋头来还是去医院', ['CERT'], '第十一条'],
  'may-qualify': ['他这个评得到不', ['CERT'], '我不能预先判断'],
  scope: ['聋哑的能不能上门', ['CERT'], '转常规渠道办理，不会漏掉'],
  conditions: ['低保要啥条件', ['DIBAO'], '我不能先下结论'],
  mail: ['户口簿可以寄回去吗', [], '原件先别寄'],
  'how-to-report': ['怎么报人', [], '每月10日前'],
  'by-others': ['我妈不识字咋个签', [], '按手印'],
  photo: ['照片要几张', ['CERT'], '3张两寸近期免冠白底彩照'],
  papers: ['要带啥资料', ['CERT'], '第九条(一)'],
  'how-long': ['办证要好久', ['CERT'], '资料齐全后10个工作日内审核'],
  telephone: ['残联电话好多', [], '请问村干部或镇残联'],
  'other-help': ['医药费能报销不', [], '登记下来转有关部门'],
  who: ['打官司找哪个', ['LEGAL'], '县司法局负责'],
  how: ['轮椅咋个申请', ['AID'], '《方案》四(一)'],
} as const satisfies Record<keyof typeof policyTopics, Asked>

describe('a question about the rules', () => {
  it.each(Object.entries(questions))('%s', (_topic, [text, services, holds]) => {
    expect(answer(text, services)).toContain(holds)
  })

  // The telephone has no law.
  const sourced = Object.entries(questions).filter(([topic]) => topic !== 'telephone')

  it.each(sourced)('on %s has its source named', (_topic, [text, services]) => {
    expect(answer(text, services)).toMatch(/《.+》|国发|通办/u)
  })

  it('in two halves gets both', () => {
    const both = answer('办证要带啥资料，要不要钱', ['CERT'])
    expect(both).toContain('第九条(一)')
    expect(both).toContain('不收工本费')
  })

  it('gets one answer in a group', () => {
    const view = {
      place: 'group',
      role: 'village',
      directory,
      calendar,
      today: plainDate('2026-11-23'),
    } as const
    const one = policyInWords('办证要带啥资料，要不要钱', ['CERT'], view)
    expect(one.split('\n')).toHaveLength(1)
  })

  it('that nobody foresaw goes to a person', () => {
    expect(answer('月亮上有残联没得')).toContain('回复“人工”')
  })

  it('written in traditional characters is the same question', () => {
    expect(answer('評殘要不要錢', ['CERT'])).toBe(answer('评残要不要钱', ['CERT']))
  })

  it('finds its service by itself when none was understood', () => {
    expect(answer('特困有儿女的可以申请不')).toContain('特困供养：乡镇（街道）受理')
  })
})

describe('days', () => {
  it('are counted over the holidays, with their names', () => {
    const said = answer('5个工作日从哪天起算', [], '2026-09-30')
    expect(said).toContain('10月8日（周四）是第1天')
    expect(said).toContain('10月13日（周二）为止')
    expect(said).toContain('10月1日至7日放假')
  })

  it('of a year not yet published are provisional', () => {
    expect(answer('公示要贴几天', [], '2026-12-30')).toContain('暂定')
  })
})

describe('services', () => {
  it('all have who, papers and notice, and no sum of money', () => {
    for (const code of Object.keys(allServices) as ServiceCode[]) {
      const words = Object.values(serviceWords[code]).join('')
      expect(words).not.toMatch(/元|[一二三四]级/u)
      expect(answer('要带啥材料', [code])).toContain(serviceWords[code].papers)
    }
  })
})
