// Whom the acts of one message are about together: who is in danger, who applies, who presents himself.
import { sure, testTogether } from './take-together.ts'

testTogether([
  {
    says: '我叫殷国伦，走不得，要换证',
    acts: [
      { act: 'identify', ...sure, person: { name: '殷国伦' } },
      { act: 'request', ...sure },
    ],
    message: { role: 'relative' },
    together: [{ act: 'request', ...sure, person: { name: '殷国伦', relation: '本人' } }],
  },
  {
    says: 'who applies for his mother presents himself',
    acts: [
      { act: 'identify', ...sure, person: { name: '殷国伦' } },
      { act: 'request', ...sure, person: { relation: '母亲' } },
    ],
    message: { role: 'relative' },
    together: [
      { act: 'identify', ...sure, person: { name: '殷国伦' } },
      { act: 'request', ...sure, person: { relation: '母亲' } },
    ],
  },
  {
    says: '我妈摔倒流血了，快来人，团石村3组：where help is needed is no request',
    acts: [
      { act: 'emergency', ...sure, person: { relation: '母亲' } },
      { act: 'request', ...sure, person: { relation: '母亲' }, village: '1', group: '3' },
    ],
    together: [{ act: 'emergency', ...sure, person: { relation: '母亲' }, village: '1' }],
  },
  {
    says: '…还想办残疾证：what is wanted is one',
    acts: [
      { act: 'emergency', ...sure, person: { relation: '母亲' } },
      { act: 'request', ...sure, person: { relation: '母亲' }, services: ['CERT'] },
    ],
    together: [
      { act: 'emergency', ...sure, person: { relation: '母亲' } },
      { act: 'request', ...sure, person: { relation: '母亲' }, services: ['CERT'] },
    ],
  },
  {
    says: '想办执照，我叫简国平：who applies for himself presents no speaker',
    acts: [
      { act: 'request', ...sure, services: ['LICENSE'] },
      { act: 'identify', ...sure, person: { name: '简国平' } },
    ],
    message: { role: 'relative' },
    together: [
      { act: 'request', ...sure, services: ['LICENSE'], person: { name: '简国平', relation: '本人' } },
    ],
  },
  {
    says: '我是郑国平的儿子，我爸想办证：the kin by name',
    acts: [
      { act: 'identify', ...sure, person: { name: '郑国平' }, relation: '儿子' },
      { act: 'request', ...sure, person: { relation: '父亲' }, services: ['CERT'] },
    ],
    message: { role: 'relative' },
    together: [
      { act: 'identify', ...sure, person: { name: '郑国平' }, relation: '儿子' },
      { act: 'request', ...sure, person: { name: '郑国平', relation: '父亲' }, services: ['CERT'] },
    ],
  },
])
