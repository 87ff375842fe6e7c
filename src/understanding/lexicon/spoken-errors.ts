// What dictation and hurried typing write instead: the wrong word, the right one. Only words that are hardly ever meant.
// Longer words (护理补贴, 营业执照 …) need no entry: they are also recognised by their sound (`entities/sounds.ts`).

/** Instead of a service's word; the right one stands in `services/`. */
export const misheardServices: Readonly<Record<string, string>> = {
  残疾正: '残疾证', 残机证: '残疾证', 残级证: '残疾证', 残集证: '残疾证', 残急证: '残疾证', 残记证: '残疾证', 残疾症: '残疾证',
  残疾整: '残疾证', 餐疾证: '残疾证', 惨疾证: '残疾证', 参疾证: '残疾证', 残疾政: '残疾证', 残及证: '残疾证', 残疾争: '残疾证',
  没有正: '没有证', 没得正: '没得证', 没正: '没证', 换正: '换证', 办正: '办证',
  平残: '评残', 评惨: '评残', 平惨: '评残', 评参: '评残', 评餐: '评残', 凭残: '评残', 平参: '评残', 瓶残: '评残',
  坚定: '鉴定', 简定: '鉴定', 建定: '鉴定', 见定: '鉴定', 检定: '鉴定', 鉴订: '鉴定', 监定: '鉴定',
  护理补铁: '护理补贴', 护理不贴: '护理补贴', 护理补帖: '护理补贴', 生活补铁: '生活补贴', 生活不贴: '生活补贴', 残疾补铁: '残疾补贴',
  两项补铁: '两项补贴', 两项不贴: '两项补贴', 两向补贴: '两项补贴', 重残补铁: '重残补贴', 困难补铁: '困难补贴',
  底保: '低保', 地保: '低保', 滴保: '低保', 抵保: '低保', 低宝: '低保', 吃底保: '低保', 吃地保: '低保', 低堡: '低保',
  特快供养: '特困供养', 特快户: '特困户', 特快救助: '特困救助', 特快: '特困', 特昆: '特困',
  五宝: '五保', 五堡: '五保', 特快人员: '特困人员', 武保: '五保', 伍保: '五保', 五宝户: '五保户',
  辅句: '辅具', 付具: '辅具', 辅剧: '辅具', 扶具: '辅具', 辅居: '辅具', 副具: '辅具', 府具: '辅具', 辅聚: '辅具',
  轮以: '轮椅', 轮倚: '轮椅', 伦椅: '轮椅', 轮已: '轮椅', 轮意: '轮椅', 轮一: '轮椅', 轮异: '轮椅', 论椅: '轮椅', 轮乙: '轮椅',
  拐仗: '拐杖', 拐扙: '拐杖', 拐张: '拐杖', 拐丈: '拐杖', 甲肢: '假肢', 危方: '危房', 户口布: '户口簿',
  围房: '危房', 维房: '危房', 微房: '危房', 危防: '危房', 尾房: '危房', 为房: '危房',
  法律元助: '法律援助', 法律圆助: '法律援助', 法律缘助: '法律援助',
} // prettier-ignore

/** 坚定 and 特快 have a meaning of their own: not with this around them. */
export const meantAsWritten: Readonly<Record<string, { readonly before?: RegExp; readonly after?: RegExp }>> =
  {
    坚定: {
      before: /(?:意志|立场|态度|信念|更加|十分|不)$/,
      after: /^(?:不移|信心|信念|地|立场|理想|走|维护|拥护|支持)/,
    },
    特快: { after: /^(?:专递|列车|快递)/ },
    轮一: { after: /^(?:圈|遍|下|轮|次)/ },
    轮已: { after: /^经/ },
    为房: { after: /^(?:屋|子|主)/, before: /(?:作|认|因|视)$/ },
    没正: { after: /^(?:式|常|确|当|规|经)/ },
    没有正: { after: /^(?:式|常|确|当|规|经)/ },
    没得正: { after: /^(?:式|常|确|当|规|经)/ },
    办正: { after: /^(?:式|常|事|经)/ },
    换正: { after: /^(?:式|常|确)/ },
    见定: { after: /^(?:位)/ },
    地保: { before: /(?:当|本|各|土|实|好)$/, after: /^(?:护|存|管|险|证|障|持)/ },
    抵保: { after: /^(?:护|障)/ },
  }

/** Instead of a department's word, by department code. */
export const misheardDepartments: Readonly<Record<string, readonly string[]>> = {
  'disabled-federation': [
    '参联',
    '餐联',
    '残连',
    '参连',
    '惨联',
    '餐连',
    '残链',
    '参链',
    '残恋',
    '蚕联',
    '灿联',
  ],
  'civil-affairs': ['民正局', '民证局', '名政局', '民正', '民镇局'],
  housing: ['住件局', '住见局', '主建局', '住健局'],
  health: ['卫建局', '卫见局', '为健局', '卫建委', '卫健为'],
  'human-resources': ['人设局', '人射局'],
  justice: ['司法据', '丝法局'],
  market: ['市间局', '市监据', '市坚局'],
}
