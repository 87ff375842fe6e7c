// visit: the team was at the home, or went in vain.
import type { ActOf } from '../act.ts'
import { endAround } from './around.ts'
import { cameToNothing } from './cause/nothing.ts'
import { causeOfFailure } from './cause/of-failure.ts'
import { field, target, text } from './fill.ts'
import type { Frame, Scene } from './frame.ts'
import { kindOf, type Signs } from './signs.ts'

const signs: Signs<'done' | 'failed'> = [
  [
    'failed',
    /没(?:得)?见(?:到|着)|未见|未遇|锁|没(?:得)?人|不在|扑空|落空|扑了个空|白跑|跑空|没(?:去|来|上|评|采|照|看|办|量)成|(?:评|鉴定|看|照|采)不(?:成|了)|没来|不(?:让|给|准)进|敲不开|没碰|没找到|找不到|影子都|放鸽子|进不去|去不成|把门|门(?:紧)?闭|不评了|没(?:有)?(?:评|做|看|办|弄)完/,
  ],
  ['failed', new RegExp(cameToNothing)],
]

/** 等了一上午没人来: the family or its village tells that nobody came, and knows no reason. */
const nobodyCame =
  /^[^，。]{0,12}(?:[没无](?:得|有)?(?:一个?)?人(?:来|影)?|(?:没|不)(?:看|见)[见到着]?[^，。]{0,6}[人影]|没来|影子)/
const noneCame = /^[^，。]{0,6}[没无](?:得|有)?(?:一个)?人来|^没来|^(?:县[里上]的?|镇上的?)?人没来/

function reasonOf(scene: Scene): string | undefined {
  const reason = causeOfFailure(scene)
  const { role } = scene.context
  const untold = role === 'relative' ? nobodyCame : role === 'village' ? noneCame : undefined
  return reason !== undefined && untold?.test(reason) === true ? undefined : reason
}

export const visit: Frame = {
  act: 'visit',
  variantOf: (act) => text(act.result),
  fill: (scene): ActOf<'visit'> => {
    const failed =
      kindOf(signs, scene.said, undefined) === 'failed' ||
      (scene.variant === 'failed' &&
        !/(?:评|看|办|照)(?:完|了|好)|评下来|弄完|当场|已(?:经)?(?:完成|开展|上门|入户)|(?<!不)合格|符合|[✅✔☑√]/.test(
          scene.text.slice(scene.start, endAround(scene)),
        ))
    return {
      act: 'visit',
      confidence: scene.confidence,
      ...target(scene),
      result: failed ? 'failed' : 'done',
      ...field('reason', failed ? reasonOf(scene) : undefined),
    }
  },
}
