// The answer to “which one?”: a place in the list just sent, a number, a name, where somebody lives, or all of them.
import type { Case } from '../../case/case.ts'
import type { Act, ActName } from '../../understanding/act.ts'
import type { Question } from '../dialogue.ts'
import { isSaidOfAll, withoutCounts } from '../said-of-all.ts'
import type { Scene } from '../scene.ts'
import { onlyTellsApart, toldApart } from '../told-apart.ts'

/** Words without an act of their own can be an answer. */
export const plain: readonly ActName[] = ['answer', 'unclear', 'none']

/** The numbers chosen; none when the message says something else. */
export async function chooseCase(
  { act, options }: Extract<Question, { hole: 'case' }>,
  first: Act,
  { draft, text: said }: Scene,
): Promise<readonly string[]> {
  const text = said.trim()
  const found = await Promise.all(options.map((number) => draft.case(number)))
  const cases = found.filter((one) => one !== null)
  const { directory } = draft.world
  // A bare number or place is the answer, whatever it may mean by itself.
  if (onlyTellsApart(cases, text, directory)) return numbersOf(namedIn(cases, text, directory))
  // Something else said of one of them is not.
  const bare = bareNumbers.test(text)
  if (!bare && first.act === act.act ? contradicts(first, act) : !plain.includes(first.act) && !bare)
    return []
  const chosen = chosenFrom(options, first, text)
  return chosen.length > 0 ? chosen : numbersOf(namedIn(cases, text, directory))
}

const numbersOf = (cases: readonly Case[]): readonly string[] => cases.map(({ number }) => number)

/** “团石村李秀英不属实”, where the finding that waits is 属实. */
const contradicts = (first: Act, act: Act): boolean =>
  decisive.some((field) => {
    const [said, waits] = [first, act].map((each) => (each as Readonly<Record<string, unknown>>)[field])
    return said !== undefined && waits !== undefined && said !== waits
  })

const decisive = ['result', 'kind', 'event', 'what', 'about', 'reason'] as const

/** “王桂英那件”, “溪口村那个”: the options whose person or place is named; a name that several have chooses none. */
function namedIn(
  cases: readonly Case[],
  text: string,
  directory: Parameters<typeof toldApart>[2],
): readonly Case[] {
  const named = cases.filter(({ resident }) => resident.name !== null && text.includes(resident.name))
  const among = named.length > 0 ? named : cases
  const apart = toldApart(among, text, directory)
  if (apart.length > 0 && apart.length < among.length) return apart
  const isShared = (one: Case) =>
    named.some((other) => other !== one && other.resident.name === one.resident.name)
  return named.filter((one) => !isShared(one))
}

const bareNumbers = /^[\d\s、，,和.]+$/u

function chosenFrom(options: readonly string[], first: Act, text: string): readonly string[] {
  if ((/都|全部|所有/u.test(text) && text.length <= 8) || isSaidOfAll(text, options.length)) return options
  const written = [...new Set(text.match(/(?<!\d)\d{4,6}(?!\d)/gu) ?? [])]
  const offered = written.filter((number) => options.includes(number))
  if (offered.length > 0) return offered
  const named =
    'case' in first && first.case ? [first.case] : 'cases' in first && first.cases ? first.cases : []
  if (named.length > 0 && !bareNumbers.test(text))
    return named.filter((number) => options.length === 0 || options.includes(number))
  const value = first.act === 'answer' && !bareNumbers.test(text) ? (first.value ?? '') : text
  // The figure of 2组 is no place in the list.
  const places = withoutCounts(value).match(/\d+(?!\d*\s*(?:组|社|队|岁|号|月|日))/gu) ?? ordinalsIn(value)
  return places.flatMap((place) => {
    if (options.includes(place) || (options.length === 0 && place.length >= 4)) return [place]
    const option = options[Number(place) - 1]
    return option === undefined ? [] : [option]
  })
}

/** 第一件, 第二个 */
const ordinalsIn = (text: string): readonly string[] =>
  [...text.matchAll(/第([一二三四五六七八九])/gu)].map(([, figure]) =>
    String('一二三四五六七八九'.indexOf(figure ?? '') + 1),
  )
