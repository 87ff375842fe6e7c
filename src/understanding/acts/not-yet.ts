// What lies ahead is not done: 后天去照相, 证明天送来 are plans, however much their words sound like reports.
import type { Act } from '../act.ts'
import { field, ofKind, otherServices, target } from './fill.ts'
import type { Scene } from './frame.ts'

/** Whether an act tells that something was done. */
function tellsDone(act: Act, { context, said }: Scene): boolean {
  switch (act.act) {
    case 'visit':
      // The county sets the visits; what it says of one to come is no mere plan.
      return act.result === 'done' && context.role !== 'county'
    case 'materials':
      return act.event === 'sent'
    case 'certificate':
      return act.event === 'collected' || act.event === 'delivered'
    case 'notice':
      // 今起公示，8月21日止: the day is its end.
      return act.event === 'posted' && !beginsToday.test(said)
    case 'callback':
    case 'complete':
      return true
    case 'verify':
      // 拟于5月19日组织入户核查
      return intends.test(said) && act.submit === undefined
    default:
      return false
  }
}

const beginsToday = /(?:今[天日]?起|今[天日]开始|即日起)/

/** 拟于5月19日: officials write so what they mean to do. */
const intends = /拟(?!定)|计划|打算|预计|定于|将于/

/** Words of what is over; 还没, 送过去 and 好久 are not. */
const finished = /了|已|完|好(?!久)|过(?![去来])|毕|齐|满|妥/

/** 今天就贴公示, 下午贴, 马上去贴: still to be done on the day it is told. */
const soon =
  /(?:马上|立马|立即|等[下会哈]|这就|准备|今天就|现在就|抓紧|尽快|下午|晚上|晚点|待会)[就来去再]{0,2}(?:[^，。；的]{0,4}|[喊请让叫][^，。；]{0,8})(?:贴|公示|张榜)(?!的)/

/** 资料下午送县残联 */
const soonHandedOver =
  /(?:马上|立马|这就|等[下会哈]|准备|下午|晚上|晚点|待会)[就来去再]{0,2}[^，。；的已]{0,6}(?:送|交|寄|递|带到)[^，。；了]*$/

/** 公示第三天, 贴了四天了: neither its beginning nor its end, and nobody objects. */
const stillRuns = /(?:第\s?[二三四234]|(?:公示|贴)(?:了|起|出去)?[两二三四234])个?(?:天|日|工作日)/
const isOver = /满|结束|完|到期|撕|截止/

/** The act, or what is really under way or still to come. */
export function notYet(act: Act, scene: Scene): Act {
  if (
    act.act === 'notice' &&
    act.event !== 'objection' &&
    stillRuns.test(scene.said) &&
    !isOver.test(scene.said)
  )
    return { act: 'progress', confidence: act.confidence, ...target(scene) }
  // 户口簿复印好了，下午带到镇上去
  const isOnItsWay = act.act === 'materials' && act.event === 'sent' && soonHandedOver.test(scene.said)
  if (!tellsDone(act, scene) || (!isOnItsWay && finished.test(scene.said.replaceAll(/还没|没得|没有/g, ''))))
    return act
  const day = ofKind(scene.own, 'when').find((one) => one.sort === 'at')?.when
  const isToCome = day !== undefined && day.slice(0, 10) > scene.context.at.slice(0, 10)
  const isSoon = act.act === 'notice' ? soon.test(scene.said) : isOnItsWay
  return !isToCome && !isSoon
    ? act
    : {
        act: 'progress',
        confidence: act.confidence,
        ...target(scene),
        ...otherServices(scene.own),
        ...field('when', day),
      }
}
