// “邓国安和邓世全都要轮椅”, where only one of them was recognised: nobody is passed over without a word.
import { servicesNamed } from '../../ledger/services-in-question.ts'
import type { Act } from '../../understanding/act.ts'
import type { Scene } from '../scene.ts'

/** Somebody was registered from this message, and somebody beside him was not. */
export function sayPassedOver(said: readonly Act[], scene: Scene): void {
  const names = said.flatMap((act) => (act.act === 'request' && act.person?.name ? [act.person.name] : []))
  if (names.length === 0 || scene.chain) return
  const beside = names.flatMap((name) => besideIn(scene.text, name))
  const others = beside.filter((words) => !names.some((name) => words.includes(name)) && isSomebody(words))
  if (others.length > 0)
    scene.sayInGeneral({ key: 'passed-over', values: {} }, { mentions: [scene.speaker.id] })
}

const both = '(?:两|俩|都|各)'

/** What stands with the name in “甲和乙都…”, before it or behind it. */
function besideIn(text: string, name: string): readonly string[] {
  const behind = new RegExp(`${name}(?:和|跟|与|、|及|还有|，还有)([^，。；、]{2,8}?)${both}`, 'u').exec(text)
  const before = new RegExp(
    `(?:^|[，。；、：:组社队村])([^，。；、：:组社队村]{2,4})(?:和|跟|与|、|及)[^，。；、]{0,3}${name}${both}`,
    'u',
  ).exec(text)
  return [behind?.[1], before?.[1]].filter((words) => words !== undefined)
}

/** Neither a need nor the whole house. */
const isSomebody = (words: string): boolean =>
  servicesNamed(words).length === 0 &&
  !/家里|家属|家人|家庭|屋头|本人|村上|村里|镇上|证|补贴|低保/u.test(words)
