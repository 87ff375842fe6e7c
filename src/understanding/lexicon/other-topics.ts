// What groups talk about besides this service, by theme. A case number in the message outweighs it.
import { either } from '../either.ts'

/** What other programmes do: a message about them is theirs. */
const programmes: Readonly<Record<string, RegExp>> = {
  'insurance and pensions': /医保|养老(?:金)?(?:认证|保险)?|社保认证/,
  'fire, flood, straw': /防火|防汛|秸秆|消防通道|巡山|巡河|河长|巡逻/,
  meetings:
    /开[^，。]{0,4}会(?!好)|会议|例会|视频会|推进会|坝坝会|培训参会|参会|台账准备|复核表|花名册|公文|OA|投影/,
  'elections and the party': /换届|选举|党费|党课|党日|党徽|支部|学雷锋|志愿|征兵|民兵|人口普查|普查/,
  'duty and leave': /值班(?!电话)|加班|补班，|考勤|打卡|下班(?![前之以])|请个?假|请假|报账员|网格员/,
  'inspections and campaigns':
    /暗访|调研|考核|创文|门前三包|垃圾|环境卫生|广场|政策宣传|科普|反诈|招聘会|报个?名截止|直播/,
  'other relief': /孤儿|冬令|救助款|慰问/,
  'farm statistics': /产业项目|栽插|种子|用工|割谷|植树|种粮|面积|改厕|厕改|饮水/,
  'festivals, contests, things handed out':
    /竞赛|参赛|蛋糕|物资|上牌|头盔|订阅|报刊|运动会|篮球|广场舞|文艺|演出|节目|电影票|龙舟|妇检|两癌|体检/,
}

/** What people tell in passing: it counts where nothing of this service is told. */
const inPassing: Readonly<Record<string, RegExp>> = {
  'water, power, roads': /电费|停电|停水|水管|路灯|电路|楼道|发电机|轮胎|公路养护|尾款|施工队天天/,
  'health in passing': /疫苗|感冒|喝水|量血压|藿香正气|村医|药店/,
  'meals and games': /打牌|三缺一|打麻将|吃饭|吃啥|吃午饭|食堂|奶茶|粉蒸肉|汤圆|腊肉|杀猪|喝茶|喝酒|办酒/,
  'parcels, parking, keys':
    /快递|停车|车位|顺风车|掉你车上|捡到|电动车|活动室|钥匙|充电|密码|wifi|打印机|信号不好|接一下电/,
  farming: /油菜|红苕|秧|种猪|撂荒|耕地|高标准农田/,
  wishes: /生日快乐|新年快乐|节日快乐/,
  weather: /天气|降温|暴雨|下雪|大雨[，！。]|高温|防暑/,
}

/** What is done in this service and in no other: 下湾村十月份零报告，我站在红苕地头打的. */
const ownWork =
  /零报告|新增|属实|公示|回访|[评鉴][残定]|残疾证|送证|专班|上门|入户|核(?:实|过|查|下来)|证[^，。；]{0,4}[送领拿印]/

const anyProgramme = new RegExp(either(...Object.values(programmes)))
const anyPassing = new RegExp(either(...Object.values(inPassing)))

export const namesOtherTopic = (text: string): boolean =>
  anyProgramme.test(text) || (anyPassing.test(text) && !ownWork.test(text))
