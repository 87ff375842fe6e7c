// Visits beside what happened: why nobody was seen, what is put off or put aside, case by case.
import { sure, testTogether } from './take-together.ts'

testTogether([
  {
    says: '上门，家属不让进: why it failed goes on to hold',
    acts: [{ act: 'visit', ...sure, result: 'failed', reason: '家属不让进门', case: '0236' }],
    message: { text: '0236上门，家属不让进门' },
    together: [
      { act: 'visit', ...sure, result: 'failed', reason: '家属不让进门', case: '0236' },
      { act: 'exception', ...sure, kind: 'refused', case: '0236' },
    ],
  },
  {
    says: '上门，门锁起的: another day mends it',
    acts: [{ act: 'visit', ...sure, result: 'failed', reason: '门锁起的', case: '0236' }],
    message: { text: '0236上门，门锁起的' },
    together: [{ act: 'visit', ...sure, result: 'failed', reason: '门锁起的', case: '0236' }],
  },
  {
    says: '0455没去成，租车公司不肯出车: it is not the family that refuses',
    acts: [{ act: 'visit', ...sure, result: 'failed', reason: '租车公司不肯出车', case: '0455' }],
    message: { text: '0455没去成，租车公司不肯出车' },
    together: [{ act: 'visit', ...sure, result: 'failed', reason: '租车公司不肯出车', case: '0455' }],
  },
  {
    says: '说好今天来的，打电话说车子爆胎了，就没来成: told with its cause it is no reproach',
    acts: [{ act: 'visit', ...sure, result: 'failed', reason: '车子爆胎了', case: '0556' }],
    message: { role: 'relative', text: '0556说好今天来的，打电话说车子爆胎了，就没来成' },
    together: [{ act: 'visit', ...sure, result: 'failed', reason: '车子爆胎了', case: '0556' }],
  },
  {
    says: '0519去了，老人住院没见到: not seen, though 见到 stands there',
    acts: [
      { act: 'visit', ...sure, result: 'done', case: '0519' },
      { act: 'exception', ...sure, kind: 'hospital', case: '0519' },
    ],
    message: { text: '0519今天去了，老人住院没见到' },
    together: [
      { act: 'visit', ...sure, result: 'failed', reason: '老人住院', case: '0519' },
      { act: 'exception', ...sure, kind: 'hospital', case: '0519' },
    ],
  },
  {
    says: '1003到了门口，家属不让进，说不办了: nothing was done',
    acts: [
      { act: 'visit', ...sure, result: 'done', case: '1003' },
      { act: 'exception', ...sure, kind: 'refused', case: '1003' },
    ],
    message: { text: '1003到了门口，家属不让进，说不办了' },
    together: [
      { act: 'visit', ...sure, result: 'failed', reason: '家属不让进', case: '1003' },
      { act: 'exception', ...sure, kind: 'refused', case: '1003' },
    ],
  },
  {
    says: '车坏在半路没去成，改到下周二: in vain, and another day',
    acts: [{ act: 'reschedule', ...sure, case: '0420', when: '2026-05-26TAM' }],
    message: { role: 'township', text: '0420今天车坏在半路没去成，改到下周二上午' },
    together: [
      { act: 'visit', ...sure, result: 'failed', reason: '车坏在半路', case: '0420' },
      { act: 'reschedule', ...sure, case: '0420', when: '2026-05-26TAM' },
    ],
  },
  {
    says: '那天没来成，改成后天: a family only moves the day',
    acts: [{ act: 'reschedule', ...sure, case: '0420', when: '2026-05-26TAM' }],
    message: { role: 'relative', text: '0420那天没来成，改成下周二上午' },
    together: [{ act: 'reschedule', ...sure, case: '0420', when: '2026-05-26TAM' }],
  },
  {
    says: '0236送医院了，后天的上门要改',
    acts: [{ act: 'exception', ...sure, kind: 'hospital', case: '0236' }],
    message: { text: '0236送医院了，后天的上门要改' },
    together: [
      { act: 'exception', ...sure, kind: 'hospital', case: '0236' },
      { act: 'reschedule', ...sure, case: '0236' },
    ],
  },
  {
    says: '0235看了，0236家里没人: on one round',
    acts: [
      { act: 'visit', ...sure, result: 'done', case: '0235' },
      { act: 'exception', ...sure, kind: 'not-home', case: '0236' },
    ],
    message: { text: '0235看了，0236家里没人', role: 'township' },
    together: [
      { act: 'visit', ...sure, result: 'done', case: '0235' },
      { act: 'visit', ...sure, result: 'failed', reason: '家里没人', case: '0236' },
    ],
  },
  {
    says: '0236去看房，户主搬走了，没看成: somebody went, and in vain',
    acts: [{ act: 'exception', ...sure, kind: 'moved', case: '0236' }],
    message: { text: '0236今天去看房，户主搬走了，没看成', role: 'department' },
    together: [
      { act: 'visit', ...sure, result: 'failed', reason: '户主搬走了', case: '0236' },
      { act: 'exception', ...sure, kind: 'moved', case: '0236' },
    ],
  },
  {
    says: '0235已上门，0236不肯评: what happened to one is not said of the other',
    acts: [
      { act: 'visit', ...sure, result: 'done', case: '0235' },
      { act: 'exception', ...sure, kind: 'refused', case: '0236' },
    ],
    message: { text: '0235已上门，0236不肯评', role: 'county' },
    together: [
      { act: 'visit', ...sure, result: 'done', case: '0235' },
      { act: 'exception', ...sure, kind: 'refused', case: '0236' },
    ],
  },
  {
    says: '0235住院，等出院再去，0236属实: each case by what is said of it',
    acts: [
      { act: 'exception', ...sure, kind: 'hospital', case: '0235' },
      { act: 'verify', ...sure, result: 'confirmed', case: '0236' },
    ],
    message: { text: '0235住院，等出院再去，0236属实', role: 'township' },
    together: [
      { act: 'exception', ...sure, kind: 'hospital', case: '0235' },
      { act: 'reschedule', ...sure, case: '0235' },
      { act: 'verify', ...sure, result: 'confirmed', case: '0236' },
    ],
  },
  {
    says: '0236住院了，你们莫白跑: nobody has gone',
    acts: [{ act: 'exception', ...sure, kind: 'hospital', case: '0236' }],
    message: { text: '0236住院了，你们莫白跑' },
    together: [{ act: 'exception', ...sure, kind: 'hospital', case: '0236' }],
  },
  {
    says: '0236住院了，先放着: that it stands still is said besides',
    acts: [{ act: 'exception', ...sure, kind: 'hospital', case: '0236' }],
    message: { text: '0236住院了，先放着' },
    together: [
      { act: 'exception', ...sure, kind: 'hospital', case: '0236' },
      { act: 'cancel', ...sure, case: '0236' },
    ],
  },
  {
    says: '0236去世了，后面的流程全停: a death stops all by itself',
    acts: [
      { act: 'exception', ...sure, kind: 'died', case: '0236' },
      { act: 'cancel', ...sure, case: '0236' },
    ],
    message: { text: '0236去世了，后面的流程全停' },
    together: [{ act: 'exception', ...sure, kind: 'died', case: '0236' }],
  },
])
