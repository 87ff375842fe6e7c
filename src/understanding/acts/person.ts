// Whom an act is about, among the people that a stretch of text names: by name, and by relation to the speaker.
import type { MessageContext, PersonMention } from '../act.ts'
import type { Entity, EntityOf } from '../entity.ts'
import { ofKind } from './fill.ts'

/** 我叫彭亮, 我是退役军人邹立本: the speaker, as long as somebody else is named as well. */
const presentsSpeaker = /(?:^|[，。：；！\s喂哎好])(?:(?:我|本人)(?:是|叫|名叫)[\u4e00-\u9fff]{0,8}|本人)$/
/** 联系人方芳, 以后找张敏, 新来的邓雪梅: a colleague. */
const isCalledColleague =
  /(?:联系人|联络员|联系|对接|专委|专干|干事|社工|同事|新来的|找|换成|改成|交给|面交|递交|安排)[：:]?$/
/** 名字印成闵德拳: how the card has it, and nobody's name. */
const isMisprint = /(?:[印打写登录][成错]|误[写印打]成?)了?$/
/** 何静去对接, 张敏休产假; 石中玉跟到她女 goes along with kin. */
const actsAsColleague =
  /^(?:汇报|去对接|来对接|对接|接手|负责|跟进|跟到(?![他她其儿女媳娃幺老])|牵头|休|请假|值班|带队)/
/** Between a name and its kin: 谯兴国他妈, 鄢世清的嫂子, 欧阳显忠那个儿. */
const owns = /^(?:(?:的|他|她|家|家的|屋头|屋头的|屋里|屋里的)(?:那个)?|那个)?$/
/** What stands before a name that is given late: 他屋头人，叫熊万珍. */
const isGiven = /(?:叫|名叫|叫做|姓名|名字|大名)(?:是|为|：)?$/
/** 户主敬天禄: who stands for the household or the case, and need not be the one. */
const standsFor = /(?:户主|监护人|代办人|照顾人|护理人|陪护|照护人|家长)[是为：:\s]?$/
/** 女儿殷小琼从浙江打电话: who brings the news of somebody else. */
const bringsNews =
  /^(?:从[^，。]{2,5}|今天|昨天|刚才?|早上|上午|又)*(?:打(?:了)?(?:个)?电话|打来电话|来电|反映|来(?:镇上|村上|村里|社区|我)?(?:这里|这儿)?(?:说|讲|问|反映|喊|求)|说(?!话)|讲|来问|来报|喊我|托我|叫我|让我|请我|代(?:他|她|为)|替(?:他|她)|来替|来帮|帮(?:他|她))/
/** Between kin and its name: 他妈文先碧, 老公叫卜长华. */
const isCalled = /^[，、：\s]?(?:叫|名叫)?$/

/** 我大伯说, 我哥打电话: who brings the news is not whom it is about. */
const tells = /^(?:刚|刚才|昨天|今天)?(?:说|讲|打电话|来电|告诉|喊我|叫我|问|听说|替|帮)/
/** 我喊我姐夫, 我让我姐: who is sent to help; 要去接娃儿: who keeps somebody busy. */
const isSent = /(?:(?<!想)(?:喊|让|叫|请|托|派)|去接|联[系络]人(?:是|为|：)?)(?:我|我们|我家)?$/
/** 电话打我妈的, 找我哥1380…: who is to be called. */
const isCalledUp = /(?:打|拨|联系|找|留|填|用|拿|借)(?:给|到)?(?:我|我们)?$/
const byPhone = /^(?:的|那个|那里)?(?:电话|手机|号码|微信|嘛?，?1\d{10}|1\d{10})/
/** 不想拖累娃儿, 抱娃儿的时候, 送娃儿去看病, 只有我妈一个人照顾: who is only there. */
const isOnlyThere =
  /(?:拖累|连累|舍不得|放不下|丢下|抱|抱起|抱到|送|只有|就剩|光是|全靠|多亏)(?:我|我们|他|两个|几个|一个)?$/
/** 我要带娃儿打针: who has to be looked after. */
const looksAfter = /[喂带盘](?:起|到)?$|(?:[两几二三四五])个$/
const children = new Set(['孩子', '儿子', '女儿', '孙子', '孙女'])
const needsHim = /^[^，。；]{0,8}(?:评|办证|鉴定|残|瘫|要|申请)/
/** 娃儿他爷爷, 孩子他爸: told of by what the child calls him. */
const areOfOther = /^[他她](?!爸妈|妈老汉|[爹妈][妈爸娘])(?:[爸爹妈娘爷奶公婆叔伯姑舅姨]|外[公婆]|老汉)/
/** 娃儿些见了就跑: nobody in particular. */
const areMany = /^(?:些|们)/
/** 娃儿饿得哭: who goes without with the household. */
const areHungry = /^(?:都|也)?(?:饿得?[哭起]|没得?[奶吃])/
/** 娃儿回来那天, 我女儿来接你们; 娃儿打预防针, 女儿出嫁了, 我哥要带我爸去看病, 老表在民政局上班: has a life of his own; 我哥又在打我爸, 老伴死了好多年. */
const isElsewhere =
  /^(?:那天|明天|下午)?(?:[才要都]?(?:回来|得空|有空|放假)|来接|接你们|(?:要|想|准备|得)?(?:带|送|陪|背|接|推|拉)[我他她]|(?:又|还)?在?(?:打|捶|砍|掐|撵起?砍)[我他她]|(?:死|走|跑|离)了(?:好多|[两三四五几十]+)?年|[死走]得早|死后|跟(?:人|别个)[跑走]|改嫁|都?以为|等你们|等到你们|打疫苗|打预防针|开家长会|放学|考试|读书去|刚生|生了|出嫁|不管|没人管我|都?有工作|在[^，。\s]{0,6}(?:上班|坐牢|打工|工作)(?!.{0,6}摔))/
/** 搬到我妹妹那边: a place. */
const isTheirPlace = /^(?:那边|那儿|那里|那点|家里?|屋头)/
const goesThere = /(?:到|在|去)[^，。\s]{0,4}$/

/** 文浩14岁, 王秀，女: what is said of the one reported. */
const isDescribed = /^[，、：（( ]{0,2}(?:[男女][，、。 ]|[\d一二三四五六七八九十]{1,3}岁|今年|现年)/

/** 我爸妈 are two, and no act is about both at once. */
const bothParents = '父母'

/** Name and relation. Whose relation a cadre speaks of is not his own. */
export function personIn(
  text: string,
  entities: readonly Entity[],
  context: MessageContext,
): PersonMention | undefined {
  const names = ofKind(entities, 'name')
  const relations = ofKind(entities, 'relation')
  if (names.length === 0 && relations.length === 0) return undefined
  const named = nameIn(text, names, relations, context)
  const name = named?.name
  const related = relations.filter(
    (one) =>
      one.relation !== bothParents &&
      (one.relation !== '本人' || text.slice(one.start, one.end).includes('本人')) &&
      (context.role === 'relative' ? one.of !== 'other' : one.of === 'speaker' && isOwn(text, one)) &&
      !isBystander(text, one),
  )
  const relation = (
    related.findLast((one) => isOf(text, one, named) && (one.relation !== '孩子' || related.length === 1)) ??
    related.find((one) => isAskedFor(text, one)) ??
    related.find((one) => !tells.test(text.slice(one.end, one.end + 5)) && !isHimself(text, one)) ??
    related[0]
  )?.relation
  if (name === undefined && relation === undefined) return undefined
  return { ...(name === undefined ? {} : { name }), ...(relation === undefined ? {} : { relation }) }
}

/** 我用姐姐手机发，妈妈叫黄丽; 黄丽，我妈: kin that stand beside the name. */
const isOf = (
  text: string,
  { start, end }: EntityOf<'relation'>,
  named: EntityOf<'name'> | undefined,
): boolean =>
  named !== undefined &&
  (start < named.start
    ? named.start - end < REACH && isCalled.test(text.slice(end, named.start))
    : start - named.end < REACH && isToMe.test(text.slice(named.end, start)))
/** Between a name and whose kin he is: 黄丽是我妈. */
const isToMe = /^[，、\s（]?(?:就)?是?(?:我|我的|我家|我屋头?)?$/

/** Whose kin a cadre tells of is his own only when he says so: 屋头儿子 is the household's. */
const isOwn = (text: string, { start, end }: EntityOf<'relation'>): boolean =>
  /[我咱俺]/.test(text.slice(Math.max(0, start - 6), end))

/** 我爸妈都老了，想给妈妈申请: for whom it is asked. */
const isAskedFor = (text: string, { start, end }: EntityOf<'relation'>): boolean =>
  /(?:给|帮|为|替)(?:我|我们|咱)?$/.test(text.slice(Math.max(0, start - 3), start)) &&
  /^(?:他|她|也|先)?(?:申请|申报|办|报|评|要|弄|整|配|装|领|换|补|登记|搞|找|请)/.test(
    text.slice(end, end + 4),
  )

function nameIn(
  text: string,
  names: readonly EntityOf<'name'>[],
  relations: readonly EntityOf<'relation'>[],
  context: MessageContext,
): EntityOf<'name'> | undefined {
  if (names.length === 0) return undefined
  const named = names.filter((one) => !isColleague(text, one))
  const others = named.filter(
    (one) => !presentsSpeaker.test(text.slice(Math.max(0, one.start - 12), one.start)),
  )
  const [only] = others
  if (only === undefined) return context.role === 'relative' ? named[0] : undefined
  if (others.length === 1) return only
  const ties = relations.length === 0 ? untied : tiesIn(text, names, relations)
  let told = only
  let best = -1
  for (const one of others) {
    const rank = (one.sure ? 1 : 0) + 2 * roleOf(text, one, ties)
    if (rank > best) {
      best = rank
      told = one
    }
  }
  return told
}

/**
 * How much somebody named among others is the one told of. 唐启芳的老公卜长华: of the two the second; 易忠良的老婆小产后瘫了，
 * 名叫黎素贞: whose kin it is need not be the one; 殷国政女儿殷小琼打电话说: nor who says so.
 */
function roleOf(text: string, { start, end }: EntityOf<'name'>, ties: Ties): number {
  const before = text.slice(Math.max(0, start - 5), start)
  if (bringsNews.test(text.slice(end, end + 12))) return 0
  if (ties.kin.has(start) || isGiven.test(before)) return 3
  if (ties.owners.has(start) || standsFor.test(before)) return 1
  // 文成军，儿子文浩14岁: of whom the age is told.
  return isDescribed.test(text.slice(end, end + 6)) ? 2.5 : 2
}

/** Letters between a name and its kin at most: 屋头那个. */
const REACH = 5

interface Ties {
  readonly owners: ReadonlySet<number>
  readonly kin: ReadonlySet<number>
}

const untied: Ties = { owners: new Set(), kin: new Set() }

/** Who is named as somebody whose kin are told of, and who as such kin, by the places of their names. */
function tiesIn(
  text: string,
  names: readonly EntityOf<'name'>[],
  relations: readonly EntityOf<'relation'>[],
): Ties {
  const owners = new Set<number>()
  const kin = new Set<number>()
  const byEnd = new Map(names.map((one) => [one.end, one]))
  const byStart = new Map(names.map((one) => [one.start, one]))
  for (const relation of relations) {
    for (let gap = 0; gap <= REACH; gap += 1) {
      const owner = byEnd.get(relation.start - gap)
      if (owner === undefined || !owns.test(text.slice(owner.end, relation.start))) continue
      owners.add(owner.start)
      for (let call = 0; call < REACH; call += 1) {
        const called = byStart.get(relation.end + call)
        if (called !== undefined && isCalled.test(text.slice(relation.end, called.start)))
          kin.add(called.start)
      }
    }
  }
  return { owners, kin }
}

/** 金土村唐仕明：, 住建局梁栋：, and not 5组项大福：. */
const writesThere = /(?:[村区镇乡局]|(?<![\d一二三四五六七八九十])组)$/

/** A colleague by what stands around the name; 金土村唐仕明：what follows is what he says. */
export function isColleague(text: string, { start, end }: EntityOf<'name'>): boolean {
  const before = text.slice(Math.max(0, start - 5), start)
  return (
    isCalledColleague.test(before) ||
    isMisprint.test(before) ||
    actsAsColleague.test(text.slice(end, end + 4)) ||
    (text.charAt(end) === '：' && writesThere.test(before))
  )
}

/** 本人柏万年，为孙女柏小雨申请: the writer by his own name. */
const isHimself = (text: string, { relation, end }: EntityOf<'relation'>): boolean =>
  relation === '本人' && /^[\u4e00-\u9fff]{2,4}[，。]/.test(text.slice(end, end + 5))

/** Somebody who only helps or is spoken of by the way. */
function isBystander(text: string, { relation, start, end }: EntityOf<'relation'>): boolean {
  const before = text.slice(Math.max(0, start - 6), start)
  const after = text.slice(end, end + 12)
  return (
    (relation === '孩子' && (areOfOther.test(after) || areMany.test(after))) ||
    (children.has(relation) && areHungry.test(after)) ||
    isSent.test(before) ||
    (isCalledUp.test(before) && byPhone.test(after)) ||
    ((isOnlyThere.test(before) || (children.has(relation) && looksAfter.test(before))) &&
      !needsHim.test(after)) ||
    isElsewhere.test(after) ||
    (isTheirPlace.test(after) && goesThere.test(before))
  )
}
