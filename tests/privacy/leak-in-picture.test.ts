// What was read off a picture: papers and numbers of one person have no place in a group, everything else has.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { leakInPicture } from '../../src/privacy/leak-in-picture.ts'

const rows = (text: string): readonly string[] => text.split('/')

describe('a picture', () => {
  it.each([
    ['公民身份号码 513030190107080019', 'number'],
    ['公民身份号码/51303019010708001X', 'number'],
    ['姓名李大全 5130301901 07080019', 'number'],
    ['5130301901O7O8OO19', 'number'],
    ['证号51303019020307002842', 'number'],
    ['中国农业银行/62284800 0000 0000018', 'number'],
    ['6228 4800 0000 0000 018', 'number'],
    ['联系电话：138 0000 1234', 'number'],
    // Whatever it is printed on.
    ['公示/李*全 13800001234', 'number'],
    ['残疾人证申请表/姓名李大全/身份证号513030190107080019', 'number'],
    ['残疾人证申请表/姓名李大全/联系电话13800001234', 'number'],
    ['关于开展上门办证的通知/李大全 513030190107080019', 'number'],
  ])('with a number of somebody: %s', (text, leak) => {
    expect(leakInPicture(rows(text))).toBe(leak)
  })

  it.each([
    ['姓名李大全/性别男民族汉/出生1901年7月8日/公民身份号码', 'identity-card'],
    ['中华人民共和国/居民身份证/签发机关渠县公安局/有效期限2016.03.05-长期', 'identity-card'],
    ['中华人民共和国居民身分证/签发机关渠县公安局', 'identity-card'],
    ['中华人民共和国残疾人证/姓名王桂英 性别女/残疾类别肢体 残疾等级二级', 'disability-certificate'],
    ['中华人民共利国残庆人证/残疾类别肢体/监护人王大明', 'disability-certificate'],
    // An inner page has no title.
    ['残疾类别肢体/残疾等级二级/监护人王大明/批准日期2019年3月', 'disability-certificate'],
    ['常住人口登汜卡/户主或与户主关系户主/曾用名 性别男/籍贯四川省渠县', 'household-register'],
    ['居民户口簿/户别农业家庭户/户主姓名李大全/户号', 'household-register'],
    ['户主姓名李大全/户号/曾用名/兵役状况未服', 'household-register'],
    ['中国农业银行/借记卡 DEBIT CARD/UnionPay 银联', 'bank-card'],
    ['渠县人民医院疾病诊断证明书/姓名李大全 科别骨科/处理意见：安装假肢', 'medical-record'],
    ['渠县人民医院/疾病论断证明书/科别骨科/处理意见：安装假肢', 'medical-record'],
    ['出院记录/住院号20881床号12/入院日期2026年10月1日', 'medical-record'],
    ['主诉：右下肢疼痛/现病史：/既往史：/初步诊断：', 'medical-record'],
  ])('of a paper about one person: %s', (text, leak) => {
    expect(leakInPicture(rows(text))).toBe(leak)
  })

  it.each([
    [''],
    ['平安之家'],
    ['陈国富：明天上门请把居民身份证和户口簿带上/周敏：好的，残疾人证和诊断证明书也要'],
    ['陈国富：0231 李**已核实/周敏：收到/今天 下午3:20'],
    ['办证带什么/1.居民身份证/2.居民户口簿/3.诊断证明书/4.近期照片'],
    ['公示/姓名 村 残疾类别 残疾等级 监护人/李*全 团石村 肢体 二级 李*/公示期五个工作日'],
    // Still to be filled in, or for everybody to read.
    ['残疾人证申请表/姓名 性别 民族/公民身份号码/残疾类别 残疾等级/监护人 联系电话/批准机关'],
    ['残疾人证办理流程/残疾类别/残疾等级/签发机关/有效期'],
    ['1+N上门服务花名册/姓名 性别 残疾类别 残疾等级 监护人 证号'],
    ['2026-11-2310:20:33 星期一/四川省达州市渠县临巴镇团石村/经度106.974512 纬度30.836512'],
    ['渠县人民医院/急诊科/住院部'],
    ['关于开展上门办证的通知/请各村11月20日前上报/联系人：周敏 13800001234'],
    ['便民服务中心/监督电话 0818-7212345/举报电话12345'],
    ['残疾人/综合服务中心'],
    ['净含量500ml/6901234567892/生产日期20261101'],
    ['银联 云闪付/支持信用卡'],
  ])('that anybody may see: %s', (text) => {
    expect(leakInPicture(rows(text))).toBeNull()
  })

  it('with one letter in the title and one label wrong is known all the same', () => {
    const title = '常住人口登记卡'
    const labels = ['户主或与户主关系', '曾用名', '出生地', '籍贯', '婚姻状况', '文化程度']
    fc.assert(
      fc.property(
        fc.nat(title.length - 1),
        fc.nat(labels.length - 1),
        fc.constantFrom(...'口日目囗·'),
        (at, label, wrong) => {
          const misread = title.slice(0, at) + wrong + title.slice(at + 1)
          const others = labels.map((each, index) => (index === label ? each.slice(1) : each))
          expect(leakInPicture([misread, ...others])).toBe('household-register')
        },
      ),
    )
  })

  it('of whatever rows is judged, and quickly', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 40 }), { maxLength: 30 }), (any) => {
        expect(() => leakInPicture(any)).not.toThrow()
      }),
    )
    expect(leakInPicture(Array.from({ length: 80 }, () => '残疾'.repeat(200)))).toBeNull()
    expect(leakInPicture(['6'.repeat(20_000), ' '.repeat(20_000)])).not.toBe('identity-card')
  })
})
