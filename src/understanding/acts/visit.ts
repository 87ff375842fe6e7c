// visit: the team was at the home, or went in vain.
import type { ActOf } from '../act.ts'
import { field, target, text } from './fill.ts'
import type { Frame } from './frame.ts'
import { kindOf, type Signs } from './signs.ts'

const signs: Signs<'done' | 'failed'> = [
  ['failed', /没(?:得)?见(?:到|着)|未见|未遇|锁|没(?:得)?人|不在|扑空|扑了个空|白跑|跑空|没(?:去|来|上|评)成|没来|不(?:让|给|准)进|敲不开|没碰|没找到|找不到|影子都|放鸽子|进不去|去不成|把门/],
]

export const visit: Frame = {
  act: 'visit',
  variantOf: (act) => text(act.result),
  fill: (scene): ActOf<'visit'> => {
    const failed = kindOf(signs, scene.said, undefined) === 'failed' || (scene.variant === 'failed' && !/(?:评|看|办|照)(?:完|了|好)/.test(scene.said))
    return {
      act: 'visit',
      confidence: scene.confidence,
      ...target(scene),
      result: failed ? 'failed' : 'done',
      ...field('reason', failed ? reasonOf(scene.said) : undefined),
    }
  },
}

/** Nobody there, or no way there: the shortest piece that says why. */
const reasons = [
  /(?:车|路|桥)[^，。；]{0,8}(?:坏了?|塌方|不通|堵[了死]?|断了?|爆胎)/,
  /(?:家属|家里人|屋头)?(?:都|硬是)?不(?:让|给|准)进门?/,
  /(?:屋头|家里|家|大)?门(?:是)?(?:锁|关)(?:起|着|了)(?:的)?|(?:屋头|家里)?锁(?:起|着)?门|锁门(?:的|了)?/,
  /(?:人|本人|家里|屋头|家属|老人)?(?:都)?不在(?:家里?|屋头|屋里?)?/,
  /(?:家里|屋头|屋里)?(?:没得|没有|没)(?:见到|看到|找到|碰到|遇到)?(?:本?人)(?:在家|开门|来|应门?)?/,
  /未(?:见到?|遇到?)(?:本?人)?/,
  /下(?:大)?雨|涨水|我在地里|没(?:得)?人来|没来/,
]

function reasonOf(said: string): string | undefined {
  for (const reason of reasons) {
    const found = reason.exec(said)?.[0]
    if (found !== undefined && found.length > 1) return found
  }
  return undefined
}
