// What the papers of a case are called: the application, the proofs, the pictures, what has to stand on them.
import { listed } from './services/row.ts'

/** What may stand before a paper's name: whose, of what, which size; no counts. */
const before = listed(
  '两寸 二寸 一寸 2寸 1寸 １寸 寸 近期 免冠 白底 彩色 房屋 监护人 本人 家属 医院 经营场所 宅基地 家庭 收入 授权 户主 残疾证 诊断 村委会 村级 贫困 死亡 银行卡 社保卡 身份证 户口本 户口簿 户口 低保证 入户 申请 存折 学生证 的',
)

/** The papers; the longer name first. */
const papers = [
  ...listed('照片 相片 彩照 复印件 原件 正反面 CT片子 CT片 片子'),
  ...listed('证明 诊断书 诊断 病历 病例 出院小结 出院记录 记录'),
  ...listed('授权书 核对书 委托书 同意书 承诺书 告知书 申请书'),
  ...listed('申请表 登记表 评定表 鉴定表 核查表 体检表 信息表 表'),
  // What has to stand on one.
  ...listed('签字 签名 盖章 公章 章子 章 指纹 手印 指印'),
  ...listed('发票 合同 协议 房产证 土地证 宅基地证 学生证 学籍'),
  ...listed('户口本 户口簿 户口页 户口首页 首页 户主页 户口 身份证 银行卡 社保卡 残疾证 低保证 存折 卡号'),
]

/** One paper by its whole name: 近期免冠白底照片, 村委会证明, 监护人身份证复印件. */
export const paperName = `(?:${before.join('|')})*(?:[\\u4e00-\\u9fff]{2}证明|(?:${papers.join('|')})(?:复印件|原件|正反面|照片)?)`

/** What the name of a paper ends with, known or not. */
export const looksLikePaper =
  /[证照相片表书状本卡章字件簿历例单页印名票同议册报告明鉴定影函据]$|片子|正反面|流水|信息|声明|签字|盖章|照|复印件|原件|证明|户口/
