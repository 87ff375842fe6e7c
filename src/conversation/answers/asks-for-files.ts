// “0231的照片发我”, “0231有哪些材料照片”: the files of a case are asked for, and nothing is said of its materials.
import type { Act } from '../../understanding/act.ts'
import type { Scene } from '../scene.ts'

const shown = '(?:照片|相片|图片|附件|影像|扫描件|复印件|截图)'
/** 材料 alone may be what is still to be handed in; 材料照片 is a picture. */
const paper = '(?:材料|资料|文件|证件)'
const anything = `(?:${paper}${shown}|${shown}${paper}?|${paper})`
const inPictures = `(?:${paper}?${shown}${paper}?)`
const please = '(?:请|麻烦|劳烦|帮忙?我?|给我|我?想要?|我要|能不能|可不可以|可以|再)*'
const softly = '(?:看看|看一?下|看一看|看|一?下|一份|吧|呗|嘛|吗|哈|好吗|好不好|行不行?|可以吗|谢谢)*'

/** One row a way of asking; each is a whole clause. */
const ways = [
  // 照片发我, 材料给我看看, 附件调出来我看
  `${anything}(?:都|全部?|也|再|请|麻烦)*(?:(?:发|传|转|调|拿|给)[来出过送给]{0,2}我|[发传](?:一?下|过来))${softly}$`,
  // 发我0231的照片, 给我看看0231的材料
  `^(?:\\d{4,6}号?)?${please}(?:[发传转调](?:给我|我|来|出来?|取|阅)|给我(?:看看|看一?下|看))[^了]{0,14}${anything}${softly}$`,
  // 看一下0231的照片, 调取0231的附件
  `^(?:\\d{4,6}号?)?${please}(?:[发传调](?:一?下|出来?|取|阅|看)?|看(?:一?下|一?哈|看)?|查(?:看|阅|一?下)?|打开)[^了]{0,14}${inPictures}${softly}$`,
  // 有哪些材料照片, 有没有附件
  `有(?:哪些|些?什么|些?啥子?|没有|没得|几[张个份])[^了要]{0,6}${inPictures}${softly}$`,
  // 有照片吗, 照片有几张, 附件在哪里, 照片收到没
  `有${inPictures}(?:吗|没有?|没得|不)$`,
  `${inPictures}都?(?:有(?:哪些|没有|没得|几[张个份]|吗)|在哪[里儿]?|(?:收到|存|传上)了?(?:没有?|吗))呢?$`,
].map((way) => new RegExp(way, 'u'))

/** Somebody else is to send them, or they have been sent. */
const elsewhere = /请(?:各|大家|村|镇|你们|他|她)|叫|让|喊|通知|提醒|催|还?[没未]发|不要?发|别发|已|刚|了$/u
/** What may stand beside it and asks for nothing else. */
const besides = /^(?:@\S+|您好|你好|在吗|麻烦.{0,3}|请问|谢谢.{0,3}|辛苦.{0,3}|\d{4,6}号?|.{0,2}急用?)$/u

const clausesOf = (text: string): readonly string[] =>
  text
    .split(/[，,。；;！!？?：:\n]+/u)
    .map((each) => each.replaceAll(/\s+/gu, ''))
    .filter((each) => each !== '')

const isWish = (clause: string): boolean => !elsewhere.test(clause) && ways.some((way) => way.test(clause))

/** Whether the message asks for files and for nothing else; one that brings some tells of them. */
export function asksForFiles({ text, message }: Pick<Scene, 'text' | 'message'>): boolean {
  if (message.button !== null || message.attachments.length > 0) return false
  const clauses = clausesOf(text)
  return clauses.some(isWish) && clauses.every((each) => isWish(each) || besides.test(each))
}

/** The acts as they are meant: who wants to see a case's papers does not tell that they are complete, or missing. */
export function asWishForFiles(acts: readonly Act[], scene: Scene): readonly Act[] {
  if (!asksForFiles(scene)) return acts
  const quoted = scene.caseQuoted()
  const numbers = scene.text.match(/(?<!\d)\d{4,6}(?![\d年])/gu) ?? (quoted ? [quoted] : [])
  const ask = { act: 'ask-status', confidence: 1 } as const
  if (numbers.length > 0) return [...new Set(numbers)].map((number) => ({ ...ask, case: number }))
  const name = nameRead(acts) ?? (scene.addressed ? nameWritten(scene.text) : undefined)
  if (name !== undefined) return [{ ...ask, person: { name } }]
  // Between people in a group nothing was asked of us where nobody is named.
  return scene.addressed ? [ask] : acts
}

const nameRead = (acts: readonly Act[]): string | undefined =>
  acts.map((each) => ('person' in each ? each.person?.name : undefined)).find(Boolean)

/** 把王桂英的材料照片给我看看. */
const owner = new RegExp(`^(?:.*[把将看下我查发调])?(\\p{Script=Han}{2,4})的${anything}`, 'u')
/** 他家的, 这个人的, 我们的: whoever was just spoken of. */
const pronoun = /^[他她它这那我您你]/u

const nameWritten = (text: string): string | undefined =>
  clausesOf(text)
    .map((clause) => owner.exec(clause)?.[1])
    .find((each) => each !== undefined && !pronoun.test(each))
