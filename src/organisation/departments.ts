// The departments of the scheme, as a county has them when its file names none. 二(二)、五
import type { Department } from './county.ts'

export const schemeDepartments: readonly Department[] = [
  { code: 'disabled-federation', name: '县残联', aliases: ['残联', '残疾人联合会', '县残疾人联合会'] },
  { code: 'health', name: '县卫健局', aliases: ['卫健', '卫健局', '卫健委', '卫生健康', '卫生局', '县医院'] },
  { code: 'civil-affairs', name: '县民政局', aliases: ['民政', '民政局'] },
  { code: 'education', name: '县教育局', aliases: ['教育', '教育局', '教体局', '教科体局'] },
  {
    code: 'human-resources',
    name: '县人社局',
    aliases: ['人社', '人社局', '人力资源', '人力资源社会保障局', '就业局'],
  },
  { code: 'agriculture', name: '县农业农村局', aliases: ['农业农村', '农业农村局', '农业局', '农业'] },
  { code: 'approval', name: '县行政审批局', aliases: ['行政审批', '行政审批局', '审批局', '审批'] },
  {
    code: 'market',
    name: '县市监局',
    aliases: ['市监', '市监局', '市场监管', '市场监管局', '工商', '工商局'],
  },
  { code: 'housing', name: '县住建局', aliases: ['住建', '住建局', '住房城乡建设局', '建设局'] },
  { code: 'justice', name: '县司法局', aliases: ['司法', '司法局', '司法所', '法律援助中心', '法援中心'] },
  { code: 'police', name: '县公安局', aliases: ['公安', '公安局', '派出所', '户籍室', '民警'] },
]
