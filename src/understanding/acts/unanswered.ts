// A village in a list that has not answered the survey: 曹家 未回, 碑岭 等入户, 石垭村 and nothing behind it.
import type { Told } from './belongings.ts'

const notHeard = /(?:未|还?没)(?:回|上?报|填|交)(?![告过的])|等(?:入户|回音|消息)/
const saysNobody = /[无零0○〇]|没得|没有|莫得/

export const hasNotAnswered = (told: Told): boolean =>
  (notHeard.test(told.said) && !saysNobody.test(told.said)) || isVillageAlone(told)

/** What is said up to the end of the line is the name of a village. */
const isVillageAlone = ({ one, said, text, entities }: Told): boolean =>
  text.includes('\n') &&
  /^[^\S\n]*(?:\n|$)/.test(text.slice(one.start + said.trimEnd().length)) &&
  entities.some(({ kind, start, end }) => kind === 'village' && text.slice(start, end) === said.trim())
