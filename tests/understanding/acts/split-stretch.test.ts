// One stretch that tells of two, whatever the classifier made of it, and its likes that stay one.
import { expect, test } from 'vitest'
import type { ActName } from '../../../src/understanding/act.ts'
import { splitStretch } from '../../../src/understanding/acts/two-in-one/split-stretch.ts'
import { normalise } from '../../../src/understanding/normalise.ts'
import { entitiesIn } from '../entities/finding.ts'

const stretches: readonly (readonly [said: string, read: ActName, parts: readonly string[]])[] = [
  ['领到五本证，两本送到家里了，一本暂存社区', 'certificate', ['collected', 'delivered', 'held-back']],
  ['证拿回来了，明天给他送去', 'certificate', ['collected', 'progress']],
  ['证办下来了，今天送到屋头了', 'certificate', ['certificate']],
  ['家里没人签收，证先锁在我柜子里', 'certificate', ['certificate']],
  ['表齐了，已交县残联', 'materials', ['sent']],
  ['表齐了，下午交县残联', 'materials', ['complete', 'sent']],
  ['表交了，照片还差一张', 'materials', ['sent', 'missing']],
  ['表交了，照片也交了', 'materials', ['materials']],
  ['户口本拿到镇上交了人家说还差一个申请表', 'materials', ['sent', 'missing']],
  ['户口本交给文书了，照片还没照', 'materials', ['sent', 'missing']],
  ['表倒是交了，照片没跟着来', 'materials', ['materials']],
  ['照片交了一张还差两张', 'materials', ['materials']],
  ['上门看完了，现场受理了低保', 'visit', ['visit', 'progress']],
  ['现场看完了，情况都好', 'visit', ['visit']],
  ['都三个月了，护理补贴咋还没打', 'complain', ['complain', 'ask-status']],
  ['都三个月了，没人管', 'complain', ['complain']],
  ['陈刚要轮椅，他老婆想办残疾证', 'request', ['request', 'request']],
  ['陈刚要轮椅，他儿子想给他办残疾证', 'request', ['request']],
  ['一个是2组的甘月英要办残疾证再一个是5组的习朝军要张气垫床', 'request', ['request', 'request']],
  [
    '一个叫寿玉珍要轮椅，一个叫曾小洁要办残疾证，一个叫柏正明要吃低保',
    'request',
    ['request', 'request', 'request'],
  ],
  ['给我外公要张护理床他叫闻泽民', 'request', ['request']],
  ['本月印证9本，已领走6本', 'certificate', ['printed', 'collected']],
  ['不是五组是八组然后姓也写错了是辜不是古', 'correct', ['correct', 'correct']],
  ['不是五组是八组然后你们看着改', 'correct', ['correct']],
  ['0231已上门，加一个危房改造，请住建跟进', 'dispatch', ['done', 'dispatch']],
  ['0235咋还没动静，麻烦催一下', 'urge', ['ask-status', 'urge']],
  ['麻烦催一下0235', 'urge', ['urge']],
  ['0290缺监护人签字，请你们13号下班前补齐', 'assign', ['missing', 'assign']],
  ['0290缺监护人签字，请补', 'materials', ['materials']],
  ['公示贴了，没人有意见', 'notice', ['notice']],
  ['不想办了，把我的资料也删了', 'cancel', ['case', 'consent']],
  ['超期的有哪几件？快到期的也列一下', 'ask-list', ['overdue', 'due-soon']],
  ['超期的有哪几件，快点告诉我', 'ask-list', ['ask-list']],
  ['我们镇没签收的和超期的都列给我', 'ask-list', ['unacknowledged', 'overdue']],
  ['超期没签收的列给我', 'ask-list', ['ask-list']],
  ['这个月报了多少户，哪些还没办结', 'ask-list', ['counts', 'open']],
  ['怎么又催0235，上周就报了的', 'verify', ['complain', 'verify']],
  ['0235上周就报了的', 'verify', ['verify']],
  ['请司法局为0171安排律师，请人社局为0172安排培训', 'dispatch', ['dispatch', 'dispatch']],
  ['请司法局、人社局为0171、0172安排人', 'dispatch', ['dispatch']],
  ['全年上门多少户，另外没办结的发我', 'ask-list', ['counts', 'open']],
  ['想给我妈申请护理补贴，要哪些资料', 'request', ['request', 'ask-policy']],
  ['想给我妈申请护理补贴，要怎么弄', 'request', ['request']],
]

test.each(stretches)('%s (%s)', (said, read, parts) => {
  const { text } = normalise(said)
  const one = { act: read, variant: undefined, confidence: 0.9, start: 0, end: text.length }
  const split = splitStretch(one, text, entitiesIn(said), [one])
  expect(split.map(({ act, variant }) => variant ?? act)).toEqual(parts)
  expect(split[0]?.start).toBe(0)
  expect(split.at(-1)?.end).toBe(text.length)
})
