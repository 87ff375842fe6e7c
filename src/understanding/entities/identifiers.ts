// Long numbers: identity, certificate and bank numbers, phones, case numbers, binding codes.
import { matchesOf } from './matches.ts'
import type { Entity } from '../entity.ts'
import { type Candidate, candidate } from './candidate.ts'
import { caseNumber } from './case-numbers.ts'
import { canBeBirthDate, hasCheckDigit } from './identity-number.ts'
import { readDigits, readNumeral } from './numerals.ts'
import { DIGIT, DIGIT_LIKE, FOUR_NUMERALS, hasAll, NUMERAL } from './text-signs.ts'

/** Digits with at most one space or dash between them, an X (as people write it) only where a number ends. */
const numberRun = /\d(?:[ \-—–.·]?\d)*(?:[ -]?[Xx×✕](?![A-Za-z])(?:[1-7][1-4])?)?(?:[Bb][1-9]\d?)?/g
/** An l for a 1, an O for a 0 inside a long number. */
const mistyped = /\d[lIoO]+\d/
const mistypedRun = /\d[\dlIoO]{9,19}[\dXx×]/g
/** Digits read out one by one. */
const spokenRun = /[零〇洞一二三四五六七八九幺拐壹贰叁肆伍陆柒捌玖]{4,20}/g

/** Digits read out in groups: 幺三八 零零零零 幺二三四. */
const spokenGroups = /[零〇洞一二三四五六七八九幺拐]{2,5}(?:[ ，-][零〇洞一二三四五六七八九幺拐]{2,5}){1,5}/g

/** 一三八0000六六一七: half of it typed, half said. */
const mixedRun =
  /(?<![\d零〇洞一二三四五六七八九幺拐])[\d零〇洞一二三四五六七八九幺拐]{11}(?![\d零〇洞一二三四五六七八九幺拐])/g

const piecePattern = /[\dXx×✕Bb]+/g

interface Piece {
  readonly start: number
  readonly end: number
  readonly digits: string
}

/** Finds every number of more than three digits that is no date, time, count or amount. */
export function findIdentifiers(text: string, signs: number, found: Candidate[]): void {
  if (hasAll(signs, DIGIT) && /\d{3}|\d[ -]\d/.test(text)) {
    for (const run of matchesOf(numberRun, text)) {
      if (run[0].length > 2) readRun(text, run.index, run[0], found)
    }
  }
  if (hasAll(signs, DIGIT | DIGIT_LIKE) && mistyped.test(text)) {
    for (const run of matchesOf(mistypedRun, text)) {
      const digits = run[0].replace(/[lI]/g, '1').replace(/[oO]/g, '0').replace(/[x×]$/, 'X')
      const one = classifyLong(text, { start: run.index, end: run.index + run[0].length, digits })
      if (one !== undefined) found.push(candidate(one, 0.4))
    }
  }
  if (
    hasAll(signs, DIGIT | NUMERAL) &&
    /\d[零〇洞一二三四五六七八九幺拐]{2}|[零〇洞一二三四五六七八九幺拐]{2}\d/.test(text)
  ) {
    for (const run of matchesOf(mixedRun, text)) {
      const piece = { start: run.index, end: run.index + run[0].length, digits: readDigits(run[0]) ?? '' }
      const phone = /^\d+$/.test(run[0]) ? undefined : classifyLong(text, piece)
      if (phone !== undefined) found.push(candidate(phone, 0.4))
    }
  }
  if (hasAll(signs, NUMERAL) && /[零〇洞] |百.{0,4}号/.test(text)) findSpokenCases(text, found)
  if (hasAll(signs, FOUR_NUMERALS) && /[零〇洞幺一二三四五六七八九壹贰叁肆伍陆柒捌玖]{4}/.test(text)) {
    for (const run of matchesOf(spokenGroups, text)) {
      const digits = readDigits(run[0].replace(/[ ，-]/g, '')) ?? ''
      const long = classifyLong(text, { start: run.index, end: run.index + run[0].length, digits })
      if (long !== undefined) found.push(candidate(long, 0.5))
    }
    for (const run of matchesOf(spokenRun, text)) {
      const digits = readDigits(run[0]) ?? ''
      const piece = { start: run.index, end: run.index + run[0].length, digits }
      const long = classifyLong(text, piece)
      if (long !== undefined) found.push(candidate(long, 0.5))
      else if (/^[零〇洞]/.test(run[0]) || isReadOut(text, piece)) proposeSpokenCases(piece, found)
    }
  }
}

/** 零 二 七 二, digit by digit. */
const spokenApart =
  /(?<![零〇洞一二三四五六七八九十百千] ?)[零〇洞](?: [零〇洞一二三四五六七八九幺拐]){3}(?! ?[零〇洞一二三四五六七八九十百千幺拐])/g

/** 二百七十二号件 */
const spokenInHundreds =
  /(?<![零〇一二三四五六七八九十百千])([一二两三四五六七八九]百(?:零[一二三四五六七八九]|[一二三四五六七八九]十[一二三四五六七八九]?)?)号(?:案件|个案|工单|案子|件|案|单子|单(?!元)|[那这]个?(?:件|案|单)|(?=[、和至到][一二两三四五六七八九]百.{0,4}号[件单案]))/g

function findSpokenCases(text: string, found: Candidate[]): void {
  for (const { 0: said, index } of matchesOf(spokenApart, text)) {
    const number = readDigits(said.replaceAll(' ', '')) ?? ''
    found.push(candidate({ kind: 'case-number', number, start: index, end: index + said.length }, 1))
  }
  for (const { 0: said, 1: spoken = '', index } of matchesOf(spokenInHundreds, text)) {
    const number = String(readNumeral(spoken)).padStart(4, '0')
    found.push(candidate({ kind: 'case-number', number, start: index, end: index + said.length }, 1))
  }
}

/** 一二三四 counts. */
const counting = /^(?:1234|2345|3456|4567|5678|6789|1122|2233)$/

/** A case read out digit by digit: nobody says four numerals in a row that are neither a year nor counted through. */
const isReadOut = (text: string, { start, end, digits }: Piece): boolean =>
  digits.length % 4 === 0 &&
  digits.length <= 12 &&
  !counting.test(digits) &&
  !/[年月日元块岁级组社队户人个点十百千万多楼栋]/.test(text.charAt(end)) &&
  !/[周期拜初十百千万第月点]$/.test(text.slice(0, start).slice(-1))

/** 零二三一, and 零四三一零四三二 for two. */
function proposeSpokenCases({ start, digits }: Piece, found: Candidate[]): void {
  const size = digits.length % 4 === 0 ? 4 : digits.length
  if (size > 5) return
  for (let at = 0; at < digits.length; at += size) {
    const span = { start: start + at, end: start + at + size }
    found.push(candidate({ kind: 'case-number', number: digits.slice(at, at + size), ...span }, 1))
  }
}

/** A number read out digit by digit has as many pieces as digits: 5 1 3 0 …. */
const LONGEST_JOIN = 20

/** Splits a run at its spaces and dashes, and takes the longest joins that make sense. */
function readRun(text: string, at: number, run: string, found: Candidate[]): void {
  const pieces: Piece[] = []
  for (const part of matchesOf(piecePattern, run)) {
    const start = at + part.index
    pieces.push({
      start,
      end: start + part[0].length,
      digits: part[0].replace(/[x×✕]/g, 'X').replace('b', 'B'),
    })
  }
  for (let first = 0; first < pieces.length; first += 1) {
    let last = Math.min(first + LONGEST_JOIN - 1, pieces.length - 1)
    for (; last > first; last -= 1) {
      const joined = classifyJoined(text, pieces.slice(first, last + 1))
      if (joined !== undefined) {
        found.push(candidate(joined, 0.5))
        break
      }
    }
    const piece = pieces[first]
    if (last === first && piece !== undefined) {
      const one = classifyLong(text, piece) ?? classifyShort(text, piece)
      if (one !== undefined) found.push(candidate(one, one.kind === 'case-number' ? 1 : 0.5))
    }
    first = last
  }
}

/** Several pieces written apart that are one number: 513030 19010203 0018, 138 0000 1234, 0818-7212345. */
function classifyJoined(text: string, pieces: readonly Piece[]): Entity | undefined {
  const digits = pieces.map((piece) => piece.digits).join('')
  const start = pieces[0]?.start ?? 0
  const end = pieces.at(-1)?.end ?? 0
  const lengths = pieces.map((piece) => piece.digits.length)
  const span = { start, end }
  // Each piece a case number, or each a whole number of its own: a list, not one number.
  if (lengths.every((length) => length === 4) && pieces.every((piece) => piece.digits.startsWith('0')))
    return undefined
  const isCard18 = pieces.length === 2 && lengths[0] === 18 && /^[1-7][1-4]$/.test(pieces[1]?.digits ?? '')
  if (isCard18) return classifyLong(text, { ...span, digits })
  if (
    lengths.some((length) => length === 11 || length === 18) &&
    !/^(86|0086)$/.test(pieces[0]?.digits ?? '')
  )
    return undefined
  const isPersonal = /^[1-9]\d{16}[\dX]([1-7][1-4](B[1-9]\d?)?)?$/.test(digits)
  const byFours = lengths.slice(0, -1).every((length) => length === 4) && /^\d{6}(?:19|20)/.test(digits)
  const isWrittenSo =
    ((lengths[0] ?? 0) >= 6 || Math.max(...lengths) === 1 || byFours) && canBeBirthDate(digits.slice(6, 14))
  if (isPersonal && (isWrittenSo || hasCheckDigit(digits.slice(0, 18)))) {
    return classifyLong(text, { ...span, digits })
  }
  const mobile = /^(?:0086|86)?(1[3-9]\d{9})$/.exec(digits)?.[1]
  if (mobile !== undefined && (Math.min(...lengths) >= 2 || Math.max(...lengths) === 1))
    return { kind: 'phone', digits: mobile, sort: 'mobile', ...span }
  if (
    /^0\d{2,3}$/.test(pieces[0]?.digits ?? '') &&
    pieces.length === 2 &&
    /^[2-9]\d{6,7}$/.test(pieces[1]?.digits ?? '')
  ) {
    return { kind: 'phone', digits, sort: 'landline', ...span }
  }
  // 0 4 1 2那个: a case typed digit by digit.
  if (pieces.length === 4 && Math.max(...lengths) === 1 && digits.startsWith('0'))
    return { kind: 'case-number', number: digits, ...span }
  const isCard = cardBefore.test(text.slice(Math.max(0, start - 8), start))
  if (isCard && /^\d{16,19}$/.test(digits)) return { kind: 'bank-number', value: digits, ...span }
  const grouped =
    lengths.slice(0, -1).every((length) => length === 4) && digits.length >= 16 && digits.length <= 19
  if (grouped && /^[3-6]/.test(digits)) return { kind: 'bank-number', value: digits, ...span }
  return undefined
}

/** 卡号, 账号: a bank's number follows. */
const cardBefore = /[卡帐账]号?[码是为:： ]*$/

/** 发票号码, 小区代码, 快递单号: the number of a thing. */
const ofThing =
  /(?:发票|订单|快递|运单|流水|信用|设备|合同|序列|区划|小区|项目|地块)[代编单]?(?:号码?|代?码)?[是为:： ]*$/

/** Nine digits and more, in one piece. */
function classifyLong(text: string, { start, end, digits }: Piece): Entity | undefined {
  const length = digits.length
  if (length < 9) return undefined
  const span = { start, end }
  const before = text.slice(Math.max(0, start - 8), start)
  if (length === 11 && /^1[3-9]\d{9}$/.test(digits)) return { kind: 'phone', digits, sort: 'mobile', ...span }
  if (length === 13 && /^861[3-9]/.test(digits))
    return { kind: 'phone', digits: digits.slice(2), sort: 'mobile', ...span }
  if ((length === 11 || length === 12) && /^08\d\d?[2-9]\d{6,7}$/.test(digits)) {
    return { kind: 'phone', digits, sort: 'landline', ...span }
  }
  if (/^[1-9]\d{16}[\dX][1-7][1-4](?:B[1-9]\d?)?$/.test(digits)) {
    const identity = digits.slice(0, 18)
    if (
      hasCheckDigit(identity) ||
      canBeBirthDate(digits.slice(6, 14)) ||
      /证号?[码是为:： ]*$/.test(before)
    ) {
      return { kind: 'certificate-number', value: digits, ...span }
    }
  }
  if (/^[1-9]\d{16}[\dX]$/.test(digits)) {
    const valid = hasCheckDigit(digits)
    const isIdentity =
      valid || digits.endsWith('X') || canBeBirthDate(digits.slice(6, 14)) || /身份证?/.test(before)
    if (isIdentity) return { kind: 'id-number', value: digits, valid, ...span }
  }
  if (ofThing.test(before)) return undefined
  if (length === 15 && canBeBirthDate(digits.slice(6, 12)))
    return { kind: 'id-number', value: digits, valid: true, ...span }
  // A digit too few or too many: still somebody's number.
  if (length >= 14 && length <= 19 && /身份证?/.test(before))
    return { kind: 'id-number', value: digits, valid: false, ...span }
  if (cardBefore.test(before) && length >= 9 && length <= 30)
    return { kind: 'bank-number', value: digits, ...span }
  if (length >= 15 && length <= 25 && /^\d+$/.test(digits))
    return { kind: 'bank-number', value: digits, ...span }
  if (length === 10 && /^1[3-9]/.test(digits) && /(电话|手机|号码)[是为:： ]*$/.test(before)) {
    return { kind: 'phone', digits, sort: 'mobile', ...span } // one digit lost in typing
  }
  return undefined
}

/** 尾号7716不是7761, 尾号应为8807，之前写成8870: set against last digits, last digits. */
const tailBefore =
  /(?:尾[号数]|[后末][四4]位|[后末]四位数|后面四位)(?:[^\d。；]{0,5}\d{3}[\dX])?[^\d。；]{0,8}(?:不是|而不是|[写打报记登录填搞弄看抄][成的]了?|误[写记录为]|非|改[成为]|应该?是|才是)$/

/** Three to nine digits: a case, the tail of a phone, a landline, a binding code, or nothing of ours. */
function classifyShort(text: string, { start, end, digits }: Piece): Entity | undefined {
  const before = text.slice(Math.max(0, start - 10), start)
  const after = text.slice(end, end + 8)
  const length = digits.length
  if (!/^\d+$/.test(digits)) return undefined
  if (/[*＊]$/.test(before) || /^[*＊]/.test(after)) return undefined
  // 身份证尾号3321 is no telephone.
  if (/身份证?[^，。]{0,2}(?:尾[号数]|[后末]四位)[是为:： ]*$/.test(before)) return undefined
  if (
    /(?:尾[号数]|[后末][四4]位|[后末]四位数|后面四位)(?:数)?(?:字)?(?:应该?|才)?[是为成:：改 ]*$/.test(
      before,
    ) &&
    length <= 6
  ) {
    return { kind: 'phone', digits, sort: 'tail', start, end }
  }
  if (length === 4 && tailBefore.test(text.slice(Math.max(0, start - 22), start)))
    return { kind: 'phone', digits, sort: 'tail', start, end }
  if (length === 6 || length === 5) {
    if (/(?:绑定码|验证码|校验码|识别码|口令|绑定|暗号|码)[是为:： ]*$/.test(before)) {
      return { kind: 'binding-code', code: digits, start, end }
    }
  }
  // 02295月7日已办: a case number is padded to four digits, and a date or a length of time begins right behind it.
  if (
    length > 4 &&
    length < 7 &&
    digits.startsWith('0') &&
    /^(?:月|天|个(?:工作日|月|星期|礼拜))/.test(after)
  )
    return caseNumber(start, start + 4, digits.slice(0, 4), before, '')
  if (length === 6) return /^5117(?:25|00)$/.test(digits) ? undefined : bindingCode(text, start, end, digits)
  if (length === 7 || length === 8) {
    return /(?:电话|座机|打|拨|热线|联系)[是为:： ]*$/.test(before) || /^[2-8]\d{6}$/.test(digits)
      ? { kind: 'phone', digits, sort: 'landline', start, end }
      : undefined
  }
  return length <= 5 ? caseNumber(start, end, digits, before, after) : undefined
}

function bindingCode(text: string, start: number, end: number, code: string): Entity | undefined {
  const alone = text.slice(0, start).trim() === '' && text.slice(end).trim() === ''
  return alone ? { kind: 'binding-code', code, start, end } : undefined
}
