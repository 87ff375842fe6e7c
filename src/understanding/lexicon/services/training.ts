// Crops and livestock are taught by the farm office, all other crafts by the labour office. 农业农村、人社
import { combine, listed, type ServiceRow } from './row.ts'

const livestock =
  '猪 小猪 仔猪 母猪 肥猪 肉猪 生猪 土猪 猪儿 鸡 小鸡 鸡子 鸡苗 鸡娃 土鸡 蛋鸡 乌骨鸡 乌鸡 跑山鸡 鸭 鸭子 蛋鸭 肉鸭 鹅 大鹅 羊 羊子 羊羔 山羊 黑山羊 肉羊 牛 牛儿 黄牛 水牛 肉牛 奶牛 兔 兔子 兔儿 肉兔 鱼 稻田鱼 泥鳅 黄鳝 小龙虾 龙虾 虾 螃蟹 甲鱼 牛蛙 蜂 蜂子 蜜蜂 中蜂 土蜂 鸽子 肉鸽 鸽 蚕 桑蚕 竹鼠 鹌鹑 鹧鸪 鸟 孔雀 蛇 蚯蚓 蝎子'
const crops =
  '柑橘 柑橘树 柑子 柑子树 橘子 广柑 脐橙 血橙 沃柑 耙耙柑 粑粑柑 柠檬 柚子 李子 脆李 桃子 桃树 梨子 梨 枇杷 樱桃 车厘子 猕猴桃 葡萄 草莓 蓝莓 西瓜 板栗 核桃 果树 果木 花木 苗木 桂花 桑 桑树 桑叶 桑果 桑葚 茶 茶叶 油茶 花椒 青花椒 藤椒 海椒 辣椒 大蒜 生姜 芋头 魔芋 花生 黄豆 大豆 高粱 玉米 包谷 苞谷 水稻 谷子 洋芋 土豆 红苕 红薯 油菜 榨菜 儿菜 莴笋 莲藕 竹笋 竹子 蔬菜 菜 大棚 大棚菜 大棚蔬菜 黄花 黄花菜 烤烟 药材 中药材 草药 佛手 白芷 丹参 川芎 芍药 白芍 金银花 折耳根 黄精 黄连 天麻 黄柏 百合 香菇 平菇 木耳 银耳 灵芝 羊肚菌 蘑菇 菌子 菌菇 食用菌 花卉'
const crafts =
  '电商 直播 电商直播 直播带货 带货 开网店 网店 淘宝 微商 网上卖货 网上卖东西 在网上卖东西 网上开店 卖货 拍视频 拍短视频 短视频 剪视频 视频剪辑 剪辑 主播 客服 云客服 电脑 电脑打字 打字 打字复印 打印 办公软件 文员 编程 平面设计 数据标注 记账 会计 收银 修手机 手机维修 修电器 家电维修 修家电 家电 修电视 修空调 修摩托 修车 汽修 学汽修 修自行车 修表 修钟表 修鞋 补鞋 修伞 修锁 配钥匙 修理 修理家电 修家具 修农机 电工 水电 水电工 电焊 焊工 木工 泥工 泥水匠 泥瓦工 砌砖 钢筋工 油漆 挖机 挖掘机 装载机 叉车 开挖机 开叉车 开车 无人机 裁缝 裁剪 缝纫 缝纫机 踩缝纫机 打缝纫机 做衣服 做鞋 做布鞋 做鞋垫 绣鞋垫 打毛衣 打毛线 编织 钩花 钩针 刺绣 十字绣 绣花 剪纸 串珠 手工 手工活 做手工 做点手工 竹编 编竹编 藤编 草编 棕编 编筐 编背篓 雕刻 木雕 刻章 书法 画画 糖画 理发 剪头发 剪头 剃头 美容 美发 美甲 做美甲 化妆 纹绣 按摩 盲人按摩 推拿 足疗 采耳 厨师 烹饪 做饭 炒菜 面点 做面点 做面包 烘焙 蛋糕烘焙 西点 做西点 做糕点 做蛋糕 做小吃 小吃 做凉粉 做豆腐 做包子 做馒头 做卤菜 卤菜 做泡菜 酿酒 茶艺 家政 月嫂 育婴 育儿嫂 保育 保洁 养老护理 护工'
/** What is learnt without saying what it is of. */
const plainCrafts = listed(
  '手艺 啥子手艺 啥手艺 门手艺 个手艺 点手艺 一门手艺 一个手艺 点啥子手艺 点啥手艺 技能 门技能 一门技能 技术 门技术 点技术 个技术 一门技术',
).join(' ')

const learning = '学 学个 学点 学门 学习 学做 学哈 学下 学一下 想学 教 教点 教做'
const amounts =
  ' 点 些 一些 几 几头 几只 几个 几箱 几桶 几群 几塘 两头 两只 几十头 几十只 几百只 十几头 十几只 十来只 一群 一塘 一窝'

/** What stands before 培训 or 技术 when it is one of the farm: 想养几只羊，可以教技术不. */
const farming = '农业|种养|养殖|种植|实用|(?:养|喂|种|栽)(?!老|育|分|植)[^。；;\\n]{1,9}'

/** What is learnt stands behind: 想学弹棉花. */
const plainWishes = listed('想学 想学个 想学点 想学下 想学哈 想要学 想去学 要去学 愿意学 打算学 报名学')

export const trainingRows: readonly ServiceRow[] = [
  {
    services: ['TRAIN_FARM'],
    words: [
      ...combine(
        `${crops} ${livestock}`.replaceAll(/(?:^| )[\u4e00-\u9fff](?= |$)/g, '').trim(),
        '班 培训 培训班 技术 技术课 技术班 种植技术 养殖技术 种植班 种植 养殖',
      ),
      ...combine('学养 学喂 教养 教喂 学养殖', livestock),
      ...combine('学种 学栽 教种 教栽', crops),
      ...combine(
        '农业局 农业局的 农业局的人 农业上 农业上的 农业上的人 农业的 农技站 农技站的 农技员 技术员',
        '来教 来教哈 来教下 来教一下 来指导 来讲 来看 能不能来人教 能不能派人教 能不能派人来教 派人来教',
      ),
      ...listed(
        '种养殖 种养 种养殖技术 种养技术 种养殖业 种植养殖 种植 养殖 养殖业 种植业 农技员上门 种养殖实用技术 种养殖培训 实用技术 实用技术培训 农村实用技术 农业技术 农技 农技培训 农业培训 养殖技术 种植技术 养殖培训 种植培训 种养殖实用技术培训 果树技术 嫁接 学嫁接 学种植 学养殖 搞养殖 搞种植 发展养殖 发展种植 农业实用技术 大棚种植',
      ),
    ],
    unless: { after: /^(?:户|场|大户|合作社|保险|补贴款)/ },
    examples: ['想学养鸡', '种柑橘的培训', '实用技术培训', '花椒种植技术'],
  },
  {
    services: ['TRAIN_FARM'],
    words: [
      ...amounts.split(' ').flatMap((amount) => [...combine(`养${amount} 喂${amount}`, livestock)]),
      ...combine('种 种点 种些 种几亩 种两亩 种一点 种一些 栽 栽点 栽几亩 栽些 栽几根', crops),
    ],
    unless: {
      before: /(?:又要|还要|忙着|忙到|天天|在家|爬起来)$/,
      after: /^(?:户|场|大户|合作社|保险|补贴款)/,
    },
    examples: ['想喂几头猪', '想种点柑橘', '想养土鸡'],
  },
  {
    services: ['TRAIN_VOC'],
    words: [
      ...combine(learning, crafts),
      ...combine(crafts, '培训 培训班 班 课 课程 技术 技能 手艺'),
      ...listed(
        '职业培训 职业技术培训 职业技能培训 职业技术 职业技能 技能培训 就业培训 就业技能培训 就业创业培训 创业培训 就业帮扶 技能班',
      ),
    ],
    unless: { after: /^员培训/ },
    examples: ['想学电商', '挖掘机培训', '职业技术培训', '想学养蜂，他婆娘想学做电商直播'],
  },
  {
    services: ['TRAIN_VOC'],
    words: [...combine(learning, plainCrafts), '技术培训', '培训班'],
    unless: { before: new RegExp(`(?:${farming}|党员|干部|业务)$`), after: /^员培训/ },
    examples: ['学点手艺', '有没得技术培训'],
  },
  {
    services: ['TRAIN_FARM'],
    words: listed('技术 学技术 学个技术 学点技术 培训 培训班 技术培训 技术班 技术课 手艺 学手艺'),
    needs: { before: new RegExp(`(?:${farming})$`) },
    unless: { after: /^员/ },
    examples: ['养了二十只羊，想学技术', '喂黑山羊的技术班'],
    not: ['家里养老，想学手艺'],
  },
  {
    services: ['TRAIN_VOC'],
    words: ['培训', '培训班', '技术班'],
    needs: {
      before:
        /(?:残疾人|人社局?(?:那边|这边)?的?|有没有|有没得|有无|问下|问哈|问问|那个|这个|报个|报名|免费|参加|开个|想报|报|个)$/,
      after: /^(?:班)?(?:啥时候|好久|什么时候|几时|哪天|开班|报名|怎么|还|要不要|在哪)/,
    },
    unless: {
      before: new RegExp(`(?:${farming}|农业[^，。；]{0,6}|党员|干部|业务)$`),
      after: /^.{0,8}(?:养|种|喂)/,
    },
    examples: ['培训啥时候开班', '想报个培训班'],
  },
  {
    services: ['TRAIN_VOC'],
    words: [...listed(crafts).filter((craft) => craft.length > 1), '就业', '创业', '手艺', '技能', '技术'],
    needs: {
      before:
        /(?:想学|[学报]的是|想学个|想学点|教(?:一下|下|哈|一哈|他|她)?(?:怎么|咋个|啷个|如何)|也?想?报|(?<!上)学[个点]?|(?:理发|缝纫|修鞋|家政|竹编|编织|按摩)[、和或])$/,
      after: /^(?:那个|的|这个)(?:培训|班|课)/,
    },
    unless: { before: new RegExp(`(?:${farming})$`) },
    examples: ['电商那个培训开班没得', '想学家政'],
  },
  {
    // What somebody wants to learn that no list has; what is kept or grown is the farm's.
    services: ['TRAIN_VOC'],
    words: plainWishes,
    unless: {
      after:
        /^(?:$|[，。；！？\s]|习|校|会|生|费|籍|到|走|说|写|认|乖|不|他|她|你|我|前|期|了|读|[^，。；]{0,5}(?:养|喂|种|栽|嫁接|果树|技术|手艺|技能))/,
    },
    examples: ['想学弹棉花', '想学补锅'],
    not: ['想学走路', '学费'],
  },
  {
    services: ['TRAIN_FARM'],
    words: plainWishes,
    unless: { after: /^(?:习|校)|^(?![^，。；]{0,5}(?:养|喂|种|栽)(?!老|育|分|植))/ },
    examples: ['想学到栽点苔藓'],
    not: ['想学走路'],
  },
]
