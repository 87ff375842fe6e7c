// What the health office guides: rehabilitation, the family doctor. 卫健
import { combine, listed, type ServiceRow } from './row.ts'

export const rehabilitationRows: readonly ServiceRow[] = [
  {
    services: ['REHAB'],
    words: [
      ...combine(
        '教 教他 教她 教我 教我们 教哈 教一下 教老人 教家属 指导他 指导她 指导 指导我们',
        '咋个锻炼 怎么锻炼 揉腿 揉脚 活动关节 锻炼 活动手脚 恢复 做操 练走路 走路 翻身 拍背 翻身拍背 按摩 护理',
      ),
      ...listed(
        '翻身拍背 康复训练 康复治疗 康复知识 康复指导 康复服务 康复护理 康复锻炼 康复师 康福师 康复医生 康复理疗 康复 做康复 理疗 做理疗 上门理疗 家庭医生 家医 签约医生 家庭医生签约 家医签约 签约服务 家庭病床 针灸 功能锻炼 功能训练 语言训练 言语训练 走路训练 上门康复 肢体康复 恢复训练 恢复锻炼 康复按摩 扎干针 扎银针 打干针 电疗 烤电 练走路 上门换药 上门看病 上门输液 上门打针 医生上门看病 残情鉴定指导 健康指导 护理指导',
      ),
    ],
    unless: { before: /(?:早日|祝|祝您|祝你|恢复)$/, after: /^(?:科|出院|回家|快乐|得好|器[材具])/ },
    examples: ['做康复', '家庭医生', '想理疗', '医生到家教我们翻身拍背'],
    not: ['祝早日康复', '康复科医生参加'],
  },
  {
    services: ['REHAB'],
    words: ['做手术', '手术'],
    needs: {
      before: /(?:想|要|需要|申请|帮忙|能不能|可以|免费)(?:做|个)?$/,
      after: /^(?:救助|矫治|补助|项目)/,
    },
    unless: { before: /(?:医院|住院).{0,6}$/ },
    examples: ['想做手术矫正'],
    not: ['刚做手术还没出院'],
  },
]
