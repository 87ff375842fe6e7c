// dispatch: the county sends departments and sets the visit.
import type { ActOf, When } from '../act.ts'
import type { Entity } from '../entity.ts'
import { departments, field, listField, services } from './fill.ts'
import type { Frame, Scene } from './frame.ts'
import { visitTime } from './times.ts'

export const dispatch: Frame = {
  act: 'dispatch',
  fill: (scene): ActOf<'dispatch'> => {
    const sent = [
      ...departmentsSent(scene, called(scene)),
      ...plainlyCalled(scene.said),
      ...(sendsDoctors.test(scene.said) ? ['health'] : []),
    ]
    const shared = sharedBy(scene)
    return {
      act: 'dispatch',
      confidence: scene.confidence,
      ...listField('cases', scene.cases),
      // 派民政去李大全家: beside cases only they say who is visited.
      ...field('person', scene.cases.length === 0 ? scene.person : undefined),
      ...listField('departments', sent.length > 0 ? sent : departmentsSent(scene, shared)),
      ...services(scene.own),
      ...field('when', shared.length === 0 ? visitTime(scene) : onItsDay(scene, shared)),
    }
  },
}

const departmentsSent = (scene: Scene, entities: readonly Entity[]): string[] =>
  departments(entities.filter((one) => !isMeetingPlace(scene, one) && !isSpared(scene, one)))

/** 联合上门：6月22日⏎0203 上午9点⏎0208 下午3点⏎卫健、残联都去: what the lines without a case say holds for each. */
function sharedBy({ text, all }: Scene): readonly Entity[] {
  if (!text.includes('\n') || all.length > mostShared) return []
  const lineOf = ({ start }: Entity): number => text.lastIndexOf('\n', start - 1)
  const ofCases = new Set(all.flatMap((one) => (one.kind === 'case-number' ? [lineOf(one)] : [])))
  return ofCases.size < 2 ? [] : all.filter((one) => !ofCases.has(lineOf(one)))
}

/** Nobody sends out more at once; every line looks over all of them. */
const mostShared = 300

/** A time of its own on the day of all; the time of all where it has none. */
function onItsDay(scene: Scene, shared: readonly Entity[]): When | undefined {
  const own = scene.own.filter((one) => !shared.includes(one))
  const time = own.some(({ kind }) => kind === 'when') ? visitTime({ ...scene, own }) : undefined
  const common = visitTime({ ...scene, own: shared, group: shared })
  if (time === undefined || common === undefined) return time ?? common
  const isBareTime = time.length > 10 && time.slice(0, 10) === scene.context.at.slice(0, 10)
  return isBareTime ? common.slice(0, 10) + time.slice(10) : time
}

/** 派医院、公安去, 医院出一个医生: who sends them is the health department. */
const sendsDoctors = /派[^，。；]{0,6}医院|医院(?:再)?(?:派|出(?!具|院|证|报告|诊断|结果))/

/**
 * @民政局 0231护理补贴，@住建局 0232危房: where departments are called first, one right before another case is called to
 * that one, wherever the stretch was cut.
 */
function called(scene: Scene): readonly Entity[] {
  const { all, own, text } = scene
  const calledFirst =
    all.find((one) => one.kind === 'department' || one.kind === 'case-number')?.kind === 'department'
  if (!calledFirst) return own
  const leads = (one: Entity, end: number): boolean =>
    one.kind === 'department' && /^[，：:\s]*$/.test(text.slice(one.end, end))
  const next = all.find((one) => one.kind === 'case-number' && one.start >= scene.end)
  const first = own.find((one) => one.kind === 'case-number')
  const before = first === undefined ? undefined : all.findLast((one) => one.end <= first.start)
  const kept = next === undefined ? own : own.filter((one) => !leads(one, next.start))
  return before === undefined || first === undefined || own.includes(before) || !leads(before, first.start)
    ? kept
    : [before, ...kept]
}

/** 从残联出发, 在民政局门口集合, 2点在残联院子: where people meet. */
const isMeetingPlace = ({ text }: Scene, { start, end }: Entity): boolean =>
  /^(?:大?门口|院子|院坝|楼下|大门)/.test(text.slice(end, end + 3)) ||
  (/[从在到]$/.test(text.slice(Math.max(0, start - 1), start)) &&
    /^[^，。；]{0,4}(?:出发|集合|碰头|会合|上车|等|停)/.test(text.slice(end, end + 8)))

/** 住建这回不用来; 残联关于上门服务的函: who is spared, or writes. */
const isSpared = ({ text }: Scene, { end }: Entity): boolean =>
  /^(?:关于|[^，。；、]{0,4}(?:不用|不去|不来|不参加))/.test(text.slice(end, end + 8))

/** 请教育、司法随队上门: what is mostly the name of a matter, in a row of those who go. */
const plainName =
  /(?:^|[、，：（请加和跟派·→\s])(教育|司法)(?=[、，。；）→]|$|随|到[人场]|带|来人?(?:$|[，。；])|去人?(?:$|[，。；])|参加|各派|也去)/g
const codes: Readonly<Record<string, string>> = { 教育: 'education', 司法: 'justice' }

const plainlyCalled = (said: string): string[] =>
  [...said.matchAll(plainName)].flatMap(([, name]) => codes[name ?? ''] ?? [])
