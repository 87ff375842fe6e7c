// What was put on hold is looked at again after a month. 县里约定
import { addMonths, type PlainDate } from '../deadline/plain-date.ts'

const reviewMonths = 1

export const reviewOn = (from: PlainDate): PlainDate => addMonths(from, reviewMonths)
