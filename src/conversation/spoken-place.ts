// A village, a group or a department named as the whole answer to a question, or beside a name.
import type { Township, Village } from '../organisation/county.ts'
import type { Directory } from '../organisation/directory.ts'

/** The village the words name: with its suffix, else the short name; the township said or known decides between several. */
export function findVillage(text: string, township: string | null, directory: Directory): Village | null {
  const said = findTownship(text, directory)
  const { villages } = directory.county
  const whole = villages.filter(({ name }) => text.includes(name))
  const rest = besideTownship(text, said, township)
  const short = villages.filter(({ name }) => rest.includes(name.replace(/(村|社区)$/u, '')))
  for (const found of [whole, short]) {
    const near = found.filter((each) => each.township === (said?.code ?? township))
    const choice = near.length > 0 ? near : found
    const longest = choice.toSorted((one, other) => other.name.length - one.name.length)[0]
    if (longest && choice.filter((each) => each.name.length === longest.name.length).length === 1)
      return longest
  }
  return null
}

/** “住岩峰镇”, “岩峰大田”: the township's own name is no village of it, unless that is what is left to say. */
function besideTownship(text: string, said: Township | null, known: string | null): string {
  if (!said) return text
  if (text.includes(said.name)) return text.replace(said.name, '，')
  return said.code === known ? text : text.replace(shortOf(said), '，')
}

const shortOf = ({ name }: Township): string => name.replace(/(街道|镇|乡)$/u, '')

/** The township the words name, with or without 镇, 乡, 街道; the longest name wins. */
export const findTownship = (text: string, { county }: Directory): Township | null =>
  county.townships
    .filter((each) => text.includes(shortOf(each)))
    .toSorted((one, other) => Number(text.includes(other.name)) - Number(text.includes(one.name)))[0] ?? null

/** The department the words name, by its name or an alias; the longest wins. */
export const findDepartment = (text: string, directory: Directory): string | null =>
  findDepartments(text, directory)[0] ?? null

/** Every department the words name, the longest name first. */
export function findDepartments(text: string, directory: Directory): readonly string[] {
  const named = directory.county.departments
    .flatMap(({ code, name, aliases }) => [name, ...aliases].map((alias) => ({ code, alias })))
    .filter(({ alias }) => text.includes(alias))
    .toSorted((one, other) => other.alias.length - one.alias.length)
  return [...new Set(named.map(({ code }) => code))]
}

const digits = '一二三四五六七八九'

/** Every group the words name, 3组, 三社, 十二队, as plain numbers. */
export const groupsIn = (text: string): readonly string[] =>
  [...text.matchAll(/([\d一二三四五六七八九十]{1,3})\s*(?:组|社|队)(?!区)/gu)].map(([, said = '']) =>
    plainNumber(said),
  )

function plainNumber(said: string): string {
  if (/^\d+$/u.test(said)) return String(Number(said))
  const [tens, ones] = said.includes('十') ? said.split('十') : ['0', said]
  const value = (figure: string | undefined, empty: number): number =>
    figure === undefined || figure === '' ? empty : figure === '0' ? 0 : digits.indexOf(figure) + 1
  return String(value(tens, 1) * 10 + value(ones, 0))
}
