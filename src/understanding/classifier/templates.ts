// Example lines with choices and slots: `~n{办好了|搞归一了}` becomes several examples, the same ones every time.

/** What a slot may stand for; names, numbers and days are marks to the classifier, their words hardly matter. */
const slots: Readonly<Record<string, readonly string[]>> = {
  /** a full name */
  n: ['王桂英', '李大全', '罗志高', '蒲元贵', '冉启明', '牟小琼', '向前进', '庞小龙', '陈国秀', '代兴旺', '欧阳修文', '何秀珍'],
  /** no full name */
  h: ['张大爷', '王婆婆', '老陈', '刘老汉', '李家那个', '贺老二', '那个老辈子', '孙嬢嬢'],
  /** a case number */
  c: ['0231', '1024', '0457', '2108', '1603', '0099', '3312', '0718'],
  /** a day */
  w: ['明天', '后天上午', '下周三', '周五下午', '12月8号', '这周四', '大后天', '下周一上午', '20号'],
  /** a village or community */
  v: ['团石村', '碑岭村', '黄龙村', '大田村', '鹤林社区', '永兴社区'],
  /** a township */
  t: ['临巴镇', '三汇镇', '岩峰镇', '有庆镇', '丰乐镇', '贵福镇'],
  /** a villagers' group */
  g: ['3组', '二社', '5组', '四队', '8组', '一社'],
  /** somebody of the speaker's */
  k: ['我妈', '我爸', '我老汉', '我屋头那个', '我娃儿', '我哥', '我婆婆', '我爷爷', '我侄儿', '我老公'],
  /** a service wanted */
  s: ['轮椅', '低保', '护理补贴', '残疾证', '生活补贴', '特困', '假肢', '危房改造', '身份证', '护理床', '送教上门', '营业执照'],
  /** a department */
  d: ['民政', '住建局', '卫健', '县残联', '公安', '教育局', '人社', '司法局', '农业农村局', '市监局'],
  /** a paper */
  p: ['户口本', '身份证复印件', '照片', '银行卡', '授权书', '诊断证明', '申请表', '白底照'],
  /** a number */
  x: ['2', '3', '5', '两', '三', '4', '十', '7'],
} // prettier-ignore

/** So many examples one line gives at most. */
const most = 10

const choice = /\{([^{}]*)\}/g
const slot = /~([a-z])/g

const waysOfSlots = (text: string): number => {
  let ways = 1
  for (const [, name = ''] of text.matchAll(slot)) ways *= slots[name]?.length ?? 1
  return ways
}

/** How many texts a line may become; a choice may be between words with slots. */
function waysOf(line: string): number {
  let ways = waysOfSlots(line.replace(choice, ''))
  for (const [, words = ''] of line.matchAll(choice)) {
    let sum = 0
    for (const word of words.split('|')) sum += waysOfSlots(word)
    ways *= sum
  }
  return ways
}

/**
 * The texts of one line: all of them when they are few, else as many as `most`, drawn by a fixed rule
 * (Numerical Recipes' congruential generator, begun from the line's own letters).
 */
export function expand(line: string): string[] {
  const ways = waysOf(line)
  if (ways === 1) return [line.replace(choice, '$1')]
  let state = 7
  for (const letter of line) state = (Math.imul(state, 31) + (letter.codePointAt(0) ?? 0)) >>> 0
  const draw = (options: readonly string[]): string => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return options[Math.floor((state / 2 ** 32) * options.length)] ?? ''
  }
  const texts = new Set<string>()
  for (let tries = 0; tries < most * 3 && texts.size < Math.min(most, ways); tries += 1) {
    texts.add(
      line
        .replace(choice, (_, words: string) => draw(words.split('|')))
        .replace(slot, (whole, name: string) => draw(slots[name] ?? [whole])),
    )
  }
  return [...texts]
}
