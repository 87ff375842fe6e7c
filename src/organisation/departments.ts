// The departments of the scheme, as a county has them when its file names none. 二(二)、五
import type { Department } from './county.ts'

/** The ten departments and the county federation that leads them, with what people call them. */
export const schemeDepartments: readonly Department[] = [
  { code: 'disabled-federation', name: '县残联', aliases: ['残联', '残疾人联合会', '县残疾人联合会'] },
  {
    code: 'health',
    name: '县卫健局',
    aliases: [
      '卫健',
      '卫健局',
      '卫健委',
      '卫生健康局',
      '卫生健康',
      '卫生局',
      '卫计局',
      '卫计',
      '县医院',
      '县人民医院',
    ],
  },
  { code: 'civil-affairs', name: '县民政局', aliases: ['民政', '民政局', '民政部门'] },
  {
    code: 'education',
    name: '县教育局',
    aliases: [
      '教育',
      '教育局',
      '教体局',
      '教科局',
      '教科体局',
      '教育体育局',
      '教育和体育局',
      '教育部门',
      '教体',
    ],
  },
  {
    code: 'human-resources',
    name: '县人社局',
    aliases: [
      '人社',
      '人社局',
      '人力资源',
      '人力资源社会保障局',
      '人力资源和社会保障局',
      '就业局',
      '社保局',
      '人社部门',
    ],
  },
  {
    code: 'agriculture',
    name: '县农业农村局',
    aliases: ['农业农村', '农业农村局', '农业局', '农业', '农牧局', '农业部门', '农技站', '畜牧局'],
  },
  {
    code: 'approval',
    name: '县行政审批局',
    aliases: ['行政审批', '行政审批局', '审批局', '审批', '行审', '行审局', '政务服务局', '政务服务和数据局'],
  },
  {
    code: 'market',
    name: '县市监局',
    aliases: [
      '市监',
      '市监局',
      '市场监管',
      '市场监管局',
      '市场监督管理局',
      '工商',
      '工商局',
      '工商所',
      '市监所',
    ],
  },
  {
    code: 'housing',
    name: '县住建局',
    aliases: ['住建', '住建局', '住房城乡建设局', '住房和城乡建设局', '建设局', '住建部门'],
  },
  {
    code: 'justice',
    name: '县司法局',
    aliases: ['司法', '司法局', '司法所', '法律援助中心', '法援中心', '司法部门'],
  },
  {
    code: 'police',
    name: '县公安局',
    aliases: ['公安', '公安局', '派出所', '公安部门', '户籍室', '户籍科', '户政', '户政科'],
  },
]
