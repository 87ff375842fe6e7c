// Who comes and who leaves, and who it is that writes.
import { expect, test } from 'vitest'
import type { Chosen } from '../../../src/understanding/acts/decision.ts'
import { identify } from '../../../src/understanding/acts/identify.ts'
import { roster } from '../../../src/understanding/acts/roster.ts'
import { splitStretch } from '../../../src/understanding/acts/two-in-one/split-stretch.ts'
import { sceneOf } from './scene.ts'

const fieldsOf = (act: object): object => {
  const { act: _act, confidence: _confidence, ...fields } = act as { act: string; confidence: number }
  return fields
}

test.each([
  ['残疾人这坨事归梅朝阳，莫再@我', { name: '梅朝阳' }],
  ['联系人换成了万晓，麻烦在你系统里替一下刘建军', { name: '万晓' }],
  ['联络人请写季长春，别写我了', { name: '季长春' }],
  ['这边请认准计超', { name: '计超' }],
  ['联络员由黄渡村向问担任', { name: '向问' }],
  ['户政上的钟毅管', { name: '钟毅' }],
  ['以后找小郄，郄雨晴，我调去管防火了', { name: '郄雨晴' }],
  ['以后由卜警官卜一凡对接', { name: '卜一凡' }],
  ['残联的事对接甘从文，我调走了', { name: '甘从文' }],
  ['我们镇残联这摊子事交给我们小罗罗丹管', { name: '罗丹' }],
  ['这条线换成我，我叫陆长春', { name: '陆长春' }],
  ['我是新来的第一书记，以后这块我对接', {}],
] as const)('%s', (text, fields) => {
  expect(fieldsOf(roster.fill(sceneOf(text)))).toEqual(fields)
})

test('two offices that get somebody else are two acts', () => {
  const { text, own } = sceneOf('两个部门换人：民政改为沈建国，卫健改为贺双双，请知悉')
  const whole: Chosen = { act: 'roster', variant: undefined, confidence: 1, start: 0, end: text.length }
  const parts = splitStretch(whole, text, own, [whole]).map(({ start, end }) => text.slice(start, end))
  expect(parts).toEqual(['两个部门换人：民政改为沈建国，', '卫健改为贺双双，请知悉'])
})

test.each([
  ['我是郝秀兰的弟娃，码是 QX39T', { person: { name: '郝秀兰' }, relation: '弟弟', code: 'QX39T' }],
  ['绑定码 K7Q4', { code: 'K7Q4' }],
  ['验证码是七七一零三五', { code: '771035' }],
  ['牟光俊是我舅公，我是他外侄孙女', { person: { name: '牟光俊' }, relation: '外侄孙女' }],
  ['我是宋玉清的监护人', { person: { name: '宋玉清' }, relation: '监护人' }],
  ['我系晏顺清之孙子', { person: { name: '晏顺清' }, relation: '孙子' }],
  ['我是他侄儿媳妇，屋头就我在照管', { relation: '侄媳' }],
  ['我是包国强的爱人', { person: { name: '包国强' }, relation: '配偶' }],
  ['我是钟世友的二女婿', { person: { name: '钟世友' }, relation: '女婿' }],
  ['我是奉开菊她屋头的大儿子', { person: { name: '奉开菊' }, relation: '儿子' }],
  ['我是周玉兰的弟媳', { person: { name: '周玉兰' }, relation: '弟媳' }],
  ['我就是彭兴国本人', { person: { name: '彭兴国' }, relation: '本人' }],
  ['本人柏万年', { person: { name: '柏万年' } }],
  ['我叫罗小琴 513030190101153229', { person: { name: '罗小琴', idNumber: '513030190101153229' } }],
] as const)('%s', (text, fields) => {
  expect(fieldsOf(identify.fill(sceneOf(text, { role: 'relative' })))).toEqual(fields)
})
