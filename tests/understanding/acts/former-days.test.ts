// Stories of former days are told in groups: nobody in them is to be helped.
import { expect, test } from 'vitest'
import { meantBy } from '../../../src/understanding/acts/meant.ts'
import { normalise } from '../../../src/understanding/normalise.ts'
import { entitiesIn } from '../entities/finding.ts'

const inGroup = { role: 'village', channel: 'group', at: '2026-11-23T10:00:00+08:00' } as const
const meant = (said: string): string => {
  const { text } = normalise(said)
  const read = { act: 'request', variant: undefined, confidence: 0.9, start: 0, end: text.length } as const
  return meantBy(read, text, entitiesIn(said), inGroup).act
}

test.each(['我们村以前有个篾匠，两条腿都没得，手艺好得很', '有一年发大水，是个瘫子敲的锣'])('%s', (text) => {
  expect(meant(text)).toBe('none')
})

test.each(['2组有个老篾匠，两条腿都没得', '他小时候发烧烧坏了，现在只有头能动', '以前有个轮椅烂了，要换'])(
  '%s: somebody is reported',
  (text) => {
    expect(meant(text)).toBe('request')
  },
)
