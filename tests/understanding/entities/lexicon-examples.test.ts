// The examples beside each row of the lexicon, run: a row and what it says of itself cannot part ways.
import { describe, expect, it } from 'vitest'
import { dayRules } from '../../../src/understanding/lexicon/day-words.ts'
import { serviceRows } from '../../../src/understanding/lexicon/service-words.ts'
import { misheardServices } from '../../../src/understanding/lexicon/spoken-errors.ts'
import { ofKind } from './finding.ts'

const servicesIn = (text: string) => ofKind('service', text).map(({ service }) => service)

describe.each(serviceRows)(
  'the words of $services: $words.0 …',
  ({ services, examples, not = [], status }) => {
    it.each(examples)('are in %s', (text) => {
      expect(servicesIn(text)).toEqual(expect.arrayContaining([...services]))
      expect(ofKind('service', text).some((each) => each.status === true)).toBe(status === true)
    })

    it.each(not)('are not in %s', (text) => {
      expect(servicesIn(text)).not.toEqual(expect.arrayContaining([...services]))
    })
  },
)

describe('dictation', () => {
  it.each(Object.entries(misheardServices))('%s is %s', (wrong, right) => {
    expect(servicesIn(`我们村有个要${wrong}的`)).toEqual(servicesIn(`我们村有个要${right}的`))
  })
})

describe.each(dayRules)('the day rule $says', ({ examples }) => {
  it.each(examples)('%s is %s', (text, when) => {
    expect(ofKind('when', `${text}上门`).map((each) => each.when)).toEqual([when])
  })
})
