// Which of several are meant: the place said beside a name tells namesakes apart (“溪口村那个”, “7组的周德明”).
import type { Case } from '../case/case.ts'
import type { Directory } from '../organisation/directory.ts'
import { groupsIn } from './spoken-place.ts'

/** Those who live in the village and the group that were said; none when no place was said, or nobody lives there. */
export function toldApart(cases: readonly Case[], text: string, directory: Directory): readonly Case[] {
  const inVillage = cases.filter(({ resident }) => {
    const name = directory.village(resident.village)?.name
    return name !== undefined && text.includes(name)
  })
  const groups = groupsIn(text)
  if (groups.length === 0) return inVillage
  const among = inVillage.length > 0 ? inVillage : cases
  return among.filter(({ resident }) => resident.group !== null && groups.includes(resident.group))
}

/** Words around a choice that say nothing themselves. */
const around =
  /我?(?:说的?|讲的?|指的?|问的?)?(?:就?是)?(?:住在?|家住)?|那|这|个|位|件|户|家|的|啊|嘛|呢|吧|哈|[，,。！!～~\s]/gu

/** Whether the words only say which of them is meant, whatever they look like by themselves. */
export function onlyTellsApart(cases: readonly Case[], text: string, directory: Directory): boolean {
  const names = cases.flatMap(({ resident }) => [
    directory.township(resident.township)?.name,
    directory.village(resident.village)?.name,
    resident.name,
  ])
  const rest = names
    .reduce<string>((words, name) => (name ? words.replaceAll(name, '') : words), text)
    .replaceAll(/[\d一二三四五六七八九十]{1,3}(?:组|社|队)(?!区)/gu, '')
  return rest !== text && rest.replaceAll(around, '') === ''
}
