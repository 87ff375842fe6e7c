// One place's talk of a rehearsed month: everything said there and nothing else, in order, and without a name that does not belong in a group.
import { describe, expect, it } from 'vitest'
import { keyOf } from './chronicle.ts'
import { dayOf } from './days.ts'
import { play } from './play.ts'
import { talkIn } from './talk-in.ts'

const played = await play({ seed: 'talk', from: '2026-03', months: 1, townships: 2, cases: 12 })
const { chronicle } = played.company.theatre
const { rooms } = played.company.cast.county
const month = { from: '2026-03-01', until: '2026-04-01' }
const talk = (place: string) => talkIn(chronicle, { place, ...month }, (id) => id)

describe.each(rooms.map(({ id }) => id))('what is read in %s', (room) => {
  it('is what was said there', () => {
    const [heard, said] = [
      chronicle.heard.filter(({ message }) => message.room === room && dayOf(message.at) < month.until),
      chronicle.said.filter(
        ({ message, spokenAt }) => keyOf(message.to) === room && dayOf(spokenAt) < month.until,
      ),
    ]
    const lines = talk(room).filter((line) => /^\d\d:\d\d /u.test(line))
    expect(lines.length).toBeGreaterThan(0)
    expect(lines).toHaveLength(heard.length + said.length)
  })

  it('comes in order, each day under its date', () => {
    const stamps: string[] = []
    let day = ''
    for (const line of talk(room)) {
      if (/^\d{4}-\d\d-\d\d$/u.test(line)) day = line
      if (/^\d\d:\d\d /u.test(line)) stamps.push(`${day} ${line.slice(0, 5)}`)
    }
    expect(stamps).toEqual(stamps.toSorted())
  })
})

it('a person’s direct chat holds no line of a group', () => {
  const [person] = chronicle.said.flatMap(({ message: { to } }) => ('person' in to ? [to.person] : []))
  const lines = talk(`@${person}`).filter((line) => /^\d\d:\d\d /u.test(line))
  expect(lines.length).toBeGreaterThan(0)
  expect(lines.length).toBe(
    chronicle.heard.filter(({ message }) => message.room === null && message.sender.account === person)
      .length + chronicle.said.filter(({ message }) => keyOf(message.to) === `@${person}`).length,
  )
})
