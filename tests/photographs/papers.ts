// Papers and other things that people photograph, drawn as pages; everybody and every number on them is invented.

const page = (body: string, style = 'background:#fff') =>
  `<div style="width:856px;min-height:540px;border-radius:24px;padding:44px;box-sizing:border-box;
    font:30px/1.9 'Noto Sans CJK SC',sans-serif;color:#222;${style}">${body}</div>`
const heading = (text: string) => `<h3 style="text-align:center;margin:0">${text}</h3>`
const rows = (...texts: string[]) => texts.map((text) => `<p style="margin:.4em 0">${text}</p>`).join('')

/** The numbers that stand on them. */
export const numbers = {
  identity: '513030190107080019',
  certificate: '51303019020307002842',
  bank: '6228480000000000018',
  phone: '13800001234',
} as const

const identityCard = 'background:#eef3f6'

/** What has no place in a group. */
export const papers = {
  身份证正面: page(
    rows(
      '姓名　李大全',
      '性别　男　民族　汉',
      '出生　1901 年 7 月 8 日',
      '住址　四川省渠县临巴镇团石村3组',
      `公民身份号码　<b style="letter-spacing:3px">${numbers.identity}</b>`,
    ),
    identityCard,
  ),
  身份证背面: page(
    `${heading('中华人民共和国<br>居民身份证')}${rows('签发机关　渠县公安局', '有效期限　2016.03.05-长期')}`,
    identityCard,
  ),
  残疾人证: page(
    heading('中华人民共和国残疾人证') +
      rows(
        '姓名　王桂英　　性别　女',
        '残疾类别　肢体　　残疾等级　二级',
        `监护人　王大明　　联系电话　${numbers.phone}`,
        `证号　${numbers.certificate}`,
      ),
    'background:#f6ecec',
  ),
  残疾人证无号码: page(
    heading('中华人民共和国残疾人证') +
      rows(
        '姓名　王桂英　　性别　女',
        '残疾类别　肢体　　残疾等级　二级',
        '监护人　王大明',
        '批准日期　2019年3月',
      ),
    'background:#f6ecec',
  ),
  户口簿: page(
    heading('常住人口登记卡') +
      rows(
        '姓名 李大全　户主或与户主关系 户主',
        '曾用名　　性别 男',
        '出生地 四川省渠县　民族 汉族',
        '籍贯 四川省渠县　出生日期 1901年7月8日',
        '文化程度 小学　婚姻状况 已婚　兵役状况 未服',
      ),
    'background:#fbf6e8',
  ),
  银行卡: page(
    `${rows('中国农业银行', '借记卡 DEBIT CARD')}<p style="font-size:54px;letter-spacing:4px;margin:60px 0">
      ${numbers.bank.replaceAll(/\d{4}/gu, '$& ')}</p>${rows('UnionPay 银联')}`,
    'background:#1a7f5a;color:#e8e8d8',
  ),
  诊断证明: page(
    heading('渠县人民医院<br>疾病诊断证明书') +
      rows(
        '姓名 李大全　性别 男　年龄 61岁　科别 骨科',
        '诊断：双下肢外伤后截肢',
        '处理意见：建议康复治疗，安装假肢',
        '医师签名　　　　2026年11月2日',
      ),
  ),
  出院记录: page(
    heading('出院记录') +
      rows(
        '姓名 李大全　住院号 20881　床号 12',
        '入院日期 2026年10月1日　出院日期 2026年10月20日',
        '入院诊断：脑梗死',
        '出院诊断：脑梗死恢复期',
        '出院医嘱：按时服药，定期复查',
      ),
  ),
  电话纸条: page(
    `<p style="font:44px/2 'Noto Serif CJK SC',serif">李大全家的电话：<br>${numbers.phone}<br>下午都在家</p>`,
  ),
} as const satisfies Record<string, string>

/** What anybody may see. */
export const harmless = {
  轮椅: page(
    `<svg width="760" height="450"><circle cx="300" cy="300" r="120" fill="none" stroke="#333" stroke-width="14"/>
      <circle cx="520" cy="360" r="50" fill="none" stroke="#333" stroke-width="12"/>
      <path d="M250 60 L260 220 L480 220 L520 350" stroke="#555" stroke-width="16" fill="none"/></svg>`,
    'background:#b8c4a8',
  ),
  房屋: page(
    `<svg width="760" height="390"><path d="M100 220 L380 40 L660 220 Z" fill="#7a4a3a"/>
      <rect x="150" y="220" width="460" height="170" fill="#cbb99a"/></svg>${rows('平安之家')}`,
    'background:#9ab7cf',
  ),
  公示: page(
    heading('公　示') +
      rows(
        '经本人申请、县级评定，拟为下列人员办理残疾人证，现予公示，公示期五个工作日：',
        '姓名　村　残疾类别　残疾等级',
        '李*全　团石村　肢体　二级',
        '有异议请向村委会反映。',
      ),
  ),
  聊天截图: page(
    rows(
      '陈国富：明天上门请把居民身份证和户口簿带上',
      '周敏：好的，残疾人证和诊断证明书也要',
      '陈国富：收到',
    ),
    'background:#ededed',
  ),
  材料清单: page(
    heading('办证带什么') + rows('1. 居民身份证', '2. 居民户口簿', '3. 诊断证明书', '4. 近期照片'),
  ),
  水印照片: page(
    `<div style="height:300px;background:#7d9a6a"></div>${rows(
      '2026-11-23 10:20:33　星期一',
      '四川省达州市渠县临巴镇团石村',
      '经度 106.974512　纬度 30.836512',
    )}`,
  ),
} as const satisfies Record<string, string>
