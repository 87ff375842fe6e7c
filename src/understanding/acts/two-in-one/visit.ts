// A visit from which something was taken along.
import type { Chosen } from '../decision.ts'
import { splitAt } from './clauses.ts'

/** 上门完成，现场受理了低保: what was taken along from there is under way. */
const takenAlong =
  /现场[^，。；]{0,8}(?:受理|收[了件]|填)|(?:照了?|采集)[^，。；]{0,4}身份证|受理了|收了[^，。；]{0,8}(?:申请|件|资料)|(?:低保|补贴|申请)表?[^，。；]{0,4}(?:也|都)?填了/

export const splitVisit = (one: Chosen, text: string, all: readonly Chosen[]): readonly Chosen[] =>
  one.variant === 'failed' || all.some(({ act }) => act === 'progress' || act === 'materials')
    ? [one]
    : splitAt(one, text, (said) =>
        takenAlong.test(said) ? [{}, { act: 'progress', variant: undefined }] : undefined,
      )
