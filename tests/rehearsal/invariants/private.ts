// I4: no message to a group holds a resident's whole name, a number, an address, an illness or a grade. I11: no grade, amount or entitlement is stated anywhere.
import { keyOf } from '../chronicle.ts'
import type { Company } from '../company.ts'
import type { Breach } from './breach.ts'

const inAGroup: readonly (readonly [what: string, words: RegExp])[] = [
  ['a telephone number', /(?<!\d)1[3-9]\d{9}(?!\d)/u],
  ['an identity, certificate or card number', /(?<!\d)\d{15,20}[\dXx]?/u],
  ['an address', /院子\s*\d+号|\d+号\d*单元|\d+单元/u],
  [
    'an illness',
    /中风|偏瘫|截瘫|脑瘫|脑梗|脑溢血|糖尿病|癌|尿毒症|帕金森|精神分裂|瘫痪|瘫在|走不得路|动不得|使不得|睡在床上|站不起来/u,
  ],
  ['a grade', /[一二三四1-4]级/u],
  ['a word that hurts', /残废|瘫子|拜子|跛子/u],
]

const nowhere: readonly (readonly [what: string, words: RegExp])[] = [
  ['an amount', /\d[\d,.]*\s*(?:元|块钱|万元)|[一二三四五六七八九十百千]+(?:元(?!村|社区)|块钱)|￥|¥/u],
  [
    'an entitlement',
    /(?:您|他|她|本人|可以|能够|应当|保证)(?:能|可以|应该)?(?:享受|领到|拿到)[^。？]{0,8}(?:补贴|低保|供养|补助)/u,
  ],
  [
    'an entitlement',
    /(?<![不未否])(?:符合|够得上|达到)(?!还是)[^。，；（）]{0,6}(?:条件|标准)(?!的|者|，|。?$)/u,
  ],
]
const grade = /[一二三四1-4]级/u

export function personal({ theatre: { chronicle }, residents }: Company): readonly Breach[] {
  const breaches: Breach[] = []
  const names = residents.all.map(({ name }) => name)
  for (const { message, spokenAt } of chronicle.said) {
    if (!('room' in message.to)) continue
    const found = [
      ...inAGroup.filter(([, words]) => words.test(message.text)).map(([what]) => what),
      ...names.filter((name) => message.text.includes(name)).map(() => 'a resident’s whole name'),
    ]
    for (const what of found)
      breaches.push({
        invariant: 'I4',
        about: message.cases.join() || keyOf(message.to),
        at: spokenAt,
        expected: `not ${what} in a group`,
        found: message.text,
      })
  }
  return breaches
}

/** What somebody wrote is passed on to the county in his words; everything else is the assistant's own. */
export function statesNothing({ theatre: { chronicle } }: Company): readonly Breach[] {
  const breaches: Breach[] = []
  const written = chronicle.heard
    .map(({ message }) => message.text.slice(0, 60))
    .filter((text) => text.length > 3)
  const own = (text: string) =>
    text.startsWith('紧急') || text.includes('想找工作人员')
      ? written.reduce((left, each) => left.replaceAll(each, ''), text)
      : text
  for (const { message, spokenAt } of chronicle.said) {
    const text = own(message.text)
    const found = [
      ...nowhere.filter(([, words]) => words.test(text)).map(([what]) => what),
      // The scheme's own scope is named in answers about the rules; of a case no grade is ever said.
      ...(message.cases.length > 0 && grade.test(text) ? ['a grade'] : []),
    ]
    for (const what of found)
      breaches.push({
        invariant: 'I11',
        about: message.cases.join() || keyOf(message.to),
        at: spokenAt,
        expected: `not ${what}`,
        found: message.text,
      })
  }
  return breaches
}
