// What a correction sets against what: the right value, the written one, and the field they belong to.
import { expect, test } from 'vitest'
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
  ['0672村名应为栏桥村，误作里坪村', { field: 'village', value: '511725134211', old: '511725134212' }],
  ['0036系统里头是56，实际65岁', { field: 'age', value: '65', old: '56' }],
  ['前头报的0147其实说的是0174，写串行了', { field: 'case', value: '0174', old: '0147' }],
  ['0299你们登记成男的了嘛，人家是个女的', { field: 'sex', value: 'female', old: 'male' }],
  ['地址不对，我妈现在住我姐屋头，在临巴街上新华路8号', { field: 'address', value: '临巴街上新华路8号' }],
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
