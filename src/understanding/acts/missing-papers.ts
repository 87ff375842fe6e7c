// Which of the papers that are named are missing, by what is said before and behind each.
import { anyOf } from '../either.ts'
import type { Scene } from './frame.ts'
import { papersNamed, type NamedPaper } from './papers-named.ts'

/** 只递了申请表, 照片有; 差照片, 照片没得; 评定表没盖章; 要照片, 补照片. */
type State = 'there' | 'missing' | 'flawed' | 'wanted'

/** Papers of which one thing is said: 户口本、照片和银行卡复印件都没得. */
interface Row {
  readonly papers: readonly NamedPaper[]
  readonly start: number
  readonly end: number
  readonly state: State | undefined
}

const count = /(?:[一二两三四五六\d]+[张份个套本样页])?/.source
const number =
  /(?:[①-⑳]|[（(]?[\d一二三四五六]{1,2}[、.．)）]|(?:第|其)?[一二三四][是，：]|第[一二三四][样个]是?)/.source
/** What stands between two papers of a row: 照片两张、户口本; ①照片 ②户口本; 一个是授权书，再一个身份证. */
const joint = new RegExp(
  `^\\s*${count}(?:[、/+＋\\s]*|[和跟与及加]|以及|外加|[，、]?还有|[，、]?(?:再|另)一?个(?:是)?|[，；。、\\s]*${number}\\s*)${count}$`,
)
/** The next paper alone, behind a comma: 缺户口本，照片. */
const goesOn = new RegExp(`^${count}[，、；？\\s]*${count}$`)

/** Between two rows, what is said of the first ends here and what is said of the second begins. */
const stops = /[，。；：！？\s]/
const turns =
  /但是?|就是|只(?:有|[交给送]了)|另外|唯独|独独|偏偏|然后|(?:还|就|只)?(?:差|缺|少|欠|没[有得带盖签按附夹贴]|剩|补|要)(?:了|个|起|一[张份个])?$/

/** Where in the gap behind a row what is said of it ends. */
function endOfTelling(gap: string, isLast: boolean): number {
  const said = /^\s*：?/.exec(gap)?.[0].length ?? 0 // 照片：无
  const stop = gap.slice(said).search(stops)
  if (stop >= 0) return said + stop
  const turn = isLast ? -1 : gap.search(turns)
  return turn < 0 ? gap.length : turn
}

const missingBefore =
  /(?:(?<![交出])差|(?<!不)缺[少失]?|欠缺?|(?<!不)少|没[有得]?|未|无|不见|找不[到着]|剩|独独|唯独|漏)[^，。；！？]{0,8}$/
const missingBehind = anyOf(
  /没|未|无(?!误|缺|问题)|(?<!不)[缺差欠]|(?<!不)少|找不|[拿交]不出|不(?:见|在|全|齐|晓得|肯|给|签)|空[缺白着的]|漏|丢|掉了|落[在了]|[×✗✘❌xX]/, // 没得, 空着
  /拿不|过期|退回|(?:带[去走到]|拿[去走])(?![^，。；]{0,3}(?:镇|县|残联|乡|村|社区|便民|窗口))|影子|[咧呢]$|后面补|打回|重新?[交拍照]|糊/, // 还在重新照
)
const thereBefore = /(?:只(?:有|递|交|给|送)了?|(?<!没)有|了|齐|到)[^，。；！？]{0,3}$/
const thereBehind = anyOf(
  /^(?:是|为|：)?\s?[\dX]{6,}/, // 卡号是6217…
  /不[差缺少]|没(?:有)?问题|[√✓✔☑✅]|有(?!问题|误)|齐|全(?!都?[没缺差无不])|归一|到手|都?在(?:这|我|的)|[弄搞](?:好|完|归一|起)/, // 都不差
  /[交给送寄拍照填补收拿印备写][^，。；]{0,4}[了好起]|(?:补|送|交|寄)(?:来|到|去)|带[来给]|已经?[补送交寄]|补[送齐]/, // 填好了
)
const wantedBefore = /(?:要|需|补|提供|提交|重新|请|附|拿|交|送|换|等|先有|得有)[^，。；！？]{0,9}$/

/** 评定表没盖章, 照片不合要求: it is there, and does not do. */
const flawed = /^[^，。；]{0,4}(?:(?:没|未|缺|差)[^，。；]{0,4}[盖签按]|不[清合是]|模糊|看不清|反光|不对)/
/** 申请表上没签字: the paper on which something is missing. */
const isPlace = /^(?:上|里|中)/
/** 照片交了一张还差两张: of what was named some are missing. */
const furtherOnes = /(?:差|缺|少|欠)了?[一二两三四五六\d]+[张份页本](?=$|[，。；！\s])/

/** 除户口本外都齐了; 除了申请表啥都没得 */
const except = /除[了开]?$/

/** 差的照片补拍了: what was missing has come. */
const hasBeenMissing = /[差缺少欠要补]的|所[缺差欠]/

function stateOf(before: string, named: string, behind: string): State | undefined {
  if (isPlace.test(behind) || before.endsWith('不是')) return 'there'
  if (except.test(before)) return /没|差|缺/.test(behind) ? 'there' : 'missing'
  if (flawed.test(behind)) return 'flawed'
  const absent = behind.search(missingBehind)
  const present = behind.search(thereBehind)
  const isThere = present >= 0 && (absent < 0 || present < absent)
  if (missingBefore.test(before))
    return isThere && hasBeenMissing.test(before.slice(-3) + named) ? 'there' : 'missing'
  if (present >= 0 || absent >= 0) return isThere ? 'there' : 'missing'
  if (wantedBefore.test(before)) return 'wanted'
  return thereBefore.test(before) ? 'there' : undefined
}

/** 没盖公章、照片不是白底: what does not do is no more of the row of what is missing. */
const isItself = (said: string, { end }: NamedPaper, row: number): boolean =>
  /^不[是合清对]/.test(said.slice(end, end + 2)) && missingBefore.test(said.slice(Math.max(0, row - 12), row))

/** The papers in rows, each with what its own clause says of it. */
function rowsOf(said: string): Row[] {
  const groups: NamedPaper[][] = []
  for (const one of papersNamed(said)) {
    const last = groups.at(-1)
    const end = last?.at(-1)?.end
    const isJoined = end !== undefined && joint.test(said.slice(end, one.start))
    if (isJoined && !isItself(said, one, last?.[0]?.start ?? 0)) last?.push(one)
    else groups.push([one])
  }
  let from = 0
  return groups.map((papers, index) => {
    const start = papers[0]?.start ?? 0
    const end = papers.at(-1)?.end ?? 0
    const next = groups[index + 1]?.[0]?.start
    const gap = said.slice(end, next)
    const behind = gap.slice(0, endOfTelling(gap, next === undefined))
    const before = said.slice(from, start)
    from = end + behind.length
    return { papers, start, end, state: stateOf(before, said.slice(start, end), behind) }
  })
}

/** 还差两样：户口本、照片; 差俩东西哈，一个是授权书: what is missing follows. */
const follows = new RegExp(
  `(?<!不)(?:差|缺|少|欠|没[有得])(?!了?[一二两三四五六\\d]+[张份页本])[^，。；：！？]{0,4}(?:样|个|东西|材料|资料|手续|项|的是|的)?(?:[哈呢嘛]|是|有)?[，：\\s]*(?:${number}\\s*)?(?:一个是)?$|缺件[^，。；]*$`,
)
/** 户口本、照片，这两样没得; 身份证咧？都没瞧见; 现在就欠这两样: what was named is missing. */
const referred =
  /^[，。；？！\s]*(?:(?:这|那|上面|以上)[^，。；]{0,6}|全?都|统统|[样一][样个]都|[两三四]样都?)(?:没|未|不见|缺|差|欠)|(?:差|缺|欠|少|没)[^，。；]{0,2}[这那](?:[两三几]?[样个张份页])?/

/** What the clauses around tell of a row whose own clause says nothing, or only that it is wanted. */
function inItsLight(said: string, rows: readonly Row[]): Row[] {
  const seen: Row[] = []
  for (const [index, row] of rows.entries()) {
    const last = seen.at(-1)
    const gap = said.slice(last?.end ?? 0, row.start)
    const behind = said.slice(row.end, rows[index + 1]?.start)
    const further = said.slice(row.end, (rows[index + 1]?.start ?? said.length) + 1)
    const isOpen = row.state === undefined || row.state === 'wanted'
    const isMissing = furtherOnes.test(further) || (isOpen && (follows.test(gap) || referred.test(behind)))
    const goingOn = isOpen && goesOn.test(gap) ? last?.state : undefined
    const state = isMissing ? 'missing' : goingOn === 'there' ? row.state : (goingOn ?? row.state)
    seen.push({ ...row, state })
  }
  for (let index = seen.length - 2; index >= 0; index -= 1) {
    const row = seen[index]
    const next = seen[index + 1]
    if (
      row !== undefined &&
      row.state === undefined &&
      next?.state === 'missing' &&
      goesOn.test(said.slice(row.end, next.start))
    )
      seen[index] = { ...row, state: 'missing' }
  }
  return seen
}

/** 身份证（正反面）、户口本 */
const inBrackets = /[（(][^（()）差缺少欠没未有无√×\d]{1,12}[）)]/g

/** Who and which case, for whose name no paper's is taken: 蒲国清的户口簿; not 明和 in 居住证明和照片. */
function withoutNames({ said, start, own }: Scene): string {
  const parts: string[] = []
  let until = 0
  for (const one of own) {
    const from = one.start - start
    const isName =
      one.kind === 'partial-name' || ((one.kind === 'name' || one.kind === 'village') && one.sure)
    if (from < until || !(one.kind === 'case-number' || isName)) continue
    if (said.startsWith('证明', from - 1)) continue
    parts.push(said.slice(until, from), '\0'.repeat(one.end - one.start))
    until = one.end - start
  }
  return (parts.join('') + said.slice(until)).replace(inBrackets, (words) => ' '.repeat(words.length))
}

/** 复印件不清楚，还差户口本复印件: the name that says more stands for both. */
function withoutParts(names: readonly string[]): string[] {
  const different = [...new Set(names)].slice(0, most)
  return different.filter((name) => !different.some((other) => other !== name && other.includes(name)))
}

/** No case lacks more papers than these: to compare all that a message of any length names would cost more than its length. */
const most = 60

const isSure = ({ isVague }: NamedPaper): boolean => !isVague

/** Whether a clause tells of a paper that it is missing: 照片还没照. */
export const tellsMissing = (said: string): boolean => rowsOf(said).some(({ state }) => state === 'missing')

export interface PapersTold {
  readonly missing: readonly string[]
  /** Where the last of them ends that a clause tells so; none where they are only wanted or named. */
  readonly end: number | undefined
}

/** The papers that are told as missing; where it is said of none, those that do not do, are wanted or only named. */
export function papersTold(scene: Scene): PapersTold {
  const said = withoutNames(scene)
  const rows = inItsLight(said, rowsOf(said))
  for (const state of ['missing', 'flawed', 'wanted', undefined] as const) {
    const papers = rows
      .filter((row) => row.state === state && (state === 'missing' || row.papers.some(isSure)))
      .flatMap((row) => row.papers)
    const names = papers.map(({ name }) => name)
    if (names.length > 0)
      return { missing: withoutParts(names), end: state === 'missing' ? papers.at(-1)?.end : undefined }
  }
  return { missing: [], end: undefined }
}
