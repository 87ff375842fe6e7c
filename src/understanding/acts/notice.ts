// notice: the public notice in the village. The third day of it is progress, never its end.
import type { ActOf } from '../act.ts'
import { field, target, text } from './fill.ts'
import { anyOf } from '../either.ts'
import type { Frame } from './frame.ts'
import { kindOf, type Signs } from './signs.ts'

const signs: Signs<'posted' | 'objection' | 'expired'> = [
  [
    'objection',
    anyOf(
      /(?<!没|没有|无|没得|未收到|未有|没人有|没人提|无人提|[没无][有得]?人|任何|暂无)(?:有|收到|提出|接到|存在|的|是)[^，。无没]{0,8}异议(?!途径)/, // 有人提出异议
      /(?<![没无莫未提]|没有|没得|莫得|不)出(?:了|现)?异议|来闹|放黑话/, // 公示出异议了
      /(?<!无人|没人|没得人|没有人)举报|不服|凭啥|不该给[他她]?办|不像[一二]级|(?<!没|没人|无人|没得人)有意见/,
      /(?:反映|说|讲|(?<!公)告)[^，。]{0,10}(?:能|会|天天|经常|不像|假|装|骑|下地|打牌|跳舞|搬砖|有车|有房)/, // 有人说他能骑车
      /(?<!没|无|没得|没有)(?:有人|邻居|亲|隔壁)[^。；]{0,14}[说讲][^。；]{0,12}(?:没(?:得)?事|骗|好得很|挖|扛|下[地田]|挑|跑得|不得残)/, // 有人打电话到村委说他腿根本没事
      /哪里?(?:像|是)[^，。；]{0,4}(?:走|动|下)不|早就好了|骗补|公示上?的?不对|公示[^。；]{0,8}不同意/, // 我昨天还看到他挑粪，哪里像走不得的
    ),
  ],
  [
    'expired',
    anyOf(
      /贴(?:够|满|完了?没人)|(?:正好|已经?)满|到头|期满无|已满|[已早]逾|逾(?:五|5)|(?:已过|过了)(?:五|5)|够五天|五天到|到期|满期/,
      /(?<![等要][^，。；]{0,3})满(?:了|咯|啦|五天|5天|5个工作日|五个工作日)|期满(?!日)|公示(?:期)?(?:结束|截止|完|过了|走完|到点)/, // 满五个工作日
      /无异议|没异议|没有异议|没(?:有|得)人提出?异议|无人(?:提|反)/,
      /撕(?:了|下)(?!我又|又贴|重|然后)/,
    ),
  ],
  ['posted', /贴|挂(?:出|上|起)|上墙|巴起|巴在|粘|张榜|开始|发布|公布|起公示/],
]

export const notice: Frame = {
  act: 'notice',
  variantOf: (act) => text(act.event),
  fill: (scene): ActOf<'notice'> => ({
    act: 'notice',
    confidence: scene.confidence,
    ...target(scene),
    ...field('event', eventOf(scene.said, scene.variant)),
  }),
}

/** 没得哪个有异议, 未收到异议, 异议不成立: nobody objects, or in vain. */
const unopposed = /[没无莫未][^，。；]{0,6}(?:异议|意见|闹|黑话)|异议不成立/

/** 今日开始，11月30日期满 is posted: the end lies ahead. */
function eventOf(
  said: string,
  read: string | undefined,
): ReturnType<typeof kindOf<'posted' | 'objection' | 'expired'>> {
  const begins =
    /(?:今[日天]|已|刚|现)[^，。]{0,6}(?:开始|张贴|贴出|贴了|上墙)|(?:开始|起)，?[^，。]{0,16}(?:到|至|截止|期满)/.test(
      said,
    )
  const found = kindOf(signs, said, read)
  const event =
    found === 'objection' &&
    unopposed.test(said) &&
    !/举报|不服|像|(?<!提)出(?:了|现)?异议|(?<![没莫]得)有人/.test(said)
      ? /继续|不成立/.test(said)
        ? 'posted'
        : 'expired'
      : found
  return event === 'expired' && begins && !/无异议|没有?异议|没人|已满|满了/.test(said) ? 'posted' : event
}
