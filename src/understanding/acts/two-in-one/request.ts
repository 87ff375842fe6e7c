// A request that tells of two people, or asks besides what it costs, which papers it needs, who may have it.
import type { Entity } from '../../entity.ts'
import type { Chosen } from '../decision.ts'

/** 顺便问补办要不要钱: behind what is wanted, a question of its own on cost, papers or conditions. */
const asksBesides =
  /(?<=[，。；！\s])(?:另外|顺便|顺带|还|再|也)(?:想|请|帮我?|麻烦)*(?:问|咨询|打听|请教)(?:问|一?[下哈]|你们|句|个事|清楚)*[，：]?[^，。；？?]{0,12}(?:要不要|收不收|收费|要钱|车费|路费|免费|条件|资料|材料|手续|证件|带(?:啥|哪|什么|些)|多少钱|好多钱)[^，。；？?]{0,10}[？?。！\s]*$/

/** 想给她申请护理补贴，要哪些资料: how to go about it is part of wanting it, papers, cost and conditions are not. */
const asksTerms =
  /(?<=[，。；！\s])(?:请问|那个|这个|就是)?(?:有(?:啥子?|什么|哪些)条件|要(?:准备)?(?:哪些|啥子?|什么|些啥子?)(?:资料|材料|手续|证件)|要准备(?:啥子?|什么)|(?:要不要|收不收)(?:钱|费)|[要收](?:钱|费)不|要(?:好多|多少)钱)[^，。；？?]{0,4}[？?。！\s]*$/

/** What is wanted, and the question behind it. */
export function splitQuestion(one: Chosen, text: string, entities: readonly Entity[]): readonly Chosen[] {
  const said = text.slice(one.start, one.end)
  const asked = asksBesides.exec(said) ?? asksTerms.exec(said)
  if (asked === null) return [one]
  const place = one.start + asked.index
  const isWanted = entities.some(
    ({ kind, start, end }) => kind === 'service' && start >= one.start && end <= place,
  )
  if (!isWanted) return [one]
  return [
    { ...one, end: place },
    { ...one, act: 'ask-policy', variant: undefined, start: place },
  ]
}

/** Behind these somebody is named who only belongs to the one told of. */
const belongs = /(?:联系人?|电话|监护人|照顾|经佑|陪|喊|(?<![个名])叫|找|问|跟|和|与|由)(?:是|：)?$/
const clauseEnd = /[，。；！、\s]$|还有$|另外$/
/** 然后二组的…, 再一个是…: who speaks sets no signs, and begins anew with such words. */
const beginsAnew =
  /然后(?:还有|就是)?|再(?:再)?一个(?:就是|是)?|再就是|还有(?:就是|一个)?(?:是)?|另外|一个是/g
/** 他叫闻泽民: the name of the one told of before. */
const givesName = /(?:[他她]|人|名字|妈|爸|婆|公|爷|奶|哥|姐|弟|妹|儿|女|舅|叔|姑|姨)(?:就|名)?叫$/

/** Who names more in one breath writes a list. */
const mostPeople = 6

/** People, each with something wanted, are as many requests. */
export function splitPeople(one: Chosen, text: string, entities: readonly Entity[]): readonly Chosen[] {
  const own = entities.filter(({ start, end }) => start >= one.start && end <= one.end)
  const wanted = own.filter((entity) => entity.kind === 'service' && entity.status !== true)
  if (wanted.length < 2) return [one]
  const people = own
    .filter(
      (entity, index) =>
        ((entity.kind === 'name' && entity.sure && !isKin(own[index - 1], entity)) ||
          (entity.kind === 'relation' && (entity.of === 'speaker' || wantsToo(entity, text)))) &&
        !belongs.test(text.slice(Math.max(one.start, entity.start - 4), entity.start)) &&
        !givesName.test(text.slice(Math.max(one.start, entity.start - 4), entity.start)),
    )
    .filter((entity, index, all) => all.findIndex((other) => nameOf(other) === nameOf(entity)) === index)
  if (people.length < 2 || people.length > mostPeople) return [one]
  const begins = people.map((person, index) => {
    const before = people[index - 1]
    return before === undefined ? one.start : beginOf(text, before.end, person, own)
  })
  const isEach = people.every((person, index) => {
    const end = begins[index + 1] ?? one.end
    const begin = begins[index]
    return begin !== undefined && wanted.some(({ start }) => start >= person.end && start < end)
  })
  return isEach
    ? begins.map((start, index) => ({ ...one, start: start ?? one.start, end: begins[index + 1] ?? one.end }))
    : [one]
}

/** Where what is told of another person begins: with his clause, with 然后 or his group; nowhere in the middle of a clause. */
function beginOf(text: string, from: number, person: Entity, own: readonly Entity[]): number | undefined {
  const place = clauseStart(text, from, person.start)
  if (clauseEnd.test(text.slice(from, place))) return place
  const anew = [...text.slice(from, person.start).matchAll(beginsAnew)].at(-1)
  if (anew !== undefined) return from + anew.index
  const group = own.findLast(
    ({ kind, start, end }) =>
      kind === 'group' &&
      start >= from &&
      end <= person.start &&
      /^的?(?:那个|有个|一个)?$/.test(text.slice(end, person.start)),
  )
  return group?.start
}

/** 陈刚要轮椅，他老婆想办证: kin that wants something itself; who wants it for another (他儿子想给他办) does not. */
const wantsToo = ({ start, end }: Entity, text: string): boolean =>
  /(?:[，。；！\s]|然后|还有)(?:他|她)?$/.test(text.slice(Math.max(0, start - 3), start)) &&
  /^(?:也|就|还)?(?:想|要|需要?|缺|申请)(?![^，。；]{0,3}[给帮替为带送陪背接])/.test(text.slice(end, end + 8))

const nameOf = (entity: Entity): string =>
  entity.kind === 'name' ? entity.name : entity.kind === 'relation' ? entity.relation : ''

/** 我爸李大全 is one. */
const isKin = (before: Entity | undefined, name: Entity): boolean =>
  before?.kind === 'relation' && before.of === 'speaker' && before.end >= name.start - 1

/** Where the clause begins in which somebody is named, behind a place. */
function clauseStart(text: string, from: number, name: number): number {
  for (let place = name; place > from; place -= 1)
    if (/[，。；！、\s]/.test(text.charAt(place - 1))) return place
  return name
}
