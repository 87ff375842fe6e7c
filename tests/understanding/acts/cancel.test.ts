// What is undone: a message, a case, an order to the departments, the consent.
import { expect, it } from 'vitest'
import { cancel } from '../../../src/understanding/acts/cancel.ts'
import { sceneOf } from './scene.ts'

it.each([
  ['county', '昨儿派下去那单，撤', 'dispatch'],
  ['county', '0254那一家派错了，这趟派单作废', 'dispatch'],
  ['county', '0658公安那单撤回', 'dispatch'],
  ['county', '0225不用给司法了，撤回', 'dispatch'],
  ['county', '上一条派错了，作废', 'last-message'],
  ['county', '刚才派错了，请大家不要理会那条，撤回', 'last-message'],
  ['department', '刚才退0665是手误，撤回来', 'last-message'],
  ['department', '把0415点成办结了，请撤回那一条', 'last-message'],
  ['township', '0069是我点错递上去的，撤一个', 'case'],
  ['village', '0417是我手滑多录的，给我撤了', 'case'],
  ['village', '0686请撤案，我点错了人家', 'case'],
  ['relative', '那个申请撤回来嘛，不整了', 'case'],
  ['relative', '你们短信发错人了嘛，我没申请过，申请撤了', 'case'],
  ['relative', '确定不办了', 'case'],
  ['village', '0253家属说，先前签的同意要作废', 'consent'],
  ['relative', '我之前点的那个同意，不算数了，收回', 'consent'],
  ['village', '那条0199撤了嘛，他屋头要走窗口办', 'case'],
  ['village', '撤了撤了，那条不要了', 'last-message'],
  ['village', '先放一放', undefined],
] as const)('%s: %s', (role, message, what) => {
  expect((cancel.fill(sceneOf(message, { role })) as { what?: string }).what).toBe(what)
})

it('a slip told of by its message names no case', () => {
  expect(cancel.fill(sceneOf('我发的0702那句请撤回', { role: 'department' }))).not.toHaveProperty('case')
})
