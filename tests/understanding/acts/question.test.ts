// Which services a question is about, of those it names.
import { describe, expect, it } from 'vitest'
import { askPolicy } from '../../../src/understanding/acts/question.ts'
import { sceneOf } from './scene.ts'

describe('a question', () => {
  it.each([
    ['司法局请律师那个，我们屋头是低保，要不要核查收入', ['LEGAL']],
    ['办残疾证要不要本人去照相', ['CERT']],
    ['身份证过期了，能不能上门照相', ['IDCARD']],
  ])('is about what is asked for: %s', (message, services) => {
    expect(askPolicy.fill(sceneOf(message, { role: 'relative' }))).toMatchObject({ services })
  })
})
