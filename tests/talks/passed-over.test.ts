// Two people in one breath, of whom only one was recognised: the other is not passed over without a word.
import { describe, expect, it } from 'vitest'
import { Talk } from './talk.ts'

const begin = () => Talk.begin('2026-11-12T09:00')

const asks = (name: string) => ({ act: 'request', person: { name }, services: ['CERT'] }) as const

const replyTo = async (names: readonly string[], words: string): Promise<string> => {
  const talk = await begin()
  const heard = await talk.says('2026-11-12T09:10', 'xu', names.map(asks), { room: 'linba', words })
  return heard[0]?.text ?? ''
}

describe('two people in one breath', () => {
  it.each([
    ['behind the one', ['邓国安'], '2组邓国安和3组邓世全都走不得路，想办残疾证'],
    ['before him', ['邓世全'], '2组邓国安和邓世全两个都走不得路，想办残疾证'],
    ['who has no name', ['罗长明'], '罗长明和他老伴都走不得路，想办残疾证'],
  ])('one who was not recognised, %s, is asked for', async (_where, names, words) => {
    expect(await replyTo(names, words)).toMatch(/已登记 0001[^]*还提到一位/u)
  })

  it.each([
    ['both recognised', ['邓国安', '邓世全'], '2组邓国安和3组邓世全都走不得路，想办残疾证'],
    ['two needs', ['何忠秀'], '何忠秀残疾证和护理补贴都要办'],
    ['the whole house', ['何忠秀'], '何忠秀和家里人都愿意，想办残疾证'],
  ])('nobody is asked for: %s', async (_what, names, words) => {
    expect(await replyTo(names, words)).not.toContain('还提到')
  })
})
