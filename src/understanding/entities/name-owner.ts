// Whether somebody is named as the owner of what only somebody has: 过江的身份证.
import { isBoundary } from './name-surroundings.ts'

/** 时来运的申请表, 过江的身份证复印件: only somebody has such a thing. */
const personalThing =
  /^的(?:身份证|户口|电话|手机|号码|申请表|年龄|残疾证|证(?![据明人实])|低保|轮椅|病历|[大小幺二三]?(?:儿子|女儿|女婿|媳妇|老公|老婆|孙子|孙女|妈|爸)|侄[儿女子]|外甥|爱人|家属|[哥姐弟妹])/
/** 单位的电话, 双方的身份证: words that stand there too. */
const ownsAsWord = /^(?:单|双|农|商|官|国|全|万|常|方|时|何|于|明|师|公|房|路|门|党|水|连|别)/
/** 我是黄河的女儿 */
const isKinOf = (text: string, start: number): boolean =>
  text.startsWith('我是', start - 2) && (start === 2 || isBoundary(text.charCodeAt(start - 3)))

export const isOwner = (text: string, start: number, end: number): boolean =>
  text.charAt(end) === '的' &&
  (start === 0 || isBoundary(text.charCodeAt(start - 1)) || isKinOf(text, start)) &&
  (end - start > 2 || !ownsAsWord.test(text.charAt(start))) &&
  personalThing.test(text.slice(end, end + 6))
