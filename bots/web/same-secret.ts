// Comparing secrets without telling by the time how much of them was right.
import { createHash, timingSafeEqual } from 'node:crypto'

const digest = (text: string) => createHash('sha256').update(text).digest()

/** Whether both are the same; takes equally long for any two. */
export const sameSecret = (one: string, other: string): boolean => timingSafeEqual(digest(one), digest(other))
