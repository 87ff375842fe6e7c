// Whether a family says when somebody is in: 后天上午在家, 周四可以来, 随时来.
import type { Told } from './belongings.ts'

const isIn = /(?<!不|没|没有)在(?:家|屋头?)|(?<!不)可以来|来得成|都在(?=$|[，。])/
const isOtherwise = /不|没|等(?!起|到(?:你|医生|上门))|喊|说好|带|住院|走了|上门|去了|看了|看完|世/

/** The day on which somebody is in, or that any day will do. */
export function isAvailable({ one, said, entities }: Told): boolean {
  return (
    isIn.test(said) &&
    !isOtherwise.test(said) &&
    (/随时/.test(said) ||
      entities.some(
        (entity) =>
          entity.kind === 'when' &&
          entity.sort === 'at' &&
          entity.start >= one.start &&
          entity.end <= one.end,
      ))
  )
}
