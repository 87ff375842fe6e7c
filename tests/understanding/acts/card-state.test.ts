// What is told of somebody's certificate.
import { describe, expect, it } from 'vitest'
import { cardStateIn } from '../../../src/understanding/acts/card-state.ts'

describe('a certificate', () => {
  it.each([
    ['本本搞落了', 'lost'],
    ['证遭火烧了', 'lost'],
    ['残疾本本，去年赶场遭扒手摸走了', 'lost'],
    ['残疾证，搬家的时候搞丢了', 'lost'],
    ['从没办过残疾证', 'none'],
    ['证还没办', 'none'],
    ['啥子证都没得', 'none'],
    ['没评过残', 'none'],
    ['想办残疾证，没有办过', 'none'],
    ['证明年才到期', 'held'],
    ['老证早就过期了', 'expired'],
    ['证去年到的期', 'expired'],
    ['残疾证有效期到8月31，昨天满的', 'expired'],
    ['有残疾证', 'held'],
    ['他是二级证', 'held'],
    ['残疾证上个月才拿到手', 'held'],
    ['证办下来有五年了', 'held'],
    ['证在手头', 'held'],
    ['身份证掉了', undefined],
    ['残疾证有，身份证过期了', 'held'],
    ['想办残疾证，身份证到期了要换', undefined],
    ['身份证和残疾证都过期了', 'expired'],
    ['有证能减免些', undefined],
    ['想办残疾证', undefined],
  ])('%s', (said, state) => {
    expect(cardStateIn(said, said)).toBe(state)
  })

  it('that several people lack is told of all of them', () => {
    expect(cardStateIn('要轮椅', '我爸妈都没得证，要轮椅')).toBe('none')
  })
})
