// Invented names: of people who work in the county and of residents; no two alike, none that is part of another.
import type { County } from '../../../src/organisation/county.ts'
import type { Dice } from '../dice.ts'

const surnames = [
  ...'陈李张刘杨王何罗周邓唐蒲秦徐赵吴黄郑谢宋许韩冯曾彭曹田董袁潘蒋蔡余杜叶魏任姚钟谭廖范汪龚',
]
const middles = [...'国桂秀素明光世大长永德天玉忠正家兴仁文元朝继淑碧琼开显绍荣泽']
const lasts = [...'英芳珍民富华全贵兰容平军成山清林秀菊友发才银琴玲勇建春学义礼']

/** Three surnames by three characters leave enough room: 46 × 30 × 30. */
export class Names {
  readonly #dice: Dice
  readonly #taken: Set<string>

  constructor(county: County, dice: Dice) {
    this.#dice = dice
    this.#taken = new Set(county.people.map(({ name }) => name))
  }

  next(): string {
    for (;;) {
      const name = this.#dice.one(surnames) + this.#dice.one(middles) + this.#dice.one(lasts)
      const [, middle, last] = name
      if (middle === last || this.#taken.has(name)) continue
      this.#taken.add(name)
      return name
    }
  }
}
