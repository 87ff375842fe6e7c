// What is told in a group of former days, or as an example: 我们村以前有个篾匠，两条腿都没得，手艺好.
import type { Told } from './belongings.ts'

const formerDays =
  /以前(?!有证|办)|那些年|有一年|小时候|当年|年轻时候|十几?年前|(?<!个)早年|困难时期|第一任|假使|打个比方/
/** Of today, or of something that is wanted. */
const nowadays = /现在|如今|今年|今[天早]|昨[天晚]|刚|这两天|想|申请|帮|登记|报[一个下]|要办|没办过|没得证/

/** Whether somebody is told of who is not to be helped: of former days, and nothing is wanted. */
export const isOfFormerDays = ({ one: { start, end }, text, entities, context }: Told): boolean =>
  context.channel === 'group' &&
  context.mentioned !== true &&
  formerDays.test(text) &&
  !nowadays.test(text) &&
  !entities.some((entity) => entity.kind === 'service' && entity.start >= start && entity.end <= end)
