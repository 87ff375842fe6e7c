// Numbers: who and what they identify, and what they only count.
import { describe, expect, it } from 'vitest'
import { entitiesIn, ofKind } from './finding.ts'

describe('an identity number', () => {
  it.each([
    '513030190102030018',
    '５１３０３０１９０１０２０３００１８',
    '513030 19010203 0018',
    '513030-19010203-0018',
    '5 1 3 0 3 0 1 9 0 1 0 2 0 3 0 0 1 8',
    '513030l90102030018',
  ])('may be written %s', (text) => {
    expect(ofKind('id-number', `身份证${text}，请登记`)).toMatchObject([
      { value: '513030190102030018', valid: true },
    ])
  })

  it.each(['51303019030518202X', '51303019030518202x', '51303019030518202×'])(
    'may end with X: %s',
    (text) => {
      expect(ofKind('id-number', text)).toMatchObject([{ value: '51303019030518202X' }])
    },
  )

  it('is one also with a wrong check digit, and says so', () => {
    expect(ofKind('id-number', '513030190102030019')).toMatchObject([{ valid: false }])
  })

  it('may have fifteen digits', () => {
    expect(ofKind('id-number', '身份证513030010203001')).toMatchObject([{ value: '513030010203001' }])
  })

  it.each(['51303019010203001842', '51303019010203001842B1'])('becomes a certificate number: %s', (text) => {
    expect(ofKind('certificate-number', `证号${text}`)).toMatchObject([{ value: text }])
    expect(ofKind('id-number', `证号${text}`)).toEqual([])
  })
})

describe('a bank card', () => {
  it.each(['6217000012345678901', '6217 0000 1234 5678 901', '6228480000000012'])(
    '%s is no identity number',
    (text) => {
      expect(ofKind('bank-number', `卡号${text}`)).toHaveLength(1)
      expect(ofKind('id-number', `卡号${text}`)).toEqual([])
    },
  )
})

describe('a phone', () => {
  it.each([
    '13800001234',
    '138 0000 1234',
    '138-0000-1234',
    '+86 138-0000-1234',
    '8613800001234',
    '一三八零零零零一二三四',
    '一三八0000一二三四',
  ])('may be written %s', (text) => {
    expect(ofKind('phone', `打${text}`)).toMatchObject([{ digits: '13800001234', sort: 'mobile' }])
  })

  it('may be an office line, or only its tail', () => {
    expect(ofKind('phone', '电话0818-7212345')).toMatchObject([{ sort: 'landline' }])
    expect(ofKind('phone', '更正：0231联系电话最后四位是5678')).toMatchObject([
      { digits: '5678', sort: 'tail' },
    ])
  })

  it.each(['打12345投诉', '喊120', '12333'])('is no hotline: %s', (text) => {
    expect(entitiesIn(text)).toEqual([])
  })
})

describe('a case number', () => {
  const casesIn = (text: string) => ofKind('case-number', text).map(({ number }) => number)

  it.each([
    ['0231已核实', ['0231']],
    ['0231号和#0232，【0235】', ['0231', '0232', '0235']],
    ['0231、0232、0235，下周二上门', ['0231', '0232', '0235']],
    ['0231 0232', ['0231', '0232']],
    ['0456/0457', ['0456', '0457']],
    ['０２３１ ＯＫ', ['0231']],
    ['那个零二三一我们核实了', ['0231']],
    ['零四三一零四三二两个', ['0431', '0432']],
    ['231号件', ['0231']],
    ['363号回访了', ['0363']],
    ['老街363号评残', []],
    ['23号回访', []],
    ['1、0231已办；2、0232不符合', ['0231', '0232']],
    ['0225人已过世', ['0225']],
    ['0605年龄超了', ['0605']],
    ['1024已办结', ['1024']],
    ['10231已办', ['10231']],
    ['02295月7日已办', ['0229']],
    ['昨天下午0405、0406都上成门了', ['0405', '0406']],
    ['下午0410没进到屋', ['0410']],
    ['02313个工作日内办', ['0231']],
    ['去了1331家，大门紧锁', ['1331']],
    ['2215 户在重庆', ['2215']],
    ['3249年龄写错', ['3249']],
    ['7209单派市监', ['7209']],
    ['那个延期我点头了七二三一给他', ['7231']],
  ])('is read in %s', (text, cases) => {
    expect(casesIn(text)).toEqual(cases)
  })

  it.each([
    '23号来',
    '2026年的事',
    '11月30日前',
    '1630集合',
    '0830出发',
    '明天上午0830',
    '补贴1200元',
    '1500只鸡',
    '门牌1203号',
    '尾号5678',
    '13800001234',
    '打12345',
    '还有3户',
    '全县回访了1200家',
    '一二三四五',
    '二〇二六年',
    '513030********0018',
  ])('is not read in %s', (text) => {
    expect(casesIn(text)).toEqual([])
  })
})

it.each([
  ['0601～0604都已核实，属实', ['0601', '0602', '0603', '0604']],
  ['0703、0705至0707请民政办', ['0703', '0705', '0706', '0707']],
  ['0231-0234都办了', ['0231', '0232', '0233', '0234']],
  ['0231到期了，0233没到', ['0231', '0233']],
  ['0101~0180的都发了', ['0101', '0180']],
  ['0 4 1 2那个 家属说不办了', ['0412']],
  ['零 二 七 二 派给谁了', ['0272']],
  ['二百七十二号件派给谁了', ['0272']],
  ['走访了二百三十一户，名单0 3', []],
  ['0126的地址是建设路二段18号', ['0126']],
])('the cases told of in %s', (text, numbers) => {
  expect(ofKind('case-number', text).map(({ number }) => number)).toEqual(numbers)
})

it('a group may be the same as the one before', () => {
  const groups = ofKind('group', '五组向明天，男，证丢了；同组白露，女；同组的人说的')
  expect(groups.map(({ group }) => group)).toEqual(['5', '5', '5'])
})

describe('a binding code', () => {
  it('stands alone or is announced', () => {
    expect(ofKind('binding-code', '483920')).toMatchObject([{ code: '483920' }])
    expect(ofKind('binding-code', '绑定码 483920')).toMatchObject([{ code: '483920' }])
    expect(ofKind('binding-code', '一共483920元')).toEqual([])
  })
})

describe('what is measured', () => {
  it.each([
    ['3组', '3'],
    ['三组', '3'],
    ['叁组', '3'],
    ['三社', '3'],
    ['五队', '5'],
    ['十二组', '12'],
    ['第五村民小组', '5'],
    ['幺八社', '18'],
    ['组别：4；', '4'],
    ['组别 2 ，', '2'],
    ['组：9 ', '9'],
    ['年龄：47 组别：6 ', '6'],
  ])('%s is group %s', (text, group) => {
    expect(ofKind('group', `团石村${text}李大全`).map((each) => each.group)).toEqual([group])
  })

  it.each(['三组长', '八一社区', '五四社区', '组成专班', '一社会'])('%s is no group', (text) => {
    expect(ofKind('group', text)).toEqual([])
  })

  it.each([
    ['67岁', 67],
    ['六十七岁', 67],
    ['70多岁', 70],
    ['我岳母81了，起不来床', 81],
    ['屋头那个73了', 73],
    ['刚满八十', 80],
    ['虚岁76', 76],
    ['才二十九，骑车摔的', 29],
    ['聂光寿六十六了下半身动不得', 66],
    ['家父现年六十有四', 64],
    ['今年七十四了', 74],
    ['男，63，', 63],
    ['1958年生', 68],
    ['李大全，一九五八年生，没得证', 68],
    ['李大全五八年生的', 68],
    ['出生于一九四九年', 77],
    ['李大全，七十八（吃八十的饭）', 78],
    ['李秋，四十整，没得证', 40],
    ['年龄更正：李大全71', 71],
    ['我爹叫郭有才，今年八十三', 83],
    ['公公七十九，膝盖以下都锯了', 79],
    ['李大全（四十一，女）要轮椅', 41],
    ['她妈（七十九）要坐便椅', 79],
    ['她女的五十六了', 56],
    ['老退伍兵91高龄了', 91],
    ['他64的人了', 64],
    ['詹国文今年虚七十，要轮椅', 70],
    ['年龄 | 38', 38],
    ['年方九十又二，腿脚不便', 92],
    ['常守礼八十七，拿不稳碗', 87],
    ['李大全现在四十九了', 49],
    ['李大全，63！没有证', 63],
  ])('%s is an age of %i', (text, age) => {
    expect(ofKind('age', text).map((each) => each.age)).toEqual([age])
  })

  it('is none where nobody knows it', () => {
    expect(ofKind('age', '两口子都七八十了')).toEqual([])
  })

  it.each([
    ['李大全，男，67岁', ['male']],
    ['女，45岁', ['female']],
    ['李大全女67岁', ['female']],
    ['他女儿', []],
    ['妇女主任', []],
    ['子女都在外头', []],
    ['她男人', []],
    ['没儿没女', []],
    ['五十二岁女的右边使不得', ['female']],
    ['男的支大鹏要假肢，女的郁秀清要办证', ['male', 'female']],
    ['十九岁男娃儿 走不得', ['male']],
    ['姓名隆文秀性别女年龄七十二', ['female']],
  ])('the sex in %s', (text, sexes) => {
    expect(ofKind('sex', text).map((each) => each.sex)).toEqual(sexes)
  })

  it.each([
    ['申请延期2天', 2, 'days'],
    ['延期3个工作日', 3, 'workdays'],
    ['再给我一周', 7, 'days'],
    ['缓半个月', 15, 'months'],
    ['两个月', 60, 'months'],
  ])('%s is %i %s', (text, days, unit) => {
    expect(ofKind('duration', text)).toMatchObject([{ days, unit }])
  })

  it.each(['再缓几天', '公示第3天', '每周开会', '两三天'])('%s is no duration', (text) => {
    expect(ofKind('duration', text)).toEqual([])
  })

  it('counts and pays', () => {
    expect(ofKind('count', '领3本')).toMatchObject([{ value: 3, unit: '本' }])
    expect(ofKind('amount', '80块钱')).toMatchObject([{ yuan: 80 }])
    expect(ofKind('amount', '1,200元')).toMatchObject([{ yuan: 1200 }])
    expect(ofKind('amount', '一块去')).toEqual([])
  })
})
