// How an act's fields are read from its stretch of the message, whatever the classifier thinks of it.
import { describe, expect, it, test } from 'vitest'
import type { ActName, MessageContext } from '../../src/understanding/act.ts'
import { ofKind } from '../../src/understanding/acts/fill.ts'
import { frames } from '../../src/understanding/acts/frames.ts'
import { entitiesIn, county, from } from './entities/finding.ts'

const monday: MessageContext = { role: 'county', channel: 'direct', at: '2026-11-23T10:00:00+08:00' }

interface Said {
  readonly context?: Partial<MessageContext>
  /** The words of the act's own stretch; the whole text when left out. */
  readonly stretch?: string
}

/** The act filled from a text, as if the classifier had found it there and said nothing of its kind. */
function read(act: ActName, text: string, { context = {}, stretch = text }: Said = {}) {
  const start = text.indexOf(stretch)
  const end = start + stretch.length
  const all = entitiesIn(text, context)
  const own = all.filter((one) => one.start >= start && one.end <= end)
  const cases = ofKind(own, 'case-number').map(({ number }) => number)
  const frame = frames.find((one) => one.act === act)
  return frame?.fill({
    text,
    start,
    end,
    said: stretch,
    own,
    group: all,
    all,
    variant: undefined,
    case: cases[0],
    cases,
    person: undefined,
    context: { ...monday, ...context },
    county,
    confidence: 1,
  })
}

describe('the card a report speaks of', () => {
  it.each([
    ['从来没办过残疾证，想办一个', 'none', ['CERT']],
    ['疑似重度，未持证，申请低保', 'none', ['DIBAO']],
    ['没得残疾证，想办一个，再申请低保', 'none', ['CERT', 'DIBAO']],
    ['残联那个本本遗失了，要轮椅', 'lost', ['CERT', 'AID']],
    ['残疾人证上个月到的期，要换', 'expired', ['CERT']],
    ['残疾证洗衣服洗烂了，要补一个', 'lost', ['CERT']],
    ['证号51172519030512432243 到期了，换新的', 'expired', ['CERT']],
    ['要护理补贴，证早就有', 'held', ['NURSING']],
    ['他残疾本本还在，要轮椅', 'held', ['AID']],
    ['要轮椅，残疾证还在有效期', 'held', ['AID']],
    ['要轮椅，残疾人证为二级', 'held', ['AID']],
  ])('%s', (text, certificate, services) => {
    expect(read('request', text)).toMatchObject({ certificate, services })
  })
})

describe('the papers that are missing', () => {
  it.each([
    ['所缺资料：监护人身份证、授权委托书，请尽快收集', ['监护人身份证', '授权委托书']],
    ['缺户口本，明天补', ['户口本']],
    ['还差他个人的社保卡', ['社保卡']],
    ['缺户口本，银行卡复印件', ['户口本', '银行卡复印件']],
    ['还差：1. 白底照片；2. 监护人身份证复印件', ['白底照片', '监护人身份证复印件']],
    ['缺村委会证明，还有银行卡正反面也没有', ['村委会证明', '银行卡正反面']],
    ['没盖医院公章、照片不是白底', ['医院公章']],
  ])('%s', (text, missing) => {
    expect(read('materials', text)).toMatchObject({ event: 'missing', missing })
  })
})

describe('why a task comes back', () => {
  it.each([
    ['城镇房子该找房管', 'not-our-duty'],
    ['店面在外县，不归我们登记', 'wrong-area'],
    ['房子在大竹地界，不在我县范围', 'wrong-area'],
    ['请先走镇上便民中心', 'wrong-channel'],
    ['三级肢体，政策不覆盖', 'not-eligible'],
    ['没附学籍证明，退回', 'missing-materials'],
    ['啥附件都没挂，退单', 'missing-materials'],
  ])('%s', (text, reason) => {
    expect(read('return', text, { context: { role: 'department', org: 'housing' } })).toMatchObject({
      reason,
    })
  })

  it('a village has no duties to refuse: the person is another village’s', () => {
    expect(read('return', '这个不归我们', { context: from('团石村') })).toMatchObject({
      reason: 'wrong-area',
    })
  })
})

describe('a correction', () => {
  it.each([
    ['7073该是农业，写成人社了', 'department', 'agriculture', 'human-resources'],
    ['不住4社了，搬到1社', 'group', '1', '4'],
    ['地址不在合寨村，在天鹅村', 'village', '511725120213', '511725120200'],
    ['要的是轮椅，安扶手那个算了', 'services', 'AID', 'OTHER'],
    ['蓉字应该是容貌的容', 'name', '容', '蓉'],
    ['姓“邱”不姓“丘”', 'name', '邱', '丘'],
    ['尾号应为8807，之前写成8870了', 'phone', '8807', '8870'],
    ['昨天报的手机号最后一位是3，打成8了', 'phone', '3', '8'],
    ['上午报的李光明应该是李光敏，敏捷的敏', 'name', '李光敏', '李光明'],
    ['年龄应为68岁，当时写成58了，麻烦改一下', 'age', '68', '58'],
    ['0420写成0402了', 'case', '0420', '0402'],
  ])('%s', (text, field, value, old) => {
    expect(read('correct', text)).toMatchObject({ field, value, old })
  })

  it('names the other sex by denying one', () => {
    expect(read('correct', '性别填成女了，4116是个老大爷')).toMatchObject({
      field: 'sex',
      value: 'male',
      old: 'female',
    })
  })

  it('names a village without its suffix', () => {
    expect(read('correct', '横岭村，你们写成了庙沟')).toMatchObject({ old: '511725220201' })
  })

  it('of an address goes beyond the village', () => {
    expect(read('correct', '地址是团石村大院子5号')).toMatchObject({
      field: 'address',
      value: '团石村大院子5号',
    })
  })
})

describe('what the county decides', () => {
  const text = '0680由住建延3天可以，0681不行'

  it('is about what was spoken of before', () => {
    expect(read('decide', text, { stretch: '0681不行' })).toMatchObject({ about: 'extend', approve: false })
  })

  it('is the time it grants, not the time that was asked for', () => {
    expect(read('decide', '民政要十天太长，给五天')).toMatchObject({ days: 5 })
  })
})

describe('a finding', () => {
  const text = '0371属实，0372属实，0373三级，属实的请上报'

  it('goes on when all that were found so do', () => {
    expect(read('verify', text, { stretch: '0372属实，' })).toMatchObject({
      result: 'confirmed',
      submit: true,
    })
    expect(read('verify', text, { stretch: '0373三级，' })).not.toHaveProperty('submit')
  })
})

describe('departments sent out', () => {
  const text = '@人社局 0607电商培训，@农业局 0608养鸡技术'

  it('a department called first belongs to the case behind it, wherever the stretch was cut', () => {
    expect(read('dispatch', text, { stretch: '@人社局 0607电商培训，@农业局 ' })).toMatchObject({
      departments: ['human-resources'],
    })
    expect(read('dispatch', text, { stretch: '0608养鸡技术' })).toMatchObject({
      departments: ['agriculture'],
    })
  })

  it('a department behind its case stays with it', () => {
    expect(read('dispatch', '0713住建，0714民政', { stretch: '0713住建，' })).toMatchObject({
      departments: ['housing'],
    })
  })
})

describe('what is asked for, waited for, counted', () => {
  it('nobody asks for what has come', () => {
    expect(read('ask-status', '护理补贴打了，生活补贴没打，帮我问下')).toMatchObject({ services: ['LIVING'] })
    expect(read('ask-status', '低保批了没')).toMatchObject({ services: ['DIBAO'] })
  })

  it.each([
    ['低保户申请轮椅要不要出钱', ['AID']],
    ['没得残疾证的人，领拐棍得不得行', ['AID']],
    ['老人家上周去世的，证还要不要交回去', ['CERT']],
    ['代办人要带什么证件', undefined],
  ])('what is asked about, and not who asks: %s', (text, services) => {
    expect((read('ask-policy', text) as { services?: unknown }).services).toEqual(services)
  })

  it('the card that was spoken of is the one that is waited for', () => {
    expect(read('ask-status', '身份证照了二十天了，证到了没')).toMatchObject({ services: ['IDCARD'] })
    expect(read('ask-status', '我爷爷的证有着落没')).toMatchObject({ services: ['CERT'] })
  })

  it('of several cases each has the time that stands before it', () => {
    expect(read('progress', '今日核实：上午0433，下午0434')).toMatchObject({
      case: '0433',
      when: '2026-11-23TAM',
    })
  })

  it('a limit goes before the time of what is told', () => {
    const text = '0466早上打电话没人接，请上门看下，12月9日前回话'
    expect(read('assign', text)).toMatchObject({ due: '2026-12-09' })
    const another = '请望溪镇核实0258；0254上门定在12月20日10点'
    expect(read('assign', another, { stretch: '请望溪镇核实0258；' })).not.toHaveProperty('due')
  })

  it('what is asked for is more time, and not the time that was lost', () => {
    expect(read('extend', '放假耽搁两天，0339申请顺延五个工作日')).toMatchObject({ days: 5 })
  })

  it('what is feared of a paper has not happened', () => {
    expect(read('materials', '复印件刚送到镇上，怕印得看不清')).toMatchObject({ event: 'sent' })
  })

  it('an extension finds what waits around it, and not in its reason', () => {
    expect(read('extend', '0401轮椅，申请延期3天', { stretch: '申请延期3天' })).toMatchObject({
      services: ['AID'],
    })
    expect(read('extend', '律师出差，缓两周', { stretch: '缓两周' })).not.toHaveProperty('services')
  })

  it('what is there and faulty is still open to who is half content; to who is angry, what is broken', () => {
    expect(read('callback', '0001回访部分落实')).toMatchObject({ result: 'partial' })
    expect(read('callback', '都好，就是轮椅气打不起')).toMatchObject({ open: ['AID'] })
    expect(read('callback', '不满意，轮椅太窄坐不下')).not.toHaveProperty('open')
    expect(read('callback', '不满意，轮椅坐两天轮子就掉了')).toMatchObject({ open: ['AID'] })
    expect(read('callback', '不满意，护理补贴两个月没见着')).toMatchObject({ open: ['NURSING'] })
  })

  it('what one does oneself does not go back', () => {
    expect(read('return', '想学电焊的，这个找人社，我们只教种养')).toMatchObject({ services: ['TRAIN_VOC'] })
  })

  it('a card still to be made is not counted', () => {
    expect(read('certificate', '0315那本印错了，重新打一本')).not.toHaveProperty('count')
  })

  it('cards are counted by the word for them', () => {
    expect(read('certificate', '三个本本我拿回来了')).toMatchObject({ event: 'collected', count: 3 })
    expect(read('certificate', '证×5已领')).toMatchObject({ count: 5 })
  })

  it('a call-back is a visit or a call', () => {
    expect(read('callback', '刚和屋里人通完话，说都满意')).toMatchObject({ method: 'phone' })
    expect(read('callback', '坐在她床边问的，都满意')).toMatchObject({ method: 'visit' })
    expect(read('callback', '0199满意，0204不满意，全是打的电话', { stretch: '0199满意' })).toMatchObject({
      method: 'phone',
    })
    expect(read('callback', '在屋头坐了半个钟头，都解决好了')).toMatchObject({ method: 'visit' })
  })
})

describe('what an office has finished', () => {
  it.each([
    ['0347危房改造完工，昨天验收了', ['HOUSING']],
    // Whose task it is, the ledger knows; the message has not said it.
    ['0347竣工，昨天验收了', undefined],
    ['0332学完了，结业证都发了', undefined],
    ['0380房子我亲自看的，不漏了，结单', ['HOUSING']],
    ['0200资助已打卡', ['EDU']],
    ['0726已由县职中资助办接手', undefined],
  ])('%s', (text, services) => {
    const told = read('complete', text, { context: { role: 'department', org: 'housing' } })
    expect(told).toHaveProperty('case')
    expect((told as { services?: unknown }).services).toEqual(services)
  })
})

test('the end of a number is no binding code, and a code that is told is one', () => {
  const relative = { context: { role: 'relative' } } as const
  expect(read('identify', '我是王桂英的女儿，身份证号码后四位2205', relative)).not.toHaveProperty('code')
  expect(read('identify', '我是王桂英的女儿，码是7719', relative)).toMatchObject({ code: '7719' })
})
