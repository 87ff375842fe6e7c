// Of several cases in one stretch, what is told of each.
import { expect, it } from 'vitest'
import { toldApart } from '../../../src/understanding/acts/told-apart.ts'
import { sceneOf } from './scene.ts'

it('each case has the clause of its own', () => {
  const message = '0412够二级，0413达不到'
  expect(toldApart('assess', sceneOf(message, {}, '0412')).said).toBe('0412够二级，')
  expect(toldApart('assess', sceneOf(message, {}, '0413')).said).toBe('0413达不到')
})

it('cases in a row share what is said of them', () => {
  const message = '0412、0413都达不到'
  expect(toldApart('assess', sceneOf(message, {}, '0412')).said).toBe(message)
})

it('the former and the latter have each his own, and what is said of both', () => {
  const message = '0412、0413都上门回访了，前一个满意，后一个不满意'
  expect(toldApart('callback', sceneOf(message, {}, '0412')).said).toBe('0412、0413都上门回访了，满意，')
  expect(toldApart('callback', sceneOf(message, {}, '0413')).said).toBe('0412、0413都上门回访了，不满意')
})
