// The acts of one message as they are meant together.
import { sure, testTogether } from './take-together.ts'

testTogether([
  {
    says: '逢春村无，梨树村无',
    acts: [
      { act: 'nil-report', ...sure, village: '1' },
      { act: 'nil-report', ...sure, village: '2' },
    ],
    together: [{ act: 'nil-report', ...sure, villages: ['1', '2'] }],
  },
  {
    says: 'lines of a list are one report, and who has somebody stands between',
    acts: [
      { act: 'nil-report', ...sure, village: '1' },
      { act: 'nil-report', ...sure, village: '2' },
      { act: 'request', ...sure, village: '3' },
      { act: 'nil-report', ...sure, village: '4' },
    ],
    message: { isList: true },
    together: [
      { act: 'nil-report', ...sure, villages: ['1', '2'] },
      { act: 'request', ...sure, village: '3' },
      { act: 'nil-report', ...sure, village: '4' },
    ],
  },
  {
    says: '0236重复派单，已在0299中办理: the other case is the one it repeats',
    acts: [
      { act: 'return', ...sure, reason: 'duplicate', case: '0236' },
      { act: 'return', ...sure, case: '0299' },
    ],
    message: { text: '0236重复派单，已在0299中办理', role: 'department' },
    together: [{ act: 'return', ...sure, reason: 'duplicate', case: '0236' }],
  },
  {
    says: '住院了，先缓一缓',
    acts: [
      { act: 'exception', ...sure, kind: 'hospital' },
      { act: 'cancel', ...sure },
    ],
    together: [{ act: 'exception', ...sure, kind: 'hospital' }],
  },
  {
    says: '0513、0516都核了，0513属实：the later word on a case',
    acts: [
      { act: 'verify', ...sure, case: '0513', result: 'untrue' },
      { act: 'verify', ...sure, case: '0513', result: 'confirmed' },
      { act: 'verify', ...sure, case: '0516', result: 'out-of-scope' },
    ],
    together: [
      { act: 'verify', ...sure, case: '0513', result: 'confirmed' },
      { act: 'verify', ...sure, case: '0516', result: 'out-of-scope' },
    ],
  },
  {
    says: '同意退单，0236转给市监局办',
    acts: [
      { act: 'decide', ...sure, about: 'return', approve: true, case: '0236' },
      { act: 'dispatch', ...sure, cases: ['0236'], departments: ['market'] },
    ],
    together: [{ act: 'decide', ...sure, about: 'return', approve: true, case: '0236', reassign: 'market' }],
  },
  {
    says: '缺户口本，退补: a department gives the task back',
    acts: [{ act: 'materials', ...sure, event: 'missing', missing: ['户口本'], case: '0236' }],
    message: { text: '0236缺户口本，退补', role: 'department' },
    together: [{ act: 'return', ...sure, reason: 'missing-materials', case: '0236' }],
  },
  {
    says: '想申请轮椅，急',
    acts: [
      { act: 'request', ...sure, services: ['AID'] },
      { act: 'urge', ...sure },
    ],
    together: [{ act: 'request', ...sure, services: ['AID'], urgent: true }],
  },
  {
    says: 'haste about an open case stays urging',
    acts: [
      { act: 'request', ...sure },
      { act: 'urge', ...sure, case: '0231' },
    ],
    together: [
      { act: 'request', ...sure },
      { act: 'urge', ...sure, case: '0231' },
    ],
  },
  {
    says: '发错了，是0235不是0253',
    acts: [
      { act: 'cancel', ...sure, what: 'last-message' },
      { act: 'correct', ...sure, field: 'case', value: '0235' },
    ],
    message: { text: '发错了，是0235不是0253' },
    together: [{ act: 'correct', ...sure, field: 'case', value: '0235' }],
  },
  {
    says: 'who says 撤回 wants both',
    acts: [
      { act: 'cancel', ...sure, what: 'last-message' },
      { act: 'correct', ...sure, field: 'case', value: '0235' },
    ],
    message: { text: '刚才那条撤回，是0235' },
    together: [
      { act: 'cancel', ...sure, what: 'last-message' },
      { act: 'correct', ...sure, field: 'case', value: '0235' },
    ],
  },
  {
    says: '摸排完成，新增1人：冉启珍',
    acts: [
      { act: 'nil-report', ...sure, village: '1' },
      { act: 'request', ...sure, village: '1' },
    ],
    message: { text: '摸排完成，新增1人：冉启珍，2025年10月到期' },
    together: [{ act: 'request', ...sure, village: '1' }],
  },
  {
    says: '0669缺照片，请中滩镇补',
    acts: [
      { act: 'materials', ...sure, event: 'missing', case: '0669' },
      { act: 'assign', ...sure, case: '0669' },
    ],
    together: [{ act: 'materials', ...sure, event: 'missing', case: '0669' }],
  },
  {
    says: '收到，马上办',
    acts: [{ act: 'acknowledge', ...sure, case: '0231' }],
    message: { text: '收到，马上办' },
    together: [
      { act: 'acknowledge', ...sure, case: '0231' },
      { act: 'progress', ...sure, case: '0231' },
    ],
  },
  {
    says: '好的，马上开会: no promise',
    acts: [{ act: 'acknowledge', ...sure }],
    message: { text: '好的，马上开会' },
    together: [{ act: 'acknowledge', ...sure }],
  },
  {
    says: '去了，人住院了',
    acts: [
      { act: 'visit', ...sure, result: 'done' },
      { act: 'exception', ...sure, kind: 'hospital' },
    ],
    message: { text: '去了，人住院了' },
    together: [
      { act: 'visit', ...sure, result: 'failed', reason: '人住院了' },
      { act: 'exception', ...sure, kind: 'hospital' },
    ],
  },
  {
    says: '评完了才晓得人要搬走: the visit was made',
    acts: [
      { act: 'visit', ...sure, result: 'done' },
      { act: 'exception', ...sure, kind: 'moved' },
    ],
    message: { text: '评完了才晓得人要搬走' },
    together: [
      { act: 'visit', ...sure, result: 'done' },
      { act: 'exception', ...sure, kind: 'moved' },
    ],
  },
  {
    says: '0816住院了，先缓一缓：a certain case is to stand still besides',
    acts: [
      { act: 'exception', ...sure, kind: 'hospital', case: '0816' },
      { act: 'cancel', ...sure, what: 'case', case: '0816' },
    ],
    together: [
      { act: 'exception', ...sure, kind: 'hospital', case: '0816' },
      { act: 'cancel', ...sure, what: 'case', case: '0816' },
    ],
  },
  {
    says: '想办证，要不要钱？我们是铁牛村的：where who applies lives, told last',
    acts: [
      { act: 'request', ...sure, services: ['CERT'] },
      { act: 'ask-policy', ...sure },
      { act: 'request', ...sure, village: '1' },
    ],
    message: { role: 'relative' },
    together: [
      { act: 'request', ...sure, services: ['CERT'], village: '1' },
      { act: 'ask-policy', ...sure },
    ],
  },
  {
    says: '0116、0119都抽了，0116没问题，0119对不上：of one case the later word counts',
    acts: [
      { act: 'spot-check', ...sure, case: '0116', result: 'consistent' },
      { act: 'spot-check', ...sure, case: '0119', result: 'consistent' },
      { act: 'spot-check', ...sure, case: '0116', result: 'consistent' },
      { act: 'spot-check', ...sure, case: '0119', result: 'false' },
    ],
    together: [
      { act: 'spot-check', ...sure, case: '0116', result: 'consistent' },
      { act: 'spot-check', ...sure, case: '0119', result: 'false' },
    ],
  },
  {
    says: '0816不愿意，0817先缓一缓：another case stands still',
    acts: [
      { act: 'exception', ...sure, kind: 'refused', case: '0816' },
      { act: 'cancel', ...sure, what: 'case', case: '0817' },
    ],
    together: [
      { act: 'exception', ...sure, kind: 'refused', case: '0816' },
      { act: 'cancel', ...sure, what: 'case', case: '0817' },
    ],
  },
  {
    says: '人在县医院，出院再说：another day, not known yet',
    acts: [{ act: 'exception', ...sure, kind: 'hospital', case: '0816' }],
    message: { text: '0816人在县医院，出院再说' },
    together: [
      { act: 'exception', ...sure, kind: 'hospital', case: '0816' },
      { act: 'reschedule', ...sure, case: '0816' },
    ],
  },
  {
    says: '昨天出院了，周四可以来：what is over holds nothing up',
    acts: [
      { act: 'exception', ...sure, kind: 'hospital', person: { name: '何玉兰' } },
      { act: 'reschedule', ...sure, when: '2026-11-26' },
    ],
    message: { text: '何玉兰昨天出院了，周四可以来' },
    together: [{ act: 'reschedule', ...sure, when: '2026-11-26', person: { name: '何玉兰' } }],
  },
  {
    says: '下周才出院，改到月底：what is only expected does',
    acts: [
      { act: 'exception', ...sure, kind: 'hospital' },
      { act: 'reschedule', ...sure },
    ],
    message: { text: '下周才出院，改到月底' },
    together: [
      { act: 'exception', ...sure, kind: 'hospital' },
      { act: 'reschedule', ...sure },
    ],
  },
  {
    says: '我妈的轮椅收到了：whose it is is told by a name alone',
    acts: [{ act: 'complete', ...sure, person: { relation: '母亲' }, services: ['AID'] }],
    together: [{ act: 'complete', ...sure, services: ['AID'] }],
  },
  {
    says: '12345转来一件，请三日内核实：it comes from above',
    acts: [{ act: 'assign', ...sure, township: '1' }],
    message: { text: '12345转来一件，请三汇镇三日内核实', role: 'county' },
    together: [
      { act: 'escalate', ...sure },
      { act: 'assign', ...sure, township: '1' },
    ],
  },
])
