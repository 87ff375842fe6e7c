// Papers about one person, and by which words on them they are known. A table: who prints them says what stands there.

/** A number that leads to a person is told by itself, whatever it is printed on. */
export type Paper =
  | 'identity-card'
  | 'disability-certificate'
  | 'household-register'
  | 'bank-card'
  | 'medical-record'

interface Words {
  /** What it is called; stands in a row by itself, or behind who issues it. */
  readonly titles: readonly string[]
  /** Printed before what is filled in. */
  readonly labels: readonly string[]
  /** So many different labels beside a title, */
  readonly besideTitle: number
  /** or so many without one, as on an inner page. Null: the labels alone are on other papers too. */
  readonly alone: number | null
}

const words = (list: string): readonly string[] => list.split(' ')

export const papers = {
  // 居民身份证法 第三条; the face has no title, but its last line begins with words that nothing else begins with.
  'identity-card': {
    titles: words('居民身份证 中华人民共和国居民身份证 公民身份号码'),
    labels: words('签发机关 有效期限 姓名 性别 民族 出生 住址'),
    besideTitle: 1,
    alone: null,
  },
  // 残疾人证管理办法 第十三条
  'disability-certificate': {
    titles: words('残疾人证 中华人民共和国残疾人证 残疾军人证'),
    labels: words('残疾类别 残疾等级 监护人 签发机关 批准机关 批准日期 签发日期 有效期 证号 姓名 性别'),
    besideTitle: 2,
    alone: 4,
  },
  // 户口登记条例 第四条; the register's own form
  'household-register': {
    titles: words('常住人口登记卡 居民户口簿 户口簿 户口薄'),
    labels: words(
      '户主或与户主关系 户主姓名 与户主关系 户别 户号 曾用名 出生地 籍贯 宗教信仰 兵役状况 婚姻状况 文化程度 服务处所 何时由何地迁来',
    ),
    besideTitle: 2,
    alone: 4,
  },
  // Its number is enough; these where it cannot be read whole.
  'bank-card': {
    titles: [],
    labels: words('银联 UnionPay 借记卡 储蓄卡 信用卡 DEBITCARD CREDITCARD VALIDTHRU 有效期至 持卡人'),
    besideTitle: 0,
    alone: 3,
  },
  // 病历书写基本规范
  'medical-record': {
    titles: words(
      '诊断证明书 疾病诊断证明书 诊断证明 疾病证明书 出院记录 出院证明书 出院证明 出院小结 入院记录 住院病历 门诊病历 病历 病历记录 病案首页 检查报告单 检验报告单 诊断报告单 诊断报告书 手术记录 处方笺',
    ),
    labels: words(
      '主诉 现病史 既往史 诊断： 初步诊断 临床诊断 入院诊断 出院诊断 诊断意见 处理意见 医嘱 出院医嘱 出院情况 科别 科室 床号 住院号 门诊号 病历号 病案号 入院日期 出院日期 入院时间 出院时间 医师签名 主治医师 检查所见 影像所见 报告医师',
    ),
    besideTitle: 2,
    alone: 4,
  },
} as const satisfies Record<Paper, Words>

/**
 * Rows that end like this head a paper that is about nobody or about many: what is posted for all to see, what is still
 * to be filled in, what explains. Labels say nothing there; a number does all the same.
 */
export const forEverybody =
  /(?:公示|公告|通告|通知|申请表|审批表|登记表|调查表|核查表|排查表|评定表|汇总表|统计表|花名册|名单|样表|样本|模板|流程|流程图|须知|指南|一次性告知书?|材料清单|所需材料|需要的材料|提供的材料)(?:[(（].*)?$/u

/** Of these: what an office posts, with a telephone below it at which somebody answers. */
export const announcement = /(?:公告|通告|通知|须知|指南|一次性告知书?)(?:[(（].*)?$/u
