// What is said of the pictures and papers of a case.
import type { CaseInWords } from '../../privacy/case-in-words.ts'

type None = Readonly<Record<string, never>>

/** A file as it is listed. Its own name is not repeated: people write illnesses and numbers into names. */
export interface ListedFile {
  /** By its content: `image/jpeg`. */
  readonly type: string
  readonly by: string
  /** 11月23日（周一）10:00 */
  readonly when: string
}

const sorts: readonly (readonly [RegExp, string])[] = [
  [/^image\//u, '图片'],
  [/pdf$/u, 'PDF'],
  [/wordprocessingml/u, 'Word文档'],
  [/spreadsheetml/u, 'Excel表格'],
]

/** What a file is, in a word: 图片. */
export const sortOfFile = (type: string): string =>
  sorts.find(([pattern]) => pattern.test(type))?.[1] ?? '文件'

/** More than these make no message to read; the page has them all. */
const mostListed = 20

export const filing = {
  'files-attached': ({ count }: { count: number | null }, one: CaseInWords) =>
    `${count === null ? '这组文件' : `${count}个文件`}已存入 ${one.head}。`,
  'files-offered': (
    { files, address, hours }: { files: readonly ListedFile[]; address: string; hours: number },
    one: CaseInWords,
  ) =>
    `${list(files, one)}\n请点开查看：${address}\n${hours}小时内有效，每个只能打开一次，只供您本人办理用，请不要转发。`,
  'files-at-console': ({ files }: { files: readonly ListedFile[] }, one: CaseInWords) =>
    `${list(files, one)}\n请在控制台“附件”页的 ${one.number} 下查看；您没有控制台账号的，请联系县残联。`,
  'files-none': (_: None, one: CaseInWords) => `${one.head}还没有附件。`,
  'files-not-here': (_: None, one: CaseInWords) =>
    `${one.head}没有可以给您看的附件。需要的话，请联系县残联。`,
  'files-not-in-group': ({ sent }: { sent: boolean }, one: CaseInWords) =>
    sent
      ? `${one.number} 的附件不在群里发，已私聊回复您。`
      : `${one.number} 的附件不在群里发，请私聊我“${one.number}的照片发我”。`,
} as const

/** Numbered as on the page, which has them all. */
function list(files: readonly ListedFile[], one: CaseInWords): string {
  const first = Math.max(files.length - mostListed, 0)
  return [
    `${one.head}有${files.length}个附件${first > 0 ? `，最近的${mostListed}个是` : ''}：`,
    ...files
      .slice(first)
      .map(({ type, by, when }, index) => `${first + index + 1}. ${sortOfFile(type)}，${by}，${when}`),
  ].join('\n')
}
