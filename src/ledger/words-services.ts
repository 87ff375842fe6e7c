// What can be said of each service in general: who does it, how to ask for it, papers, cost, notice. Never an amount.
import type { ServiceCode } from '../case/service.ts'

export interface ServiceWords {
  /** Who decides on it, with the source. */
  readonly who: string
  /** How it is asked for, when not like everything else: by telling the village or the township. */
  readonly how?: string
  readonly papers: string
  /** What it costs; without it the scheme's silence. */
  readonly cost?: string
  /** What to add to the reference time, which the rules give. */
  readonly time?: string
  /** Whether it is put up in public, with the source. */
  readonly notice: string
}

const noNotice = '这一项一般不需要公示，以承办部门答复为准（《方案》三(三)）'
const subsidy = {
  who: '由县民政局审定，乡镇（街道）受理（《方案》五(三)）',
  how: '向乡镇（街道）提出，户口不在本地也可以在居住地申请（残疾人两项补贴“跨省通办”）',
  papers: '身份证、户口本、残疾人证、申请表，领款账户由工作人员当面登记，不要在聊天里发卡号',
  notice: '要不要公示、公示几天按当地民政规定，请问镇上（《方案》三(三)）',
} as const

export const serviceWords: Record<ServiceCode, ServiceWords> = {
  CERT: {
    who: '县残联受理、审核、发证，指定医院的医生评定，县卫健局指导，乡镇和村帮忙收资料、公示、送证（《残疾人证管理办法》第六条、第七条，《方案》五(一)、五(二)）',
    papers:
      '首次办：身份证、户口本、3张两寸近期免冠白底彩照、申请表（《残疾人证管理办法》第九条(一)）；未成年人另备监护人的证明。资料由镇残联帮忙完善后送县残联（《方案》四(四)）',
    cost: '办证不收工本费；评定费、照片费原则上自理，有困难的可以减免，具体请问县残联（《残疾人证管理办法》第十七条）',
    notice: '评定合格后在村（社区）公示，未成年人原则上不公示（《残疾人证管理办法》第九条(三)）',
  },
  AID: {
    who: '县残联负责辅具适配（《方案》五(一)）',
    papers: '一般要残疾人证和辅具需求登记，要不要评估由县残联定（《方案》五(一)）',
    cost: '要不要自付按当年的辅具目录，由县残联答复，我这里不能承诺（《方案》五(一)）',
    time: '辅具分批采购，没有统一的法定时限',
    notice: '要不要公示按当地规定，请问县残联（《方案》三(三)）',
  },
  NURSING: subsidy,
  LIVING: subsidy,
  DIBAO: {
    who: '乡镇（街道）受理，县民政局审核确认（《社会救助暂行办法》第十一条，《方案》五(三)）',
    how: '向乡镇（街道）提出申请，写申请有困难的可以请村（社区）帮忙（《社会救助暂行办法》第十一条）',
    papers:
      '身份证、户口本、申请书、家庭经济状况核对授权书、收入和财产声明（《最低生活保障审核确认办法》），以乡镇要求为准',
    time: '情况特殊的可到45个工作日',
    notice: '要在村（社区）公示7天，按自然日算，不是工作日（《最低生活保障审核确认办法》）',
  },
  TEKUN: {
    who: '乡镇（街道）受理，县民政局审定（《社会救助暂行办法》第十六条，《方案》五(三)）',
    how: '向乡镇（街道）提出申请，写申请有困难的可以请村（社区）帮忙（《社会救助暂行办法》第十六条）',
    papers: '身份证、户口本、申请书、收入和财产声明、核对授权书（《特困人员认定办法》），以乡镇要求为准',
    notice: '要在村（社区）公示7天，按自然日算，未成年人不公示（《特困人员认定办法》）',
  },
  EDU: {
    who: '县教育局负责，残疾学生和残疾人的子女都可以提出（《方案》五(四)）',
    papers: '学籍证明、残疾人证、户口本，以学校和县教育局要求为准（《方案》五(四)）',
    time: '一般按学期办理',
    notice: '要不要公示按学校规定，请问县教育局（《方案》三(三)）',
  },
  TRAIN_VOC: {
    who: '县人社局负责，面向残疾人家庭（《方案》五(五)）',
    papers: '身份证、残疾人证，以县人社局开班通知为准（《方案》五(五)）',
    time: '看开班时间',
    notice: noNotice,
  },
  TRAIN_FARM: {
    who: '县农业农村局负责，面向农村残疾人家庭（《方案》五(六)）',
    papers: '身份证、残疾人证，以县农业农村局开班通知为准（《方案》五(六)）',
    time: '看农时和开班时间',
    notice: noNotice,
  },
  // Both wordings of the scheme are quoted in the topic `license`.
  LICENSE: {
    who: '县行政审批局牵头、县市监局配合（《方案》五(七)、附件）',
    papers: '申请书、本人身份证明、经营场所文件（《市场主体登记管理条例》）',
    time: '材料齐全的当场登记（《市场主体登记管理条例》第十九条）',
    notice: noNotice,
  },
  HOUSING: {
    who: '县住建局负责（《方案》五(八)）；是不是危房由住建部门组织鉴定',
    papers: '申请、户口本、房屋照片、困难类型证明，以县住建局要求为准（《方案》五(八)）',
    time: '按年度计划安排',
    notice: '要经村评议和公示、镇公示，天数按当地规定（《方案》三(三)）',
  },
  LEGAL: {
    who: '县司法局负责，由法律援助机构审查（《方案》五(九)）',
    papers:
      '身份证、案件材料；无固定生活来源的残疾人带残疾人证或救助证明，可免予核查经济困难状况（《法律援助法》第四十二条）',
    cost: '法律援助是无偿的，符不符合条件由县司法局审查（《法律援助法》第二条）',
    time: '从收到申请起按自然日算',
    notice: noNotice,
  },
  IDCARD: {
    who: '县公安局上门办（《方案》五(十)）',
    papers: '户口簿，照片和指纹由民警现场采集（《居民身份证法》）',
    cost: '工本费按公安机关规定，请问派出所',
    time: '异地办理可延长30日',
    notice: noNotice,
  },
  REHAB: {
    who: '县卫健局负责康复知识宣传和指导评定（《方案》五(二)）；具体的康复训练、康复救助请问县残联',
    papers: '带上身份证、残疾人证和看病资料去问，以县残联答复为准（《方案》五(二)）',
    notice: noNotice,
  },
  OTHER: {
    who: '不在“1+N”清单里的，先登记，由县残联转有关部门，不会漏掉（《方案》三(四)、四(七)）',
    papers: '先说清楚要办什么，由有关部门告诉您要带什么（《方案》四(七)）',
    notice: '要不要公示按有关部门规定（《方案》三(三)）',
  },
}
