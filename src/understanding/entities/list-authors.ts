// Who writes a line of a 接龙: behind the village and before what is reported stands the author, no resident.
import type { Entity, EntityOf } from '../entity.ts'

/** 3. 三脚村, or the number alone. */
const lineBegin = /(?:^|\n)\s?\d{1,2}[、.．]\s?(?:[\u4e00-\u9fff]{2,8}[：，\s]{1,2})?$/
/** 无, 0户: what is reported of nobody. */
const nothing =
  /^[：，\s]{1,2}(?:本月)?(?:无|零|0|没得|莫得|没有)(?:报告|新增|需求|变化|人|户)?[。！\s]*(?:$|\n)/
/** 1户 冯程程, ：2组李大全: what is reported of somebody else; also 唐仕明 何中秀, when a name follows at once. */
const somebody = /^(?:[：，\s]{1,2}(?:有|报)?[\d一二两三四五]{1,2}[户人个例名]|：)/
const LONGEST_LINE_BEGIN = 16

const isName = (entity: Entity): entity is EntityOf<'name'> => entity.kind === 'name'

const isNextNamed = (next: Entity | undefined, text: string, end: number): boolean =>
  next !== undefined && isName(next) && next.start === end + 1 && /[ ：，]/.test(text.charAt(end))

/** Whether the line of an entity names somebody behind it. */
function isAnotherNamed(text: string, entities: readonly Entity[], index: number): boolean {
  const line = text.indexOf('\n', entities[index]?.end)
  for (let at = index + 1; at < entities.length; at += 1) {
    const each = entities[at]
    if (each === undefined || (line >= 0 && each.start > line)) return false
    if (isName(each)) return true
  }
  return false
}

/** In a 接龙 the author of a line becomes an official; other texts stay as they are. */
export function findListAuthors(text: string, entities: readonly Entity[]): readonly Entity[] {
  if (!text.includes('接龙')) return entities
  return entities.map((entity, index) => {
    if (!isName(entity)) return entity
    const { start, end, name } = entity
    if (!lineBegin.test(text.slice(Math.max(0, start - LONGEST_LINE_BEGIN), start))) return entity
    const isAuthor =
      nothing.test(text.slice(end, end + 12)) ||
      isNextNamed(entities[index + 1], text, end) ||
      (somebody.test(text.slice(end, end + 6)) && isAnotherNamed(text, entities, index))
    return isAuthor ? { kind: 'official', text: name, name, start, end } : entity
  })
}
