// Whether a service that is named has come, or is still waited for: 轮椅收到了，护理费还没打.
import type { EntityOf } from '../entity.ts'
import { ofKind } from './fill.ts'
import type { Scene } from './frame.ts'

const arrived =
  /^(?:都|也|已经|已|钱|倒|是(?=[到有来]))*(?:到了|到[账位手卡]|打卡|来了|下来|收到|拿到|有了|领到|送到|送来|发了|打了|修好|批了|巴适|好用)/
const waitedFor =
  /没|未|莫得|是坏|不合适|不合规|开始发|等|才|太(?!感谢|谢|好|巴适|安逸)|坏|不好|到现在|差|欠|少|拖|慢|影子|悬起|还挂起|(?<!脚)吊起|缺|石沉大海|[×✗✘❌]|[用坐打开充摇推]不|漏气|掉了|松了|窄|硬邦邦|有问题|卡到|卡起|卡在/
const notCome =
  /没|未|莫得|[歪脱坏断掉]了|是[歪坏]的|是坏|不合适|不合规|等|才|到现在|欠|缺|拖|影子|悬起|还挂起|没修|没动|(?<!脚)吊起|石沉大海|[×✗✘❌]|卡到|卡起|卡在/
const missing =
  /[未没]落实的?(?:有|是)?：[^，。；]*$|(?:差|就是|缺|欠|仅|剩|除了|只有|没得|没有|还没|没见|没见到|没看到|没收到)(?:了|着|个|一个|台|张|那个|[^，。；]{2,4}(?:那边|那头)的?)?$/

/** The next service that does not stand in one row with it: 轮椅、低保还拖着. */
function nextApart(scene: Scene, service: EntityOf<'service'>): EntityOf<'service'> | undefined {
  let end = service.end
  for (const one of ofKind(scene.own, 'service')) {
    if (one.start < end) continue
    if (!/^[、和跟与及]$/.test(scene.text.slice(end, one.start))) return one
    end = one.end
  }
  return undefined
}

/** Where the row begins in which it stands: 还差护理补贴和轮椅. */
function rowStart(scene: Scene, service: EntityOf<'service'>): number {
  let { start } = service
  for (const one of ofKind(scene.own, 'service').toReversed())
    if (one.end <= start && /^[、和跟与及]$/.test(scene.text.slice(one.end, start))) start = one.start
  return start
}

/** Whether the words behind a service say that it is there: 轮椅收到了. */
export const hasArrived = (scene: Scene, service: EntityOf<'service'>): boolean =>
  arrived.test(scene.text.slice(service.end, service.end + 6))

/** Whether the clause of a service says that it has not come, or not as it should. */
export const isOutstanding = (scene: Scene, service: EntityOf<'service'>): boolean =>
  isTold(scene, service, waitedFor)

/** Whether it says that it has not come: a wheelchair that is too small is there. */
export const hasNotCome = (scene: Scene, service: EntityOf<'service'>): boolean =>
  isTold(scene, service, notCome)

const content = /没得?(?:意见|问题)/

/** 身份证照了相，但到现在没发下来: a clause that goes on with the one before it. */
const told = /^[^，。；！？\n]*(?:，(?:但|可是|不过|到现在|至今|一直|结果|还)[^，。；！？\n]*)?/

/** What the clause of a service says of it, up to the next service. */
function isTold(scene: Scene, service: EntityOf<'service'>, sign: RegExp): boolean {
  const next = nextApart(scene, service)
  const before = /[^，。；！？\n]*$/.exec(scene.text.slice(scene.start, rowStart(scene, service)))?.[0] ?? ''
  const after = scene.text.slice(service.end, Math.min(scene.end, next?.start ?? scene.end))
  const clause = (told.exec(after)?.[0] ?? '').replace(content, '')
  return !arrived.test(clause) && (sign.test(clause) || missing.test(before))
}
