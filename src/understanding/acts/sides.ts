// Whether a value in a correction is what is right or what was written, by the words directly before and behind it.
import type { Entity } from '../entity.ts'
import type { ValueSaid } from './values-said.ts'

/** How words are brought to paper, and to the wrong person. */
const wrote = '[写打登录填报说听看记叫喊转认弄搞发选派标念印点抄挂输]'
/** Where the other reading stands. */
const paper =
  '(?:系统|表|单子|派单|通知|台账|档案|名单|名册|底册|回执|上面|前面|前头)(?:里头?|上头?|头|中|内)?'
const before =
  '(?:原来|原先|原|先前|之前|以前|早先|上次|上回|前次|前[面头]|刚才?|刚刚|前一?条|上一?条|昨天|昨晚|今早|旧)'

type Words = readonly (readonly [weight: number, words: RegExp])[]

/** What stands before a value: above nought it is right, below it was written. The first that fits counts. */
const ahead: Words = [
  // 不是3组; 不该派农业农村; 莫写西坪社区; 哪有八十几
  [
    -3,
    /(?:不是|并非|而非|(?<!是)非|哪(?:里|儿)?是|哪有|不叫|不姓|不住在?|没住在?|不在|不归|[莫别](?:再)?[写登填报当叫看][成作]?)$/,
  ],
  // 不要轮椅，要护理补贴
  [-2, /(?<!要)不(?:想)?[要报办](?:了)?(?:那个|啥子)?$/],
  [-3, /不[应该]+(?:当)?(?:是|为|[派写填报登挂分转]给?在?)?$/],
  // 请登记成曹万里，不要登记成曹万礼
  [-3, /不要(?:再)?(?:登记|[写填录报])成$/],
  [3, /请(?:帮我|给我)?(?:登记|[写填录报改])(?:成|为)$/],
  // 写成女, 误录为0238, 错报成3组
  [
    -3,
    new RegExp(`误(?:${wrote}|作|当)?(?:成|为|作|给)?了?$|错(?:${wrote}|当)(?:成|为|作|给)?了?$|错成了?$`),
  ],
  [-3, new RegExp(`${wrote}{1,2}(?:成|作|到)了?(?:个)?$|当成了?$|变成了?$|看成了?$`)],
  [-3, /错的(?:那个)?是$/],
  // 应为人社, 实际27号, 正确号码：…
  [
    3,
    /(?<!不)(?:应该?|应当|本应|理应)(?:当)?(?:是|为|在|叫|住|[派写填报登挂标]给?)?$|(?<!不)该(?:是|为|在|叫|[派写填报登标])$/,
  ],
  [
    3,
    /(?:更正|改正|变更|修正|订正|修改|更改|改|换)(?:成|为|作|到|派|填|报|写|叫|回|要|住)?(?:了)?(?:申请)?$/,
  ],
  [
    3,
    /(?:实际(?:上)?|其实|实为|真实|正确|准确|对的|才)(?:的)?(?:号码|名字|地址|时间|说的|应该?|住)*(?:是|为|在|叫|：|\s)*$/,
  ],
  // 前年并到8组去了
  [3, /(?:并|划)(?:到|入|进|给|归)了?$/],
  [3, /(?:→|->|—>|＝>|=>)$/],
  [3, /(?:要说的?|说的|要的|指的|报的其实|我们?|全名|也就)是$/],
  // 户口本上六十八, 身份证是66
  [
    2,
    /(?:户口[本册簿]?|身份证|户籍|户册|学籍|执照)(?:上头?|里头?)?(?:面)?(?:的)?(?:写的?|登记)?(?:名字|姓名|地址)?(?:是|为|叫)?$/,
  ],
  // 原5组, 台账75, 系统里写的56, 之前留的138…
  [
    -2,
    new RegExp(`${before}(?:的|[写登录填报说留派发给打]的?|我|我们|你们)*(?:那个|是|为|叫|号码?|成|：)*$`),
  ],
  [-2, new RegExp(`${paper}(?:的)?(?:写|显示|登记?|录|挂|填|印|标)?(?:的|着|在)?(?:是|为|成|：)*$`)],
  [-2, /(?:登记|挂|标)(?:的|在)(?:是|为)?$/],
  [-1, /[写登录填报说](?:的(?:是|那个)?|了)?$|[打听看记发选派标念挂抄印点]的(?:是|那个)?$/],
  [-1, /[由从把将]$/],
  // 是5组, 叫龚正兴, 现在138…
  [1, /(?:是|叫|名叫|姓|为|系|在|住|属|新号|新的|新|现|现在|如今|要|要的|今年|都|打|满|一直)(?:个|的)?$/],
  [1, /：$/],
]

/** What stands behind a value. */
const behind: Words = [
  // 0325才对, 以0325为准; 冉广菊（√）
  [3, /^(?:这个|那个)?(?:才(?:对|是|叫)|是?对的|为准|是?正确|没错|（√|√)/],
  // 13800005518不是我们家的, 旧号停了, 三组是我手滑; 万国珍（×）
  [
    -3,
    /^[，\s]*(?:不是(?:我|他|她|你|本人|这[家户])|那?(?:个)?是(?:邻居|隔壁|别[个人家]|人家|[他她我你]+们?(?:家|屋头)?(?:的|[舅姐哥弟妹兄爸妈婆孙儿女邻外媳姑姨叔]))|（×|×)/,
  ],
  // 0420误为0402, 应是A误为B
  [
    2,
    new RegExp(
      `^[，\\s]*(?:被|给|我|你们|他们|我们|刚才|先前|却)*(?:误(?:${wrote}|作)?|${wrote})(?:成|为|作)`,
    ),
  ],
  [
    -3,
    /^(?:的|那个|这个|是|上|我|你们|他们)*[，\s]*(?:写|打|录|登|报|填|说|搞|弄|派|发|记|看)?(?:错|岔|拐)|^(?:的)?是我[看手记写报打听搞弄说]/,
  ],
  [
    -3,
    /^(?:的|那个|这个|是|号|上|人)*(?:有误|不对|不准|作废|停用|停[了机]|用不|空号|打不通|虚报|颠倒|手滑|不算|不作数|别[打理再]|莫[打理再])/,
  ],
  [
    -3,
    /^[的]?[，\s]*(?:应该?|应当)(?:更正|改)?[为是成派叫]|^[的]?(?:更正|改|变更|换)(?:成|为|到|派)|^(?:→|->)|^经查/,
  ],
  // 3组早没得了
  [-3, /^(?:早就?|已经?)(?:没得|没有|撤|取消|不存在)了/],
  [-2, /^(?:那个|就|的)?(?:算了|不要了?|不办了?|取消|不用了?|不消了?|去掉|删了|不去|不住了)/],
]

/** Words before a value that say which field it is, or what is done with it, and nothing of its side: 改成电话13800…, 不是要轮椅, 派给民政. */
const passedOver =
  /(?:[“"「『（(\s]|县|市|那个|啥子|什么|我们|[他她我]们?家?|人家|姓名|名字|性别|年龄|岁数|组别|村组|村名|村别|村|地址|住址|电话|手机号?|号码|联系|身份证号?码?|证号|时间|日期|事项|需求|单位|部门|个|属于|[派转报交分]给?|[要办吃学装修想换]|申请|[一那这][张个根把副床辆台笔份]|在|住)$/

/** Whatever stands in one row with a value: 定远镇|四合村, 红花村|1组, 陡梯村|李文魁. */
const inOneRow = new Set<Entity['kind']>(['township', 'village', 'name', 'group', 'sex', 'age', 'department'])

/** How far words reach. */
const reach = 12
/** How many words and places are passed over to reach them. */
const steps = 4

const weightOf = (words: Words, said: string): number => words.find(([, sign]) => sign.test(said))?.[0] ?? 0

/** Above nought: what is right; below: what was written; nought when the words beside it do not say. */
export function sideOf(text: string, { start, end }: ValueSaid, entities: readonly Entity[]): number {
  const after = text.slice(end, end + reach).replace(/^[”"」』]+/, '')
  return weighAhead(text, start, entities) + weightOf(behind, after)
}

/** The word that says most, directly before a value or before what it stands in a row with. */
function weighAhead(text: string, start: number, entities: readonly Entity[]): number {
  let most = 0
  let place = start
  for (let step = 0; step <= steps; step += 1) {
    const said = text.slice(Math.max(0, place - reach), place)
    const weight = weightOf(ahead, said)
    if (Math.abs(weight) > Math.abs(most)) most = weight
    // 不是秦树英，她三组的: behind a pronoun something else begins.
    const beside = /^[他她我]/.test(text.slice(place))
      ? undefined
      : entities.find((one) => one.end === place && inOneRow.has(one.kind))
    const passed = beside === undefined ? (passedOver.exec(said)?.[0].length ?? 0) : place - beside.start
    if (passed === 0) break
    place -= passed
  }
  return most
}
