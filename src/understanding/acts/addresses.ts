// Where somebody lives, put right in words that no list has: 不是老车站旁边，是供销社背后那栋.
import type { Entity } from '../entity.ts'
import type { Scene } from './frame.ts'

/** A piece of the text as the address that is right, and another as the one that was written. */
export interface AddressTold {
  readonly value: Piece
  readonly old?: Piece
}

interface Piece {
  readonly words: string
  readonly start: number
  readonly end: number
}

const speaksOfHome = /地址|住[址处]|门牌|住的(?:地方|是)|找不到屋|不住.{1,10}[，\s]*(?:是|住)|住的?是/
/** A part of a clause that has a word of its own for its side: 是老车站旁边|不是新车站旁边. */
const part =
  /[^，。；！？\s]+?(?=[，。；！？\s]|$|不是|不在|不住|而是|改成|改为|更正为|应为|应该是|应当|实际|其实|正确)/g
const writtenHome =
  /^(?:[^，。]{0,10}?)(?:不是|不在|(?:早就|早)?(?:不|没)住(?:在)?(?!址)|[莫别]写|误?[写登录填报][成为]了?|(?:登记|[写登录填])的(?:是|地址|住址)?|原来?(?:叫|在))[“"「]?([^”"」]{1,14}?)[”"」]?(?:了|那边)?(?:不对|不准|有误)?$/
const rightHome =
  /^(?:[^，。]{0,10}?)(?:应当?该?(?:写|登)?(?:是|为|在)|该(?:是|在)|(?:更正|修?改|更改|换)(?:为|成|到|在)了?|正确的?(?:地址|住址|门牌)?(?:是|在|：|$)?|(?:实际|其实)(?:上)?(?:是|住在?|在)?|真正住?在?|住的?是(?:在)?|(?<![不那可但于也还我])是(?:住在)?|(?<![不没居])住(?!址|的|建)(?:在|到)?|(?<![不现])在|搬到|：)[“"「]?([^”"」]{2,24}?)[”"」]?$/
const noHome =
  /^(?:不|没|错|哪|图|到|我|你|他|她|个|这|那|老屋|老房|旧|空号|[男女]|\d{1,3}岁?$)|[写登录填导搞]错|错了|不对|有误|地址|住[址处]|门牌|导航|上门|拆|[去来]了?$|邻居|亲戚|上午|下午|明天|后天|\d{7}/
/** 写的是老屋: that it was the old one, and not which. */
const oldOne = /的(?:是)?(?:老屋基?|老房)$/
const noOldHome = /^(?:是|旧|得|一下|错|[男女两几反]|不|有误)|地址|\d{4}/
const particles = /(?:的人|哈|嘛|啊|哦|吧|了|的)+$/

/** What is told of the address; undefined when nothing is put in its place. */
export function addressIn({
  text,
  start,
  end,
  own,
}: Pick<Scene, 'text' | 'start' | 'end' | 'own'>): AddressTold | undefined {
  const said = text.slice(start, end)
  if (!speaksOfHome.test(said)) return undefined
  let value: Piece | undefined
  let old: Piece | undefined
  for (const match of said.matchAll(part)) {
    const at = start + match.index
    const written = pieceOf(writtenHome, match[0], at)
    const right = written === undefined ? pieceOf(rightHome, match[0], at) : undefined
    if (
      written !== undefined &&
      !noOldHome.test(written.words) &&
      !oldOne.test(match[0]) &&
      isHome(own, written)
    )
      old ??= written
    if (right !== undefined && !noHome.test(right.words) && isHome(own, right)) value ??= right
  }
  return value === undefined || isOtherField(own, value, old)
    ? undefined
    : { value, ...(old === undefined ? {} : { old }) }
}

function pieceOf(says: RegExp, words: string, at: number): Piece | undefined {
  const found = says
    .exec(words)?.[1]
    ?.replace(particles, '')
    .replace(/^\d{4}(?:住)?(?=[\u4e00-\u9fff])/, '')
  if (found === undefined || found === '') return undefined
  const start = at + words.lastIndexOf(found)
  return { words: found, start, end: start + found.length }
}

const nowhere = new Set<Entity['kind']>(['when', 'service', 'name', 'department', 'age', 'phone'])

/** 是生活补贴, 是龙大江: something else. */
const isHome = (entities: readonly Entity[], { start, words }: Piece): boolean =>
  !entities.some((one) => one.start === start && nowhere.has(one.kind) && !/^\d+号/.test(words))

const kindsOfPlaces = new Set<Entity['kind']>(['township', 'village', 'group'])

/** A bare village, or a group against a group: a field of its own, even where an address is spoken of. */
function isOtherField(entities: readonly Entity[], value: Piece, old: Piece | undefined): boolean {
  const inside = (piece: Piece): readonly Entity[] =>
    entities.filter(
      ({ start, end, kind }) => start >= piece.start && end <= piece.end && kindsOfPlaces.has(kind),
    )
  const length = (found: readonly Entity[]): number =>
    found.reduce((sum, { start, end }) => sum + end - start, 0)
  const places = inside(value)
  const groups = places.filter(({ kind }) => kind === 'group')
  const isBare = length(places) >= value.end - value.start - 1
  return (
    isBare &&
    (groups.length === 0 ||
      places.length === 1 ||
      (old !== undefined && length(inside(old)) >= old.words.length - 1))
  )
}
