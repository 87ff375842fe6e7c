// Which step of the work a list is asked about: “还有哪些没核实”, “哪些还没回访”.
import type { DeadlineKind } from '../deadline/limits.ts'

/** A step that waits to be done, and the deadlines it is owed by. */
export interface Step {
  readonly name: string
  readonly kinds: readonly DeadlineKind[]
}

interface Saying extends Step {
  readonly said: string
}

/** One row a step, in the order of the scheme. */
const steps: readonly Saying[] = [
  { name: '核实', said: '核实|入户', kinds: ['verify'] },
  { name: '上报', said: '上报', kinds: ['report'] },
  { name: '上门', said: '上门', kinds: ['visit'] },
  { name: '完善资料', said: '(?:完善|送|交|补|报)资料|资料', kinds: ['materials'] },
  { name: '审核', said: '审核', kinds: ['audit'] },
  { name: '打印证件', said: '打印|打证|制证', kinds: ['print'] },
  { name: '送证', said: '送证|送达|送到|送出', kinds: ['deliver'] },
  { name: '裁定', said: '裁定|批复|裁决', kinds: ['return-decision', 'extension-decision'] },
  { name: '回访', said: '回访', kinds: ['callback', 'callback-after-delivery'] },
]

/** The one step that was named as not done yet; null when none was, or several. */
export function stepInQuestion(text: string): Step | null {
  const named = steps.filter(({ said }) =>
    new RegExp(`(?:没有?|没得|未|待|还要|等着?|该)(?:我们?|县里|县残联)?(?:${said})`, 'u').test(text),
  )
  const [step] = named
  return step && named.length === 1 ? step : null
}
