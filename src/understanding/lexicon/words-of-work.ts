// Words of this work and of everyday that begin with a surname, and are nobody's name where somebody could be told of.

const words = `
  时间 单位 平台 房子 方便 管理 安排 关键 许多 任务 申请 文化 左右 成功 康复 卫生 常识
  顾问 章程 符号 简单 齐全 程序 常规 全部 全家 满意 强烈 水电 路边 路上 应急 计划 计生
  农村 农业 农户 高度 商量 方向 方案 方面 和谐 向导 安全 安装 房东 房屋 危房 查询 干部
  应该 应当 时候 平时 明天 明年 白天 全镇 全村 全县 全体 全国 双方 双人 单子 单据 车子
  车票 水泥 钱款 路费 金额 金钱 金桥 宝贝 国家 户主 先生 先头 问题 问卷 把手 支书 支部
  令人 养老 养殖 战友 库房 者们 石头 祖宗 元旦 广场 贵方 马上 万一 于是 何时 何况 高烧
  包里 别个 别人 池塘 山上 山里 花钱 叶子 米面 粮食 党员 党委 司机 司法 官司 师傅 管道
  管护 管事 解释 解决 支持 支付 支援 敬老 敬礼 符合 门锁 门口 莫得 莫要 左手 左脚 左边
  花费 万元 水管 水费 路灯 房顶 房门 养鸡 养猪 车祸 关节 应收 向前 白纸 黑板 黄牌 金属
  石灰 水沟 台阶 孙子 明明
`

const known = new Set(words.split(/\s+/).filter(Boolean))

/** Whether a word is one of these: 单位 in 单位去问了 is nobody. */
export const isWordOfWork = (word: string): boolean => known.has(word)
