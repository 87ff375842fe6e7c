// Where a message comes apart into groups that are each about somebody or something of their own.
import { expect, test } from 'vitest'
import { normalise } from '../../src/understanding/normalise.ts'
import { segments } from '../../src/understanding/segments.ts'
import { entitiesIn } from './entities/finding.ts'

const messages: readonly (readonly [text: string, groups: readonly string[]])[] = [
  ['1、团石村 无\n2、溪口村 无', ['item 团石村 无', 'item 溪口村 无']],
  [
    '6月摸排\n团石村 无\n溪口村 李大全 轮椅',
    ['heading 6月摸排', 'item 团石村 无', 'item 溪口村 李大全 轮椅'],
  ],
  ['1组 李大全 瘫了\n3组 王秀英 没得证', ['item 1组 李大全 瘫了', 'item 3组 王秀英 没得证']],
  // One line begins otherwise: no list.
  ['团石村 无\n他说下午再报', ['plain 团石村 无 他说下午再报']],
  ['0231已办，0232还差照片', ['plain 0231已办，', 'plain 0232还差照片']],
  ['还差：1.照片；2.户口本', ['plain 还差：1.照片；2.户口本']],
]

test.each(messages)('%s', (said, groups) => {
  const { text } = normalise(said)
  const found = segments(text, entitiesIn(said))
  expect(found.map(({ place, start, end }) => `${place} ${text.slice(start, end)}`)).toEqual(
    groups.map((group) => expect.stringMatching(new RegExp(`^${group.replaceAll(' ', '\\s')}\\s*$`, 'u'))),
  )
})
