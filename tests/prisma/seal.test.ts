// Sealing and finding, without a database.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createSeal } from '../../prisma/seal.ts'

const key = Buffer.alloc(32, 'one')
const other = Buffer.alloc(32, 'other')
const seal = createSeal([key])

describe('an envelope', () => {
  it('gives back what was sealed', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.string(), (value, place) => {
        expect(seal.open(seal.seal(value, place), place)).toEqual(JSON.parse(JSON.stringify(value)))
      }),
    )
  })

  it('is never the same twice', () => {
    expect(seal.seal('李大全', 'x').equals(seal.seal('李大全', 'x'))).toBe(false)
  })

  it('does not open when any bit of it is changed, cut off or added', () => {
    const envelope = seal.seal({ name: '李大全' }, 'cases/0001')
    fc.assert(
      fc.property(fc.nat({ max: envelope.length * 8 - 1 }), (bit) => {
        const changed = Buffer.from(envelope)
        changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7))
        expect(() => seal.open(changed, 'cases/0001')).toThrow()
      }),
    )
    expect(() => seal.open(envelope.subarray(0, -1), 'cases/0001')).toThrow(
      'the seal of cases/0001 is broken',
    )
    expect(() => seal.open(Buffer.concat([envelope, Buffer.of(0)]), 'cases/0001')).toThrow(/is broken/u)
    expect(() => seal.open(Buffer.of(1, 2), 'cases/0001')).toThrow(/is broken/u)
  })

  it('says which key it needs', () => {
    const [id] = createSeal([other]).keyIds
    expect(() => seal.open(createSeal([other]).seal(1, 'x'), 'x')).toThrow(`another DATA_KEY (${id})`)
    expect(createSeal([key, other]).open(createSeal([other]).seal(1, 'x'), 'x')).toBe(1)
  })
})

describe('a digest', () => {
  it('is the same for the same value however it is typed, and another for another', () => {
    expect(seal.digest('id-number', '51302919030307041x')).toBe(
      seal.digest('id-number', '513029 1903 0307 ０４１X'),
    )
    expect(seal.digest('phone', '0086 138 0000 1234')).toBe(seal.digest('phone', '13800001234'))
    expect(seal.digest('name', '古丽·买买提')).toBe(seal.digest('name', '古丽‧ 买买提'))
    expect(seal.digest('name', '李大全')).not.toBe(seal.digest('name', '李大金'))
  })

  it('tells nothing across kinds or keys', () => {
    expect(seal.digest('phone', '13800001234')).not.toBe(seal.digest('code', '13800001234'))
    expect(createSeal([other]).digest('phone', '13800001234')).not.toBe(seal.digest('phone', '13800001234'))
  })

  it('of nothing is nothing', () => {
    expect(seal.digest('name', null)).toBeNull()
  })
})
