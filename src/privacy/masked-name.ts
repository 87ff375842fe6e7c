// Names as a group may see them: the surname and a star for each character of the given name. 个人信息保护法第六条

/** Surnames of two characters. */
const compoundSurnames = new Set(
  '欧阳 诸葛 司马 上官 夏侯 东方 皇甫 尉迟 公孙 慕容 令狐 司徒 南宫 端木 长孙 宇文 轩辕 钟离 闾丘 独孤 太史 申屠'.split(
    ' ',
  ),
)

/** 李大全 → 李**, 欧阳修 → 欧阳*. */
export function maskedName(name: string): string {
  const characters = [...name]
  const kept = characters.length > 2 && compoundSurnames.has(characters.slice(0, 2).join('')) ? 2 : 1
  return characters.slice(0, kept).join('') + '*'.repeat(Math.max(1, characters.length - kept))
}

/** 13800001234 → 138****1234. */
export function maskedPhone(phone: string): string {
  return phone.length < 8 ? '****' : `${phone.slice(0, 3)}****${phone.slice(-4)}`
}
