// Example lines with choices and slots give the same few texts every time.
import { expect, test } from 'vitest'
import { expand } from '../../src/understanding/classifier/templates.ts'

test('a line without either is itself', () => {
  expect(expand('本月没得新增')).toEqual(['本月没得新增'])
})

test('a choice gives each of its words', () => {
  expect(expand('{要得|收到}，谢谢').sort()).toEqual(['收到，谢谢', '要得，谢谢'])
})

test('a slot within a choice is filled too', () => {
  const texts = expand('{~c|我们}扑空了')
  expect(texts.length).toBeGreaterThan(2)
  for (const text of texts) expect(text).toMatch(/^(?:\d{4}|我们)扑空了$/)
})

test('the same line gives the same texts', () => {
  expect(expand('~n要{轮椅|低保}')).toEqual(expand('~n要{轮椅|低保}'))
})
