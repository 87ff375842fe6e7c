// What a reason, a pause and a field are called.
import type { CorrectableField, ExceptionKind, ReturnReason } from '../../understanding/act.ts'

export const reasonNames = {
  'not-our-duty': '不属于本部门职责',
  'wrong-area': '不属于本地',
  'missing-materials': '材料不全',
  'not-eligible': '不符合条件',
  duplicate: '重复',
  'wrong-channel': '须先由乡镇受理',
} as const satisfies Record<ReturnReason, string>

export const holdNames = {
  died: '有人反映本人有变故，待核实',
  hospital: '住院',
  away: '外出',
  moved: '搬迁',
  refused: '本人暂不愿意',
  'not-home': '不在家',
  'hukou-elsewhere': '户籍在外地',
  duplicate: '重复登记待核',
  requested: '有人要求',
} as const satisfies Record<ExceptionKind | 'requested', string>

export const fieldNames = {
  name: '姓名',
  phone: '电话',
  idNumber: '身份证号',
  age: '年龄',
  sex: '性别',
  village: '村（社区）',
  group: '组',
  address: '地址',
  case: '编号',
  services: '需求',
  when: '上门时间',
  department: '承办部门',
} as const satisfies Record<CorrectableField, string>
