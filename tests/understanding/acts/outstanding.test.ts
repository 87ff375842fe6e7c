// Which of the services of one message have come.
import { expect, it } from 'vitest'
import { isOutstanding } from '../../../src/understanding/acts/outstanding.ts'
import { ofKind } from '../../../src/understanding/acts/fill.ts'
import { sceneOf } from './scene.ts'

const waitedFor = (message: string): string[] => {
  const scene = sceneOf(message, { role: 'relative' })
  return ofKind(scene.own, 'service')
    .filter((one) => isOutstanding(scene, one))
    .map(({ service }) => service)
}

it.each([
  ['轮椅收到了，护理费还没打', ['NURSING']],
  ['轮椅、低保还拖着', ['AID', 'DIBAO']],
  ['就差轮椅', ['AID']],
  ['轮椅到了，好用', []],
  ['轮椅是到了，但是脚踏板少一边', []],
  ['还差护理补贴和轮椅', ['NURSING', 'AID']],
])('%s', (message, services) => {
  expect(waitedFor(message)).toEqual(services)
})
