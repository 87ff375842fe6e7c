// Asked for and outside the scheme: ramps, relief, insurance, old age.
import { combine, listed, type ServiceRow } from './row.ts'

export const otherRows: readonly ServiceRow[] = [
  {
    services: ['OTHER'],
    words: [
      ...listed(
        '无障碍改造 无障碍 家庭无障碍改造 无障碍设施 无障碍厕所 扶手 抓杆 斜坡 坡太陡 坡道 轮椅坡道 轮椅通道 坡坡 改门槛 改厕 改厕所 改个厕所 改卫生间 厕所改造 卫生间改造 安马桶 装马桶 马桶改造',
      ),
      ...combine('装 安 安个 装个 装根', '扶手 抓杆'),
      ...combine('修 修个 打 打个 做个 砌个', '坡坡 坡道 斜坡'),
      ...listed(
        '临时救助 临时救济 临时补助 临时困难救助 临时生活救助 临救 困难救助 急难救助 慈善救助 医疗救助 大病救助 救济款 救济粮 医药费 医药费报销 住院报销 报销 报账 医保 医保代缴 医保报销 医疗保险 大病医保 新农合 合作医疗 养老保险 养老金 养老钱 养老代缴 代缴 社保代缴 居民养老 居民养老保险 托养 托养服务 托养中心 日间照料 寄养 高龄津贴 高龄补贴 高龄钱 高龄补助 高龄费 燃油补贴 燃油补助 燃油费 油补 公租房 廉租房',
      ),
    ],
    unless: { after: /^(?:卡|缴费|费|局|收缴|进度|码)/ },
    examples: ['装扶手', '申请临时救助', '修个坡坡', '高龄津贴'],
    not: ['收医保费'],
  },
]
