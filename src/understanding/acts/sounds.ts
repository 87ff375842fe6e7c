// Words of the acts that dictation and typing get wrong: as long as the right ones, so that places stay where they are.

/** Wrong → right. Names of places, services and departments are mended where entities are found, not here. */
const misheard: Readonly<Record<string, string>> = {
  回覆: '回复',
  答覆: '答复',
  瞭解: '了解',
  残疾正: '残疾证',
  残疾症: '残疾证',
  残机证: '残疾证',
  残机正: '残疾证',
  残急证: '残疾证',
  平残: '评残',
  评惨: '评残',
  平惨: '评残',
  凭残: '评残',
  坚定: '鉴定',
  简定: '鉴定',
  见定: '鉴定',
  公式: '公示',
  拱市: '公示',
  公事栏: '公示栏',
  贡示: '公示',
  会访: '回访',
  回防: '回访',
  飞访: '回访',
  回放: '回访',
  惠访: '回访',
  推单: '退单',
  退蛋: '退单',
  派但: '派单',
  派丹: '派单',
  和实: '核实',
  合实: '核实',
  何实: '核实',
  核时: '核实',
  属石: '属实',
  熟实: '属实',
  签守: '签收',
  千收: '签收',
  办截: '办结',
  半结: '办结',
  延其: '延期',
  严期: '延期',
  顺沿: '顺延',
  抽茶: '抽查',
  臭查: '抽查',
  收道: '收到',
  收倒: '收到',
  证建: '证件',
  财料: '材料',
  正件: '证件',
}

/** 公司 is a company as often as it is 公示: only with what one does to a notice. */
const inContext: readonly (readonly [wrong: string, RegExp, right: string])[] = [
  [
    '公司',
    /(?<!鉴定|评估|保险|施工|装修|建筑|安装)公司(?=[^，。]{0,6}(?<!排)(?:贴|张贴|期满|到期|栏|满了|撕|异议))|(?<=[贴挂][^，。]{0,4})公司/g,
    '公示',
  ],
  [
    '正',
    /正(?=打好|打出|印好|印出|做好|办好|制好|掉了|丢了|过期|到期|下来了|把名字|上的?名字|送到|领回)/g,
    '证',
  ],
  [
    '正',
    /(?<=没有|没得|没办|两个的|那个|的残疾|办个|换个|补个|领了|打的那个)正(?![在式常好是确平面月])/g,
    '证',
  ],
  // 残疾正过其了, 证到七了: of a card that has run out.
  ['过其', /(?<=[证正症本][^，。；]{0,6})过其(?![他它余中实间次])/g, '过期'],
  ['到', /(?<=[证正症本][^，。；]{0,6})到[其七](?=[了啦咯，。；\s]|$)/g, '到期'],
]

const mayBeMisheard = new RegExp(Object.keys(misheard).join('|'))
const anyMisheard = new RegExp(mayBeMisheard, 'g')

/** The text with misheard words mended; letter for letter as long as before. */
export const mendSounds = (text: string): string => {
  let mended = mayBeMisheard.test(text) ? text.replace(anyMisheard, (word) => misheard[word] ?? word) : text
  for (const [wrong, sign, right] of inContext)
    if (mended.includes(wrong)) mended = mended.replace(sign, right)
  return mended
}
