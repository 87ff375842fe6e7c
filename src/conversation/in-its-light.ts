// What words mean in the light of the case they are said of: “核清了，继续公示” where an objection is open settles it.
import type { Case, Task } from '../case/case.ts'
import { type ServiceCode, serviceName } from '../case/service.ts'
import { isUnfinished } from '../case/tasks.ts'
import type { CaseVerb } from '../case/verbs.ts'
import type { Directory } from '../organisation/directory.ts'
import type { Act } from '../understanding/act.ts'
import { findDepartments } from './spoken-place.ts'

type CaseAct = Act & { readonly act: CaseVerb }

interface Reading {
  readonly said: RegExp
  /** What the words mean of such a case, or null where they mean what they were taken for. */
  readonly means: (act: CaseAct, one: Case, text: string, directory: Directory) => CaseAct | null
}

/** One row a saying. */
const readings: readonly Reading[] = [
  // The objection is dealt with, and not that there is one.
  {
    said: /(?:异议|反映|情况|举报)[^，。；]{0,6}(?:不成立|不属实|不实|核清|查清|核实清楚|处理好|解决|排除|消除|撤回|撤了)|(?:继续|恢复|接着)公示/u,
    means: ({ act, confidence }, one) =>
      one.certificate === 'objection' && act !== 'exception'
        ? { act: 'notice', confidence, event: 'posted', case: one.number }
        : null,
  },
  // It is upheld: the person is assessed again, and the outcome says how it goes on.
  {
    said: /(?:异议|反映|举报)(?!.{0,6}(?:不|没|未))[^，。；]{0,6}(?:成立|属实|是真的)/u,
    means: ({ act, confidence }, one) =>
      one.certificate === 'objection' && (act === 'notice' || act === 'decide' || act === 'verify')
        ? { act: 'assess', confidence, case: one.number }
        : null,
  },
  // The notice is over, and nobody had anything against it.
  {
    said: /(?:没得?|没有|无)(?:一?个?人|哪个)?(?:提|有)?(?:出)?(?:异议|意见)/u,
    means: (act, one) =>
      one.certificate === 'notice' && act.act === 'notice' ? { ...act, event: 'expired' } : null,
  },
  // “重新打印好了” of a misprint that lies with the county.
  {
    said: /(?:打印|打|印)(?:好|完|出来)/u,
    means: (act, one) =>
      one.certificate === 'audit' && act.act === 'certificate' && act.event !== 'entered'
        ? { ...act, event: 'printed' }
        : null,
  },
  // “上门了” is a visit made, unless somebody was missed or kept them out.
  {
    said: /^(?!.*(?:没|未|无人|不|锁|住院|改|推|失败|走了)).*上(?:了|过)?门(?:了|过|办完)/su,
    means: (act) =>
      act.act === 'visit' && act.result === 'failed' && act.reason === undefined
        ? { ...act, result: 'done' }
        : null,
  },
  // “今天上门了” is no progress of a task: they have been there.
  {
    said: /(?:今天|今早|上午|下午|刚才|刚刚|已经?|都)[^，。；]{0,4}上(?:了|过)?门(?:了|过|完|办)/u,
    means: ({ act, confidence }, one) =>
      one.stage === 'dispatched' && act === 'progress'
        ? { act: 'visit', confidence, result: 'done', case: one.number }
        : null,
  },
  // “护理补贴延到12月25日” puts off a task, not the visit.
  {
    said: /(?:延|缓|推迟?|顺延|宽限)(?:期|长)?(?:到|至)/u,
    means: (act, one, text) => {
      const services = servicesNamed(one, text)
      const waits = one.tasks.some(({ request }) => request !== null)
      const until =
        act.act === 'reschedule' || act.act === 'dispatch'
          ? act.when
          : act.act === 'decide' && !waits
            ? act.until
            : undefined
      return until !== undefined && services.length > 0
        ? { act: 'extend', confidence: act.confidence, until, services, case: one.number }
        : null
    },
  },
  // “技能培训改派给农业农村局” takes a task from who has it.
  {
    said: /改派|转派|改由|移交|转给|转到|换成/u,
    means: (act, one, text) => {
      if (act.act !== 'dispatch' || act.departments?.length !== 1) return null
      const [reassign] = act.departments
      const services = act.services ?? servicesNamed(one, text)
      const has = one.tasks.some((task) => services.includes(task.service) && isUnfinished(task))
      return reassign && has
        ? { act: 'decide', confidence: act.confidence, about: 'return', services, reassign, case: one.number }
        : null
    },
  },
  // “重新派单，30号上午” where nothing waits for a ruling sends the departments.
  {
    said: /派单/u,
    means: (act, one) => {
      const waits = one.tasks.some(({ request }) => request !== null)
      if (act.act !== 'decide' || waits) return null
      const { confidence, until } = act
      return { act: 'dispatch', confidence, cases: [one.number], ...(until ? { when: until } : {}) }
    },
  },
  // “民政的退单同意” rules on what that department asked for, and not on what the others did.
  {
    said: /./u,
    means: (act, one, text, directory) => {
      if (act.act !== 'decide' || act.services !== undefined) return null
      const named = findDepartments(text, directory).filter((code) => code !== act.reassign)
      const theirs = one.tasks.filter((task) => named.includes(task.department) && isUnfinished(task))
      const asked = theirs.filter(({ request }) => request !== null)
      const services = (asked.length > 0 ? asked : theirs).map(({ service }) => service)
      return services.length > 0 ? { ...act, services } : null
    },
  },
  // “抽查电话打不通”: who was not reached contradicts nobody.
  {
    said: /^(?!.*(?:不符|不实|不属实|没(?:有)?(?:回访|来过|接到过)|假)).*(?:打不通|没打通|[没无]人接|没接|没联系上|联系不上|关机|停机|空号)/su,
    means: (act, one) =>
      act.act === 'spot-check' && act.result === 'false'
        ? { act: 'spot-check', confidence: act.confidence, case: one.number }
        : null,
  },
  // “民政报的都确认办结” confirms what that department has reported.
  {
    said: /确认|办结|办好|办完/u,
    means: (act, one, text, directory) => {
      if (act.act !== 'complete' || act.services !== undefined) return null
      const named = findDepartments(text, directory)
      const services = one.tasks
        .filter(({ state, department }) => state === 'completion-reported' && named.includes(department))
        .map(({ service }) => service)
      return services.length > 0 ? { ...act, services } : null
    },
  },
  // “都办完了” of several tasks is said of each of them.
  {
    said: /都(?:已经?)?(?:给?[他她]|帮忙)?(?:办|弄|搞|做|落实|完成|发放|到位)|全部|全都|所有/u,
    means: (act, one) =>
      act.act === 'complete' && act.services === undefined && one.tasks.length > 1
        ? { ...act, services: one.tasks.map(({ service }) => service) }
        : null,
  },
  // “同意退单，请镇上补材料” rules on the return that says so.
  {
    said: /同意(?:退|这个?退)/u,
    means: ({ act, confidence }, one) =>
      act === 'materials' && one.tasks.some(lacksMaterials)
        ? { act: 'decide', confidence, about: 'return', approve: true, case: one.number }
        : null,
  },
]

const servicesNamed = (one: Case, text: string): readonly ServiceCode[] =>
  one.tasks.map(({ service }) => service).filter((service) => text.includes(serviceName(service)))

const lacksMaterials = ({ state, request }: Task): boolean =>
  state === 'return-requested' && request?.kind === 'return' && request.reason === 'missing-materials'

/** The same act, or what it means of this case. */
export function inItsLight(act: CaseAct, one: Case, text: string, directory: Directory): CaseAct {
  for (const { said, means } of readings) {
    const meant = said.test(text) ? means(act, one, text, directory) : null
    if (meant) return meant
  }
  return act
}

/** What the township or the county says of a reported death; null when it speaks of something else. */
export function wordOnDeath(text: string): 'died' | 'alive' | null {
  if (alive.test(text)) return 'alive'
  return died.test(text) ? 'died' : null
}

const passing = '过世|去世|死亡|死|病故|身故|走|不在'
const alive = new RegExp(
  `(?:没有?|并?未|不是)[^，。；]{0,3}(?:${passing})|还在世|健在|活着|人还在|搞错|弄错|误报|恢复办理`,
  'u',
)
// 走了 and 不在了 may mean that somebody went out, or the team: they close nothing.
const died = /过世|去世|逝世|病故|身故|亡故|死亡|死了/u
