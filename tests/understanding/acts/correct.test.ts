// What a correction sets against what: the right value, the written one, and the field they belong to.
import { expect, test } from 'vitest'
import type { Chosen } from '../../../src/understanding/acts/decision.ts'
import { splitStretch } from '../../../src/understanding/acts/two-in-one/split-stretch.ts'
import { correct } from '../../../src/understanding/acts/correct.ts'
import { sceneOf } from './scene.ts'

const corrections: readonly (readonly [said: string, change: object])[] = [
  ['不是3组的，4组的，我记岔了', { field: 'group', value: '4', old: '3' }],
  ['何开碧今年八十一，我报成七十一了', { field: 'age', value: '81', old: '71' }],
  ['0604户口上是女，派单写的男', { field: 'sex', value: 'female', old: 'male' }],
  ['0308性别误为男，请改女', { field: 'sex', value: 'female', old: 'male' }],
  ['0602户主姓名与户口本不符，应是鄢世珍', { field: 'name', value: '鄢世珍' }],
  [
    '0304号码变更，旧号13800002204作废，新号13800002205',
    { field: 'phone', value: '13800002205', old: '13800002204' },
  ],
  ['0306证号末位是X不是8，即51172519020304002X', { field: 'idNumber', value: '51172519020304002X' }],
  [
    '0317入户时间应为11月20日上午，前面写的下午',
    { field: 'when', value: '2026-11-20TAM', old: '2026-11-20TPM' },
  ],
  ['0507去掉低保，改为临时救助', { field: 'services', value: 'OTHER', old: 'DIBAO' }],
  ['0607报的是电商培训，单子写的养殖培训', { field: 'services', value: 'TRAIN_VOC', old: 'TRAIN_FARM' }],
  [
    '0290不该派农业农村，应派人社，以此为准',
    { field: 'department', value: 'human-resources', old: 'agriculture' },
  ],
  ['0362事项不是生活补贴，是护理', { field: 'services', value: 'NURSING', old: 'LIVING' }],
  ['0193住址登记错了，应该是丰河桥头12号', { field: 'address', value: '丰河桥头12号' }],
  ['1.段玉书不是段玉树', { field: 'name', value: '段玉书', old: '段玉树' }],
  ['0672村名应为栏桥村，误作里坪村', { field: 'village', value: '511725134211', old: '511725134212' }],
  ['0036系统里头是56，实际65岁', { field: 'age', value: '65', old: '56' }],
  ['前头报的0147其实说的是0174，写串行了', { field: 'case', value: '0174', old: '0147' }],
  ['0299你们登记成男的了嘛，人家是个女的', { field: 'sex', value: 'female', old: 'male' }],
  ['地址不对，我妈现在住我姐屋头，在临巴街上新华路8号', { field: 'address', value: '临巴街上新华路8号' }],
  // Which of two is right, by the words directly beside each.
  ['早上签收时把0283误录为0238，请改', { field: 'case', value: '0283', old: '0238' }],
  ['说的是0336，看串行了写成0335', { field: 'case', value: '0336', old: '0335' }],
  ['他们抄的是4组 我们屋头一直是7组', { field: 'group', value: '7', old: '4' }],
  [
    '单位名称有误，我们是农业农村局，名单里挂在人社下面了',
    { field: 'department', value: 'agriculture', old: 'human-resources' },
  ],
  ['0366入户时间10月20日，前次填报10月12日有误', { field: 'when', value: '2026-10-20', old: '2026-10-12' }],
  [
    '0108上门时间是12月11日上午，不是10日上午',
    { field: 'when', value: '2026-12-11TAM', old: '2026-12-10TAM' },
  ],
  ['改一哈，不是要轮椅，是要低保', { field: 'services', value: 'DIBAO', old: 'AID' }],
  ['她要的是坐便椅，不要护理床', { field: 'services', value: 'AID', old: 'AID' }],
  ['何开碧不是81是71哈', { field: 'age', value: '71', old: '81' }],
  ['0444组别填错了，该填8', { field: 'group', value: '8' }],
  // What was written alone.
  ['那个号码 13800005518 不是我们家的 登错了', { field: 'phone', old: '13800005518' }],
  ['手机号13800001122是邻居的，不是他自己的', { field: 'phone', old: '13800001122' }],
  // A name that no list has, beside one that it is like; one character for the whole.
  ['不是谢永会哈，是谢永慧', { field: 'name', value: '谢永慧', old: '谢永会' }],
  ['罗启贤，你们名册打成罗起闲了，改哈', { field: 'name', value: '罗启贤', old: '罗起闲' }],
  ['户口本上是“佘”光礼，我写成“余”光礼了', { field: 'name', value: '佘光礼', old: '余光礼' }],
  ['是聂新国，新旧的新，不是兴', { field: 'name', value: '聂新国', old: '聂兴国' }],
  ['我妈姓卜不姓朴，叫卜晴', { field: 'name', value: '卜晴' }],
  // An address in its own words.
  [
    '住址这行写得不对，早就没住老屋基了，是真武村小学旁边的平房',
    { field: 'address', value: '真武村小学旁边的平房', old: '老屋基' },
  ],
  [
    '0137地址不对，是老车站旁边，不是新车站旁边',
    { field: 'address', value: '老车站旁边', old: '新车站旁边' },
  ],
  ['0162的地址不对，导航导到土溪去了', { field: 'address' }],
  ['地址不对，是百和社区不是白鹤村', { field: 'village', value: '511725103002', old: '511725109205' }],
]

test.each(corrections)('%s', (said, change) => {
  const {
    act: _act,
    confidence: _confidence,
    case: _case,
    ...told
  } = correct.fill(sceneOf(said)) as {
    act: string
    confidence: number
    case?: string
  }
  expect(told).toEqual(change)
})

/** The changes that one message tells as several, in its order. */
const several: readonly (readonly [text: string, changes: readonly object[]])[] = [
  [
    '核了一哈：性别男（原女），组别2组（原5组）',
    [
      { field: 'sex', value: 'male', old: 'female' },
      { field: 'group', value: '2', old: '5' },
    ],
  ],
  [
    '单位错了、时间也错了。单位：司法。时间：12月12日上午。',
    [
      { field: 'department', value: 'justice' },
      { field: 'when', value: '2026-12-12TAM' },
    ],
  ],
  // Fields that cross.
  [
    '不是金星村8组 是红花村1组',
    [
      { field: 'village', value: '511725109209', old: '511725109203' },
      { field: 'group', value: '1', old: '8' },
    ],
  ],
  [
    '年龄性别都填错，男改女，36改63',
    [
      { field: 'sex', value: 'female', old: 'male' },
      { field: 'age', value: '63', old: '36' },
    ],
  ],
  // A field that is called wrong takes the value behind it.
  [
    '名字是廖兴菊不是廖心菊，组别也拐了，9组',
    [
      { field: 'name', value: '廖兴菊', old: '廖心菊' },
      { field: 'group', value: '9' },
    ],
  ],
  [
    '需求是生活补贴不是护理补贴，住址是建国社区3号楼',
    [
      { field: 'services', value: 'LIVING', old: 'NURSING' },
      { field: 'address', value: '建国社区3号楼' },
    ],
  ],
  // What is unchanged is no correction.
  ['性别男没错，年龄打错是65', [{ field: 'age', value: '65' }]],
]

test.each(several)('%s', (text, changes) => {
  const scene = sceneOf(text)
  const whole: Chosen = {
    act: 'correct',
    variant: undefined,
    confidence: 1,
    start: 0,
    end: scene.text.length,
  }
  const told = splitStretch(whole, scene.text, scene.own, [whole]).map(({ start, end, variant }) => {
    const own = scene.own.filter((one) => one.start >= start && one.end <= end)
    const { field, value, old } = correct.fill({
      ...scene,
      start,
      end,
      variant,
      own,
      said: scene.text.slice(start, end),
    }) as { field?: string; value?: string; old?: string }
    return { field, ...(value === undefined ? {} : { value }), ...(old === undefined ? {} : { old }) }
  })
  expect(told).toEqual(changes)
})
