// roster: somebody else is there from now on.
import type { ActOf } from '../act.ts'
import { beginsName } from '../entities/surname-table.ts'
import type { Entity } from '../entity.ts'
import { field, ofKind } from './fill.ts'
import type { Frame, Scene } from './frame.ts'

/** The department that gets another contact person: no federation of the town itself. */
function officeOf(scene: Scene): string | undefined {
  if (scene.context.role === 'village' || scene.context.role === 'township') return undefined
  return ofKind(scene.own, 'department')[0]?.code
}

/** A post before somebody: 妇女主任雷雨, 新来的文书小简, 户政大队的小唐. */
const post =
  '(?:新来的|新任|新上任的|新的?)?(?:大学生村官|妇女主任|副?书记|副?主任|文书|会计|支书|专委|专干|村医|社工|干事|村官|联络员|联系人|同事)?'
/** Words behind which stands who is there from now on. */
const takesOverBefore = new RegExp(
  `(?:找|联系|归|由|为|成|是|改|换了?|对接|(?:对接|联系|找|请)[^，。；]{1,5}的|让|派|请|写|给|喊|认准|联系人|对接人|负责人|接手的|新来的|专委|专干|干事|社工|主任|联络员|队员)${post}$`,
)
/** 姚启航承接, 庞兵来顶: what whoever is named before it does from now on. */
const takesOverBehind =
  /^(?:来|会|将|在)?(?:对接|负责|接手|跟进|接替|接到|接管|接我|承接|担任|顶|管|牵头|联系)/

/** 老周退了, 小李要调走. */
const leaves = /^(?:已经?|马上|要|都|就|下个?月|也)*(?:调|退|走|离|休|辞|请假|生|住院|轮岗|不|抽|卸)/
/** 不再找蒲晓岚, 别写我, 替一下刘建军: whoever is named behind these is there no more. */
const isOver =
  /(?:[不别莫]再?(?:[找联写]|联系)|替换?(?:一?下|掉|了)?|[顶接]替|原来的?(?:是|联系人)?|之前的?(?:是|联系人)?|不是)$/

interface Named {
  readonly start: number
  readonly end: number
  readonly as: string
  readonly full: boolean
}

/** Who is there from now on, as said: a full name, 王警官 or 小李. */
function successorIn(scene: Scene, entities: readonly Entity[]): string | undefined {
  const people = entities.flatMap((one): Named[] =>
    one.kind === 'name'
      ? [{ start: one.start, end: one.end, as: withoutTask(scene.text, one), full: true }]
      : one.kind === 'official' || one.kind === 'partial-name'
        ? [
            {
              start: one.start,
              end: one.end,
              as: (one.kind === 'official' && one.name) || one.text,
              full: false,
            },
          ]
        : [],
  )
  const before = (place: number): string => scene.text.slice(Math.max(0, place - 12), place)
  const coming = people.filter((one) => !isOver.test(before(one.start)))
  const chosen =
    coming.findLast(
      (one) => takesOverBefore.test(before(one.start)) && !leaves.test(scene.text.slice(one.end)),
    ) ?? coming.findLast((one) => takesOverBehind.test(scene.text.slice(one.end, one.end + 6)))
  return (
    chosen?.as ??
    spokenName(scene.said) ??
    coming.findLast((one) => one.full && !leaves.test(scene.text.slice(one.end, one.end + 5)))?.as ??
    coming.findLast((one) => one.full)?.as ??
    coming.findLast((one) => !leaves.test(scene.text.slice(one.end, one.end + 5)))?.as
  )
}

/** 户政上的钟毅管: what he does is no part of his name. */
const withoutTask = (text: string, { name, end }: { readonly name: string; readonly end: number }): string =>
  name.length === 3 && name.endsWith('管') && /^(?:$|[，。；！\s])/.test(text.slice(end, end + 1))
    ? name.slice(0, -1)
    : name

/** 归梅朝阳，莫再@我; 由向问担任: what stands between such words is a name, whatever it would be elsewhere. */
const spoken = new RegExp(
  `(?:找|联系|归|由|是|换成了?|换(?!成)|改[为成]|写|认准|给|喊|让|@|跟我?[妹姐哥弟媳女]?[妹儿]?|以后|联系人|联络员|对接人|负责人|村|组|大队)${post}([\\u4e00-\\u9fff]{2,4}?)(?=$|[，。；！\\s（@]|来(?:[管顶接对负，。]|$)|在?管|负责|对接|承接|接手|担任|顶|联系)`,
  'g',
)
const noNames =
  /^(?:我|你|他|她|这|那|其他|大家|各|本|都|就|谁|哪|什么|任务|管理|文书|支书|主任|书记|专干|会计|社区|时间|单位|第|[\u4e00-\u9fff]*书记|卫健|公安|民政|全部|高度|安排|应该|温馨|[\u4e00-\u9fff]*(?:局|镇|村|组|部门|工作|单子|消息|[了的])$)/

/** 交给我们小罗罗丹管 */
const calledTwice =
  /[小老]([\u4e00-\u9fff])(\1[\u4e00-\u9fff]{1,2}?)(?=$|[，。；！\s]|在?管|来|负责|对接|承接|接手|接|担任|顶)/

function spokenName(said: string): string | undefined {
  const twice = calledTwice.exec(said)?.[2]
  if (twice !== undefined) return twice
  for (const [, name = ''] of said.matchAll(spoken))
    if (beginsName[name.charCodeAt(0)] === 1 && !noNames.test(name)) return name
  return undefined
}

/** 廖老师（廖雪晴）, 小郄，郄雨晴: the whole name behind what somebody is called. */
function calledInFull(text: string, as: string): string {
  const surname = familiar.test(as) ? /^[小老]?([\u4e00-\u9fff])/.exec(as)?.[1] : undefined
  if (surname === undefined) return as
  const behind = text.slice(text.lastIndexOf(as) + as.length)
  return (
    new RegExp(`^[（，\\s]?(${surname}[\\u4e00-\\u9fff]{1,2}?)(?:）|$|[，。；\\s]|了|对接|负责|来)`).exec(
      behind,
    )?.[1] ?? as
  )
}

const familiar = /^[小老].$|^.{1,2}(?:老师|医生|律师|警官|主任|文书|书记|支书|会计|专干|副?[县镇局所]长)$/

/** 以后找向警官: with a post, and no surname that is sure. */
const titled =
  /(?:联系|找|换成|改为|由|是|为)(?:我们)?(?:妇女主任|文书|会计|支书|专委|专干|村医|副主任)?([\u4e00-\u9fff]{1,2}(?:警官|科长|主任|老师|股长|所长|医生|同志|干事|书记|局长))/
/** 现在是小简在管, 交给老佘了: whoever is called so need have no usual surname. */
const calledFamiliarly =
  /(?:联系|找|换成|改为|由|是|为|[交转]给|归|让|现在|以后|[，\s]|^)(?:我们)?(?:妇女主任|文书|会计|支书|专委|专干|村医|副主任|主任)?([小老](?![组村区师板人家的乡镇])[\u4e00-\u9fff])(?=$|[^\u4e00-\u9fff]|[跟和同来了哈管接]|在?负责|在[管搞弄做]|对接|牵头|[嘛吧]我)(?!(?:已经?)?(?:退|调|走|休|辞))/

export const roster: Frame = {
  act: 'roster',
  fill: (scene): ActOf<'roster'> => {
    const said = scene.said
    const called = titled.exec(said)?.[1] ?? calledFamiliarly.exec(said)?.[1]
    const name = successorIn(scene, scene.own) ?? called ?? successorIn(scene, scene.group)
    return {
      act: 'roster',
      confidence: scene.confidence,
      ...field('name', name === undefined ? undefined : calledInFull(scene.text, name)),
      ...field('department', officeOf(scene)),
    }
  },
}
