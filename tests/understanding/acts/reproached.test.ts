// What is a reproach, and what only says why somebody asks, hurries or was not found.
import { sure, testTogether } from './take-together.ts'

testTogether([
  {
    says: '0327拖了快两个月，抓紧办：why it is to be hurried',
    acts: [
      { act: 'complain', ...sure, case: '0327' },
      { act: 'urge', ...sure },
    ],
    message: { role: 'leader', text: '0327拖了快两个月，抓紧办' },
    together: [{ act: 'urge', ...sure, case: '0327' }],
  },
  {
    says: '我很不满意，民政局立即办：said in so many words it is a reproach of its own',
    acts: [
      { act: 'complain', ...sure, case: '0037' },
      { act: 'urge', ...sure },
    ],
    message: { role: 'leader', text: '0037办得太拖沓，我很不满意。民政局立即办' },
    together: [
      { act: 'complain', ...sure, case: '0037' },
      { act: 'urge', ...sure },
    ],
  },
  {
    says: '没人管我们，搞快点：a family reproaches and hurries',
    acts: [
      { act: 'complain', ...sure },
      { act: 'urge', ...sure },
    ],
    message: { role: 'relative', text: '没人管我们，搞快点' },
    together: [
      { act: 'complain', ...sure },
      { act: 'urge', ...sure },
    ],
  },
  {
    says: '都半个月了，证有消息没：a time that has passed is no reproach',
    acts: [
      { act: 'complain', ...sure },
      { act: 'ask-status', ...sure, services: ['CERT'] },
    ],
    message: { role: 'relative', text: '都半个月了，证有消息没' },
    together: [{ act: 'ask-status', ...sure, services: ['CERT'] }],
  },
  {
    says: '莫催了，下午就去：the answer to being hurried',
    acts: [
      { act: 'complain', ...sure },
      { act: 'progress', ...sure },
    ],
    message: { role: 'township', text: '莫催了，下午就去' },
    together: [{ act: 'progress', ...sure }],
  },
  {
    says: '说好今天来，等了一天没人来：what the family has to say of it',
    acts: [{ act: 'visit', ...sure, result: 'failed' }],
    message: { role: 'relative', text: '说好今天来，等了一天没人来' },
    together: [{ act: 'complain', ...sure }],
  },
  {
    says: '车陷起了没来成：its village tells why, and reproaches nobody',
    acts: [{ act: 'visit', ...sure, result: 'failed', reason: '车陷起了' }],
    message: { role: 'village', text: '说好今天来，车陷起了没来成' },
    together: [{ act: 'visit', ...sure, result: 'failed', reason: '车陷起了' }],
  },
])
