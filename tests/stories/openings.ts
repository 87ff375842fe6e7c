// How stories begin: somebody of 临巴镇团石村 is reported, verified, sent for and visited, in plain words.
import type { Step } from './tell.ts'

/** On Monday 23 November 2026 the cadre tells the group what each person needs. */
export const asked = (...needs: readonly string[]): readonly Step[] =>
  needs.map((text, index) => ({
    at: `2026-11-23T09:1${index}`,
    from: 'chen',
    room: 'linba',
    text,
  }))

/** On the 24th the clerk has been there and tells the county; each is to be visited by 1 December. */
export const verified = (...names: readonly string[]): readonly Step[] =>
  names.map((name, index) => ({
    at: `2026-11-24T10:0${index}`,
    from: 'zhou',
    text: `{{case:${name}}} 入户看过了，情况属实，上报县残联`,
  }))

/** On the 25th the county sends whoever is needed for the morning of the 27th. */
export const sent = (...names: readonly string[]): readonly Step[] => [
  {
    at: '2026-11-25T09:00',
    from: 'liu',
    room: 'joint',
    text: `${names.map((name) => `{{case:${name}}}`).join('、')} 派单，27号上午上门`,
    mention: true,
  },
]

/** On the 27th they were there; to be called back by 28 December. */
export const seen = (...names: readonly string[]): readonly Step[] =>
  names.map((name, index) => ({
    at: `2026-11-27T11:0${index}`,
    from: 'liu',
    room: 'joint',
    text: `{{case:${name}}} 今天上门办完了`,
  }))

/** What the people of these stories need, as a cadre says it. */
export const needs = {
  李大全: '3组李大全，67岁，车祸断了两只脚，想办残疾证，还要申请护理补贴',
  王桂英: '5组王桂英，58岁，瘫了起不来床，要轮椅，想吃低保',
} as const
