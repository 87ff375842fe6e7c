// extend, decide, reschedule: what cannot be done now, and what the county says to it.
import type { ActOf } from '../act.ts'
import type { Entity, EntityOf } from '../entity.ts'
import { widened } from './around.ts'
import { causeOfDelay } from './cause/of-delay.ts'
import { caseOf, field, ofKind, otherServices, services, target, text } from './fill.ts'
import { byOrder } from './former-and-latter.ts'
import type { Frame, Scene } from './frame.ts'
import { kindOf, type Signs } from './signs.ts'
import { changedTime, newLimit } from './times.ts'

export const extend: Frame = {
  act: 'extend',
  fill: (scene): ActOf<'extend'> => {
    const written = daysWritten.exec(scene.said)?.[1]
    const until = written === undefined ? newLimit(scene) : undefined
    const lengthAsked = until === undefined ? askedFor(scene)?.days : undefined
    return {
      act: 'extend',
      confidence: scene.confidence,
      ...caseOf(scene),
      ...servicesThatWait(scene),
      // 要公示7天，申请延到4月20日: the day is asked for, and the days are why.
      ...field('days', written === undefined ? lengthAsked : Number(written)),
      ...field('until', until),
      ...field('reasonText', causeOfDelay(scene)),
    }
  },
}

/** 15天不够，再给20天; 这两天去不了，请再给五天: the time that is asked for, not the one that will not do. */
function askedFor(scene: Scene): EntityOf<'duration'> | undefined {
  const named = ofKind(scene.own, 'duration')
  return (
    named.find(({ start }) => asks.test(scene.text.slice(Math.max(0, start - 4), start))) ??
    named.find(({ end }) => !willNotDo.test(scene.text.slice(end, end + 6)))
  )
}

const asks = /(?:[再多]给?(?:我们)?要?|再缓|再宽|多要|宽限|顺延|延期|延长|展期|准)$/
const willNotDo = /^[^，。；]{0,2}(?:不够|(?<!得)不得行|[搞做弄办赶完去]不|太[紧短])/

/** 申请展期15日: no day of the month. */
const daysWritten = /(?:展期|延长|延期)\s?(\d{1,2})日(?!前|之前)/

/** 律师出差, 老师病了 */
const isStaff = /^(?:送教|派)?(?:律师|老师|农技员?)$/

/** What waits: named in the stretch, or else around it; not who causes the delay (律师出差). */
function servicesThatWait(scene: Scene): ReturnType<typeof otherServices> {
  const isNamed = ({ start, end }: Entity): boolean => !isStaff.test(scene.text.slice(start, end))
  const own = otherServices(scene.own.filter(isNamed))
  return own.services === undefined ? otherServices(widened(scene).own.filter(isNamed)) : own
}

const answers: Signs<'yes' | 'no'> = [
  [
    'no',
    /没法答应|打回(?!来是)|顶回|[莫别]想|没门|原期限|(?:时限|期限|时间)不变|[照按]原[定来]|还是(?:由|归)?你们|仍归|一天(?:都|也)不|(?:没有?|不|未)通过|免谈|不(?:同意|接受|答应|批|准|[缓延宽给]|予|能(?!再拖)|行|允许|可以|得行)|驳回|不成立|不充分|站不住|不认(?!识)|仍由|(?<!还)没(?:批|准|同意)|没有理由|没得?道理|[退延][得的]?不对|不许|不[该应]?退(?!休)|退不[掉了得]|继续办/,
  ],
  ['yes', /同意|批准|准予|准许|可以|批了|准了|通过|成立|给(?:到|你们延)|再给|就延|延吧|缓到/],
]

export const decide: Frame = {
  act: 'decide',
  variantOf: (act) => `${text(act.about) ?? 'none'} ${act.approve === false ? 'no' : 'yes'}`,
  fill: (scene): ActOf<'decide'> => {
    const stated = aboutOf(scene)
    const answer = (scene.variant ?? '').split(' ').at(-1)
    // 推到28号不行，最多宽三天: what is given instead is allowed.
    const given = granted(scene)
    const approve = given !== undefined || kindOf(answers, scene.said, answer) !== 'no'
    const until = approve && stated !== 'return' && given === undefined ? newLimit(scene) : undefined
    const days =
      approve && stated !== 'return' && until === undefined
        ? (given ?? ofKind(scene.own, 'duration')[0])?.days
        : undefined
    // 0158同意，就到4月20日: a new limit is an extension's.
    const about = stated ?? (until === undefined && days === undefined ? undefined : 'extend')
    return {
      act: 'decide',
      confidence: scene.confidence,
      ...(about === 'return' || about === 'extend' ? { about } : {}),
      approve,
      ...field('until', until),
      ...field('days', days),
      ...field('reassign', approve && about !== 'extend' ? reassigned(scene)?.code : undefined),
      ...caseOf(scene),
      ...services(scene.own),
    }
  },
}

/** 延十天太长了，最多六天 */
const granted = (scene: Scene) =>
  ofKind(scene.own, 'duration').find((one) =>
    /(?:最多|顶多|至多|只能?|改[为成]|，|就)(?:给|延|宽|批|准)$|(?:最多|顶多|至多|只能?|只[给准批]|改[为成]|(?<!不)同意)$/.test(
      scene.text.slice(Math.max(0, one.start - 5), one.start),
    ),
  )

const speaksOfReturn = /退(?!休|伍|役|钱|款|步|耕|还)|推单|甩脱|改派|不归[我他]们|转给/
const speaksOfExtension =
  /延|推[到迟]|宽限|缓|[再多]宽|宽(?:到|至|我|个|几|[一二两三四五六七八九十\d])|再给|[多再]要|晚[一两二三四五六七八九十\d]|拖到|[天周日月]可以|那[一两二三四五六七八九十\d]+天/

/** The department a task that comes back goes to next: 改市监, 派司法去; of two cases told together each its own. */
function reassigned(scene: Scene): EntityOf<'department'> | undefined {
  const { text, own } = scene
  const named = ofKind(own, 'department').filter(
    (one) =>
      goesTo.test(text.slice(Math.max(0, one.start - 4), one.start)) ||
      takesIt.test(text.slice(one.end, one.end + 4)),
  )
  // 0268、0271都同意退，前一个改派人社，后一个改派农业农村
  const mine = byOrder(scene)
  return (
    named.find((one) => mine !== undefined && one.start >= mine.start && one.end <= mine.end) ?? named.at(-1)
  )
}

/** 市监局接, 我们残联自己接 */
const takesIt = /^(?:自己)?(?:来)?(?:接(?!收|单|到(?!$|[，。；做办]))|自己来|来办|来做|去办|负责|承接|牵头)/
const goesTo = /(?:改|换|转|派|给|由|(?<!不)该|归|喊|叫|让|请|交|找|到)(?:县)?$/

/** What is decided on, as said, said just before (0680延3天可以，0681不行), or quoted. */
function aboutOf(scene: Scene): 'return' | 'extend' | undefined {
  const next = reassigned(scene)
  if (next !== undefined && /[改换转][给派由到]?$/.test(scene.text.slice(scene.start, next.start)))
    return 'return'
  const before = scene.text.slice(0, scene.start).split(/[，。；\s]/)
  for (const said of [scene.said, ...before.reverse(), scene.context.quote ?? '']) {
    if (speaksOfReturn.test(said)) return 'return'
    if (speaksOfExtension.test(said)) return 'extend'
  }
  return undefined
}

export const reschedule: Frame = {
  act: 'reschedule',
  fill: (scene): ActOf<'reschedule'> => ({
    act: 'reschedule',
    confidence: scene.confidence,
    ...target(scene),
    ...field('when', changedTime(scene)),
  }),
}
