// visit: the team was at the home, or went in vain.
import type { ActOf } from '../act.ts'
import { field, target, text } from './fill.ts'
import type { Frame } from './frame.ts'
import { kindOf, type Signs } from './signs.ts'

const signs: Signs<'done' | 'failed'> = [
  [
    'failed',
    /没(?:得)?见(?:到|着)|未见|未遇|锁|没(?:得)?人|不在|扑空|扑了个空|白跑|跑空|没(?:去|来|上|评)成|没来|不(?:让|给|准)进|敲不开|没碰|没找到|找不到|影子都|放鸽子|进不去|去不成|把门/,
  ],
]

export const visit: Frame = {
  act: 'visit',
  variantOf: (act) => text(act.result),
  fill: (scene): ActOf<'visit'> => {
    const failed =
      kindOf(signs, scene.said, undefined) === 'failed' ||
      (scene.variant === 'failed' && !/(?:评|看|办|照)(?:完|了|好)/.test(scene.said))
    return {
      act: 'visit',
      confidence: scene.confidence,
      ...target(scene),
      result: failed ? 'failed' : 'done',
      ...field('reason', failed ? reasonOf(scene.said) : undefined),
    }
  },
}

/** Words of a cause; the clause they stand in is the reason. */
const cause =
  /锁|把门|不在|赶场|走人户|不开门|不(?:让|给|准)进|抛锚|坏了|爆胎|断|塌|堵|不通|雨|涨水|没(?:得)?人|没有人|没等到|没见到?|没来|没碰到|没找到|找不到|我在地里|住院|医院/
/** A clause that only tells of the going. */
const going = /^(?:到|去|上门|走|跑|来|县上来|今天去|昨天去)|扑了?个?空|白跑|跑空/
/** The cause where going and cause stand in one clause. */
const pieces =
  /(?:车子?|路|桥)[^，。；]{0,8}(?:坏了?|塌方|不通|堵[了死]?|断了?|爆胎|抛锚)|(?:屋头|家里|家|大)?门(?:是)?(?:锁|关)(?:起|着|了)(?:的)?|(?:屋头|家里)?锁(?:起|着)?门|锁门|大门紧锁|(?:家属)?(?:都)?不(?:让|给|准)进门?|(?:人|本人|家里|屋头|家属|老人)?(?:都)?不在(?:家里?|屋头|屋里?)?|(?:家里|屋头|屋里)?(?:没得|没有|没)(?:见到|看到|找到|碰到|遇到|等到)?(?:本?人)(?:在家|开门|来|应门?)?|未(?:见到?|遇到?)(?:本?人)?|没(?:得)?人来|没来/

function reasonOf(said: string): string | undefined {
  const clauses = said
    .split(/[，。；！？\n\s]/)
    .map((clause) => clause.replace(/^\d{4}(?:这家|家|那户)?/, '').replace(/\p{Extended_Pictographic}/gu, ''))
  const whole = clauses.find((clause) => cause.test(clause) && !going.test(clause) && clause.length <= 12)
  if (whole !== undefined && !/改|再去|下周/.test(whole))
    return whole.replace(/[的啦了]$/, (end) => (end === '的' ? end : ''))
  return pieces.exec(said)?.[0]
}
