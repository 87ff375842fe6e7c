// Legal aid. 司法
import { listed, type ServiceRow } from './row.ts'

export const lawRows: readonly ServiceRow[] = [
  {
    services: ['LEGAL'],
    words: listed(
      '法律援助 法援 法律帮助 法律救助 法律咨询 法律服务 法律途径 法律程序 走法律 走法律程序 打官司 打离婚官司 离婚官司 官司 请律师 找律师 派律师 律师 起诉 上法院 上法庭 告状 打赢官司 写诉状 写状子 代写诉状 诉状 状子 诉讼 仲裁 劳动仲裁 讨赔偿 要赔偿 赔偿 工伤赔偿 车祸赔偿 索赔 讨要赔偿 扯皮 要抚养费 抚养费 赡养费 扶养费 要赡养费 对方不赔 不赔钱 不肯赔 讨薪 讨工钱 要工钱 讨要工资 拖欠工资 遗产纠纷 土地纠纷 讨说法 讨公道 讨个公道 维权 想告 要告他 告他们 告老板',
    ),
    unless: { before: /(?:还在|在那|屋头在)$/, after: /^(?:款|函|金额|的地界|状)/ },
    examples: ['想打官司', '请律师', '法律援助'],
  },
]
