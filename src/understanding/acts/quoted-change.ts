// Corrections with quotation marks: 是“钟”不是“忠”; “瑞”应为“睿”; “三组”系“二组”之误.
import type { CorrectableField } from '../act.ts'
import { fieldOfKind, valueOf, type Change } from './correctable.ts'
import { ofKind } from './fill.ts'
import type { Scene } from './frame.ts'

interface Quoted {
  readonly value?: string
  readonly old?: string
}

/** @param stated the field that is named */
export function quotedChange(scene: Scene, stated: CorrectableField | undefined): Change | undefined {
  const quoted = betweenMarks(scene.said)
  if (quoted === undefined || (quoted.old === undefined && namesContrasted.test(scene.said))) return undefined
  return (
    entitiesFor(scene, quoted) ?? {
      field: stated === undefined || isWritten(quoted) ? 'name' : stated,
      ...withFullName(scene, quoted),
    }
  )
}

/** 少了个“光”，是周光才不是周才 */
const namesContrasted =
  /(?<!不)(?:是|叫)[\u4e00-\u9fff]{2,4}[，\s]*不(?:是|叫)[\u4e00-\u9fff]{2,4}(?![\u4e00-\u9fff])/

/** Characters between quotation marks, and no number among them: a name is spelt. */
const isWritten = (quoted: Quoted): boolean =>
  [quoted.value, quoted.old].every((one) => one === undefined || /^[\u4e00-\u9fff]{1,4}$/.test(one)) &&
  ![quoted.value, quoted.old].some((one) => one !== undefined && /[男女组社村]$/.test(one))

/** What stands between the marks, and which of it was written. */
function betweenMarks(said: string): Quoted | undefined {
  const [one, other] = [...said.matchAll(/[“"「『]([^”"」』]{1,8})[”"」』]/g)].map((match) => ({
    text: match[1] ?? '',
    at: match.index,
  }))
  if (one === undefined) return undefined
  const isOld = (quote: { at: number }) =>
    /(?:不是|不姓|不叫|非|原来?(?:录|写|登记)?的?(?:名字)?|[写录登印打填报记误][成为]了?|登记的名字是|把)$/.test(
      said.slice(0, quote.at),
    )
  if (other === undefined) return isOld(one) ? { old: one.text } : { value: one.text }
  if (isOld(one) || /^[”"」』]?(?:应|改|其实)/.test(said.slice(one.at + one.text.length + 1)))
    return { value: other.text, old: one.text }
  return isOld(other) ? { value: one.text, old: other.text } : { value: other.text, old: one.text }
}

/** “三组”系“二组”之误: what stands between the marks is read as what it names. */
function entitiesFor(scene: Scene, quoted: Quoted): Change | undefined {
  const named = (words: string | undefined): { field: CorrectableField; value: string } | undefined => {
    const entity = scene.own.find((one) => scene.text.slice(one.start, one.end) === words)
    const field = entity === undefined ? undefined : fieldOfKind[entity.kind]
    return entity === undefined || field === undefined || field === 'name'
      ? undefined
      : { field, value: valueOf(entity) }
  }
  const value = named(quoted.value)
  const old = named(quoted.old)
  const field = value?.field ?? old?.field
  if (field === undefined) return undefined
  return {
    field,
    ...(value === undefined ? {} : { value: value.value }),
    ...(old === undefined ? {} : { old: old.value }),
  }
}

/** 是“向”不是“项”，向前进: the whole name says it better than the one character. */
function withFullName(scene: Scene, change: Quoted): Quoted {
  const { value } = change
  if (value === undefined) return change
  const names = ofKind(scene.all, 'name')
  const full = names.findLast(({ name }) => name.includes(value) && name.length > value.length)
  // 少了个“光”，是周光才不是周才
  const without = full?.name.replace(value, '')
  const old = names.find(({ name }) => name === without)?.name
  return full === undefined ? change : { value: full.name, ...(old === undefined ? {} : { old }) }
}
