// Two offices of which each gets somebody else: 民政改为沈建国，卫健改为贺双双.
import type { Entity } from '../../entity.ts'
import type { Chosen } from '../decision.ts'
import { ofKind } from '../fill.ts'

/** What leads from an office to who is there from now on. */
const becomes = /^[^，。；！]{0,6}(?:改为|改成|换成|换了|换|改由|由|是|找|：)[^，。；！]{0,6}$/

/** The stretch as one of each office. */
export function splitOffices(one: Chosen, text: string, entities: readonly Entity[]): readonly Chosen[] {
  const own = entities.filter(({ start, end }) => start >= one.start && end <= one.end)
  const people = own.filter(({ kind }) => kind === 'name' || kind === 'official' || kind === 'partial-name')
  const offices = ofKind(own, 'department').filter((office) =>
    people.some(({ start }) => start >= office.end && becomes.test(text.slice(office.end, start))),
  )
  const [first, ...others] = offices
  if (first === undefined || others.every(({ code }) => code === first.code)) return [one]
  return offices.map((office, index) => ({
    ...one,
    start: index === 0 ? one.start : office.start,
    end: offices[index + 1]?.start ?? one.end,
  }))
}
