// consent and answer: short replies to what the assistant asked last. Without a question they are nothing.
import type { Act, MessageContext } from '../act.ts'
import type { Entity } from '../entity.ts'

const yes =
  '可以|好的?|好嘛|行|要得|得行|是的?|对的?|嗯+|没问题|没意见|莫得问题|没得问题|OK|ok|要|确认|当然|肯定|没错|愿意|同意|准|答应|👌|✅|\\[OK\\]'
const agree = new RegExp(
  `^(?:[^不没]{0,14}，)?(?:我|我们|本人|老人|家里)?(?:还是|那就|就)?(?:都)?(?:愿意|同意|答应|${yes})[^不]{0,24}$`,
)
const refuse =
  /(?:[家屋][里头]头?|家属|老人)(?:都)?不(?:干|肯|同意|愿意)|(?:^|，|我|们|都)(?:还是|先|暂时)?(?:不|莫|别)(?:$|干|肯|同意|愿意|愿|行|得行|要|想|可以|是|对|用|干|签|答应|办|来|准|给|放心)|^(?:不|算了|拒绝|莫|不了|不得)|不放心|我不签|拒绝|(?:同意|愿意)不(?:得|了|起)/
/** 只要能办下来我都同意, 我们全家都愿意. Who asks, waits for somebody else's word or speaks of a paper has not agreed. */
const willing =
  /^[^不没莫别谁哪啥问等才？?]{0,12}(?:我们?|全家|屋头|家里)(?:人|个个)?(?:都|也|肯定|完全|当然)*(?:是)?(?:同意|愿意)(?:的|嘛|哈|哦|了|办|上门|登记|[，。！~])*$/
/** 要得我同意。名字是…: the first clause agrees, whatever comes behind. */
const agreesFirst =
  /^(?:要得|好的?|可以|得行|行|没得?意见)?(?:嘛|的)?(?:我们?|全家)?(?:都|也)?(?:同意|愿意)(?:的|嘛|哈|噻|办|上门|登记)*[，。！\s]|^(?:没得?意见|要得)[，。][^，。]{0,8}(?<!不)同意(?![不书才])/
/** 点的是不同意哈, and not 没有不同意. */
const disagrees = /(?<![没有不是]{2}|[啥什哪][子么]?|有[啥何][子]?)不(?:同意|愿意)(?![^，。]{0,4}[吗么？?])/
const takesBack = /不(?:同意|愿意|干|签|办|评|行|得行)|算了|反悔|拒绝|莫办|凭(?:啥|什么)/
/** 我考虑了两天，同意的: who has thought it over wavers no more. */
const wavering = /想想(?!了)|考虑(?!了|过|好|清楚)|商量(?:一下(?!了)|哈(?!了)|商量)|再说|问(?:问|一下|哈)/
/** 哪个同意的, 要我爸同意才得行, 同意书在哪里签, 愿意个铲铲: speaks of agreeing in a clause that asks, waits or mocks. */
const onlySpeaksOfIt =
  /(?:[谁哪]|问过?|等)[^，。！；\s]{0,6}(?:同意|愿意)|(?<!签[了过好]|(?:^|[我，])不)(?:同意|愿意)(?:书|[^，。！；\s]{0,6}(?:才(?:得|行|能|可以|算)|[谁哪]|啥子?|什么|没得?$|没有$|铲铲|个屁))/

const chosen: Readonly<Record<string, string>> = {
  ...Object.fromEntries([...'一二三四五六七八九十'].map((numeral, index) => [numeral, String(index + 1)])),
  两: '2',
  头: '1',
}

/** 老人不想动，我们同意上门: who gives a reason first, decides last. */
const lastClause = (text: string): string =>
  text.split(/[，。；！\s]+/).findLast((clause) => clause !== '') ?? ''

/** A binding code of digits, as it is told or written down. */
const sixDigits = /(?<!\d\s?)\d(?: ?\d){5}(?! ?\d)/

/** The value a bare reply gives, without the words around it. */
function valueOf(text: string, entities: readonly Entity[]): string {
  const bare = text.replace(/[。！!.，、～~\s]+$/, '').trim()
  const choice =
    /^(?:[^，。]{1,8}，(?=第))?(?:我|选|就|是|要|上面|上头|报)*第?([一二两三四五六七八九十]|\d{1,2})(?:个|号|项|条|件)?(?:那[个条件位家户])?(?:嘛|哈|哦|吧)?(?:，(?:姓|叫|就是|那个)[^，。]{1,8})?$/.exec(
      bare,
    )
  if (choice?.[1] !== undefined && !/^\d+岁/.test(bare)) return chosen[choice[1]] ?? choice[1]
  for (const entity of entities) {
    if (entity.kind === 'phone') return entity.digits
    if (entity.kind === 'id-number' || entity.kind === 'certificate-number' || entity.kind === 'bank-number')
      return entity.value
  }
  const name = entities.find((entity) => entity.kind === 'name' && entity.sure)
  if (name?.kind === 'name' && (/[叫喊名]|^他是|^她是|姓名/.test(bare) || bare.endsWith(name.name)))
    return name.name
  const last = /[，\s](\d{1,2})$/.exec(bare)?.[1]
  if (last !== undefined) return last
  if (/^(?:不?是的?|不是|对|没有|有)$/.test(bare)) return bare
  return bare
    .replace(/^[^，。]{0,12}?(?:(?:他|她|我|名字|大名|住|门牌)?(?:叫|喊|是|就是|(?<!没|不)在))(?=.)/, '')
    .replace(/^(?:虚岁|今年|满|他|她)(?=.)/, '')
    .replace(/(?:的|嘛|哈|哦|噻|啊|呢|呀|嘞|哇|咯)+$/, '')
    .replace(/(?<=\d)[都全](?:要|想)?[问查看办要]?$/, '')
}

/** 同意，资料咋交; 不同意，我的资料删了: what may be asked or told in one breath with a yes, and with a no. */
const inOneBreath: Readonly<Record<'yes' | 'no', ReadonlySet<Act['act']>>> = {
  yes: new Set([
    'ask-policy',
    'ask-status',
    'ask-human',
    'urge',
    'cancel',
    'identify',
    'request',
    'emergency',
    'escalate',
    'correct',
    'reschedule',
    'roster',
    'exception',
  ]),
  no: new Set([
    'ask-policy',
    'ask-human',
    'cancel',
    'emergency',
    'escalate',
    'request',
    'roster',
    'ask-status',
  ]),
}

const asksSomething =
  /^(?!.*凭(?:什么|啥)).*(?:[吗么嘛呢？?]|咋|怎么|哪|多少|几|啥|什么|[能会是可]不[能会是可]|有没有)/

/** 可以嘛，资料咋个交给你们 */
const asksMore =
  /[，。\s][^，。]*(?:(?<!该)(?:咋个?|怎么)(?!用)|哪里|几[天个]|好[久多]|多久|要不要|(?:啥子|什么)(?!都))(?![^，。]*(?:没关系|无所谓|不要紧|没得事|都行|都可以))/

/** 2，已经核了，属实; 3。转人工吧: the one chosen, and more. */
const choiceFirst =
  /^(?:我?选|就|要)?第?([1-9一二三四五六七八九])(?:个|号|项|条|件)?[，。；～~！\s]+(?=[^\s])/
/** 选四, 第三个哈, 对头，是第6个, 头一个，就是他: one of a list, whatever was asked. */
const choosesOne =
  /^(?:(?:对头?|嗯+|好)[，\s]?)?(?:就?是)?(?:我?选(?:第|的)?|第)([1-9一二三四五六七八九])(?:个|号|项|条|件|户|样|种)?(?:是[他她])?(?:吧|哈|嘛|哦|噻)?(?=$|[，。；～~！\s])|^(头)一?[个样]|[，\s]是(头)一个$/
/** 5号选项, 序号6那条, 就是你列的第二条, 是头一个 */
const pointsAtOne =
  /^(?:就?是)?(?:你[列发]的)?(?:序号|编号|选项|第)?([1-9一二三四五六七八九头])一?(?:号选项|号|条|项|个|样)(?:那[条个])?(?:噻|嘛|哈|吧|哦)?[。！]?$|^序号([1-9])(?:那[条个])?$/
/** 我说的是三号 */
const meansOne = /^[我你]?(?:说的|要的|选的)(?:就?是)?第?([1-9一二三四五六七八九])(?:个|号|项|条|件)?[。！]?$/

/** The number of the one that is chosen from a list. */
function choiceIn(text: string, expecting: string): string | undefined {
  const [, number, first, last] = choosesOne.exec(text) ?? []
  const one = (first ?? last) === undefined ? number : '1'
  return (
    one ??
    (expecting === 'answer'
      ? (pointsAtOne.exec(text) ?? choiceFirst.exec(text) ?? meansOne.exec(text))
          ?.slice(1)
          .find((one) => one !== undefined)
      : undefined)
  )
}

const saidToo = new Set<Act['act']>([
  'verify',
  'callback',
  'exception',
  'request',
  'ask-policy',
  'ask-status',
  'ask-human',
  'complete',
  'progress',
  'urge',
  'complain',
  'ask-list',
  'reschedule',
  'certificate',
  'correct',
  'materials',
])

/** What is said besides the answer to the question about consent, or to a list. */
export function besides(reply: Act, acts: readonly Act[], text: string): readonly Act[] {
  if (reply.act === 'answer') {
    const chosenOne = choosesOne.exec(text) ?? choiceFirst.exec(text)
    const rest = chosenOne === null ? '' : text.slice(chosenOne.index + chosenOne[0].length)
    return rest.length < 3 ? [] : acts.filter(({ act, confidence }) => saidToo.has(act) && confidence > 0.5)
  }
  if (reply.act !== 'consent') return []
  const others = acts.filter(
    ({ act }, place) =>
      act !== 'consent' &&
      // 那算了，不同意，0194撤了: withdrawn once.
      !acts.slice(place + 1).some((next) => next.act === act && act === 'cancel') &&
      inOneBreath[reply.agree === false ? 'no' : 'yes'].has(act) &&
      // 不同意！凭什么要公示: says why, and asks nothing.
      !(act === 'ask-policy' && reply.agree === false && !asksSomething.test(text)),
  )
  const said = acts[0]?.act === 'consent' ? others : []
  return said.length === 0 && reply.agree && asksMore.test(text)
    ? [{ act: 'ask-policy', confidence: reply.confidence }]
    : said
}

/** Facts that stand for themselves when two or more are given. */
const factKinds = new Set<Entity['kind']>([
  'name',
  'age',
  'group',
  'village',
  'township',
  'phone',
  'id-number',
  'sex',
])

/** 就那个嘛，你晓得的; 跟上回一样; 你自己看嘛: an answer that says nothing by itself. */
const evades =
  /^(?:就是?|跟|和|按)?(?:那个|我屋头那个|我们那个|上[次回]|原来|前头)[^，。]{0,6}(?:嘛|一样|情况|办|样)[。！]?$|^你(?:自己)?看(?:到|着)?(?:整|办)?(?:嘛|吧)$|你晓得的|^你说的?(?:啥|什么)/

/** What a question can be answered with: yes and no, a number, or what names somebody or something. */
const saysYesOrNo =
  /^(?:不?是的?|对头?的?|不是|有的?|没有|没得|没错|确认|不对|嗯+|好的?|要得|可以|不要|不用|要|算了|无|零)/
/** 就那个, 看情况, 随便你咋个填, 一半一半: says nothing of it. */
const pointsVaguely =
  /那么个|[那这][个里]|[那这][家户]|那边|那种|随便|看情况|晓得|说不清|不好说|拿不准|莫管|咋个|怎么|一样|一半|好像|等我|等一|等哈|哪个|里头的一个|有的.*有的|[？?]$/
const isChoice = /第?\d|第[一二三四五六七八九十]|[一二三四五六七八九十]号|头一个/
const isFile = /^\[(?:语音|文件|图片|视频)\]/

/** Whether a short text gives a value at all. */
function givesValue(text: string, entities: readonly Entity[]): boolean {
  if (isFile.test(text)) return false
  if (entities.some(({ kind }) => valueKinds.has(kind)) || isChoice.test(text)) return true
  return (
    !pointsVaguely.test(text) &&
    (saysYesOrNo.test(text) || text.length <= 12 || /[一二两三四五六七八九十]/.test(text))
  )
}

const valueKinds = new Set<Entity['kind']>([
  ...factKinds,
  'partial-name',
  'case-number',
  'service',
  'department',
  'when',
  'relation',
  'binding-code',
  'certificate-number',
  'bank-number',
])

/** Reads a short reply in the light of the question; nothing when the text says more than a value. */
export function replyTo(
  text: string,
  context: MessageContext,
  entities: readonly Entity[],
  acts: readonly Act[],
): Act | undefined {
  const reply = readReply(text, context, entities, acts)
  return reply?.act === 'answer' && !givesValue(text, entities) ? { act: 'unclear', confidence: 0.6 } : reply
}

function readReply(
  text: string,
  context: MessageContext,
  entities: readonly Entity[],
  acts: readonly Act[],
): Act | undefined {
  const { expecting } = context
  if (expecting === undefined) return undefined
  if (evades.test(text)) return { act: 'unclear', confidence: 0.6 }
  if (expecting === 'consent') {
    if (wavering.test(text) || onlySpeaksOfIt.test(text)) return { act: 'none', confidence: 0.6 }
    // 要得我同意。名字是庹长生，不是度: who has agreed goes on to something else.
    if (agreesFirst.test(text) && !takesBack.test(text))
      return { act: 'consent', confidence: 0.95, agree: true }
    if (disagrees.test(text) || refuse.test(text)) return { act: 'consent', confidence: 0.95, agree: false }
    if (agree.test(text) || willing.test(text) || willing.test(lastClause(text)))
      return { act: 'consent', confidence: 0.95, agree: true }
  }
  if (expecting === 'nil-report' && /^(?:0|零|〇)(?:个?人|户|例|个)?[。！]?$/.test(text))
    return {
      act: 'nil-report',
      confidence: 0.95,
      ...(context.role === 'village' && context.org !== undefined ? { village: context.org } : {}),
    }
  const choice = choiceIn(text, expecting)
  if (choice !== undefined) return { act: 'answer', confidence: 0.8, value: chosen[choice] ?? choice }
  // 爷爷的身份证号是…，奶奶的我晚上再问
  const number = entities.find(({ kind }) => kind === 'id-number' || kind === 'phone')
  if (expecting === 'answer' && number !== undefined && !/[？?]/.test(text))
    return { act: 'answer', confidence: 0.8, value: valueOf(text, entities) }
  // 六位数是 096518
  const code = sixDigits.exec(text)?.[0].replaceAll(' ', '')
  if (expecting === 'identify' && code !== undefined && acts.every(({ act }) => act !== 'identify'))
    return { act: 'identify', confidence: 0.8, code }
  const isBare = text.length <= 24 && !/[？?]/.test(text)
  if (!isBare) return undefined
  const kinds = new Set(
    entities
      .filter((entity) => factKinds.has(entity.kind))
      // 土溪天井村 is one place.
      .map((entity) => (entity.kind === 'township' ? 'village' : entity.kind)),
  )
  const only = acts.length === 1 ? acts[0] : undefined
  // Only a number or the name of a service, as asked for.
  const [first] = entities
  const isOneEntity =
    entities.length === 1 &&
    first !== undefined &&
    (first.kind === 'case-number' ||
      first.kind === 'service' ||
      first.kind === 'name' ||
      first.kind === 'village') &&
    first.end - first.start >= text.length - 1
  if (
    isOneEntity ||
    acts.length === 0 ||
    /^第?[\d一二两三四五六七八九](?:个|号|项|条|件)?[。！]?$/.test(text) ||
    (only?.act === 'request' &&
      kinds.size < 2 &&
      only.services === undefined &&
      only.certificate === undefined)
  )
    return { act: 'answer', confidence: 0.8, value: valueOf(text, entities) }
  if (only !== undefined && only.confidence < 0.75 && only.act !== expecting && only.act !== 'request')
    return { act: 'answer', confidence: 0.7, value: valueOf(text, entities) }
  if (only?.act === 'acknowledge' && expecting !== 'acknowledge')
    return { act: 'answer', confidence: 0.7, value: valueOf(text, entities) }
  return undefined
}
