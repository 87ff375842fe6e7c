// What is told of all and then of each, or told again further on, is recorded once.
import { sure, testTogether } from './take-together.ts'

testTogether([
  {
    says: '0804、0805都走了，0804看完，0805没见到人: what is said of each counts',
    acts: [
      { act: 'visit', ...sure, case: '0804', result: 'done' },
      { act: 'visit', ...sure, case: '0805', result: 'done' },
      { act: 'visit', ...sure, case: '0804', result: 'done' },
      { act: 'visit', ...sure, case: '0805', result: 'failed' },
    ],
    together: [
      { act: 'visit', ...sure, case: '0804', result: 'done' },
      { act: 'visit', ...sure, case: '0805', result: 'failed' },
    ],
  },
  {
    says: '0116、0119都抽了，0119对不上: of one case the later word counts',
    acts: [
      { act: 'spot-check', ...sure, case: '0116', result: 'consistent' },
      { act: 'spot-check', ...sure, case: '0119', result: 'consistent' },
      { act: 'spot-check', ...sure, case: '0119', result: 'false' },
    ],
    together: [
      { act: 'spot-check', ...sure, case: '0116', result: 'consistent' },
      { act: 'spot-check', ...sure, case: '0119', result: 'false' },
    ],
  },
  {
    says: '0061、0064都打电话回访了，0061满意，0064不满意: what is told a second time is not lost',
    acts: [
      { act: 'callback', ...sure, case: '0061', result: 'satisfied', method: 'phone' },
      { act: 'callback', ...sure, case: '0064', result: 'satisfied', method: 'phone' },
      { act: 'callback', ...sure, case: '0061', result: 'satisfied' },
      { act: 'callback', ...sure, case: '0064', result: 'dissatisfied' },
    ],
    together: [
      { act: 'callback', ...sure, case: '0061', result: 'satisfied' },
      { act: 'callback', ...sure, case: '0064', result: 'dissatisfied' },
    ],
  },
  {
    says: '0138算了……我意见大得很，撤掉: the last word stays where it is',
    acts: [
      { act: 'cancel', ...sure, what: 'case', case: '0138' },
      { act: 'complain', ...sure, case: '0138' },
      { act: 'cancel', ...sure, what: 'case', case: '0138' },
    ],
    together: [
      { act: 'complain', ...sure, case: '0138' },
      { act: 'cancel', ...sure, what: 'case', case: '0138' },
    ],
  },
  {
    says: '领回来了，送到了: two things that happened to one card stay two',
    acts: [
      { act: 'certificate', ...sure, case: '0641', event: 'collected' },
      { act: 'certificate', ...sure, case: '0643', event: 'collected' },
      { act: 'certificate', ...sure, case: '0641', event: 'delivered' },
    ],
    together: [
      { act: 'certificate', ...sure, case: '0641', event: 'collected' },
      { act: 'certificate', ...sure, case: '0643', event: 'collected' },
      { act: 'certificate', ...sure, case: '0641', event: 'delivered' },
    ],
  },
  {
    says: '景国平要评残；他妈八十了也动不得: who has no name yet is somebody else',
    acts: [
      { act: 'request', ...sure, village: '1', services: ['CERT'], person: { name: '景国平' } },
      { act: 'request', ...sure, village: '1' },
    ],
    together: [
      { act: 'request', ...sure, village: '1', services: ['CERT'], person: { name: '景国平' } },
      { act: 'request', ...sure, village: '1' },
    ],
  },
])
