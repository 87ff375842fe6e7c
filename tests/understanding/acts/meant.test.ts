// What a stretch is in truth, whatever its words sound like: by who writes, what was asked and what decides.
import { expect, test } from 'vitest'
import type { ActName, MessageContext } from '../../../src/understanding/act.ts'
import { meantBy } from '../../../src/understanding/acts/meant.ts'
import { normalise } from '../../../src/understanding/normalise.ts'
import { entitiesIn, from } from '../entities/finding.ts'

const clerk = from('临巴镇')
const cadre = from('团石村')
const asked = { role: 'relative', expecting: 'callback' } as const

const stretches: readonly (readonly [
  said: string,
  by: Partial<MessageContext>,
  read: ActName,
  meant: ActName,
])[] = [
  ['你们做事太拖了', asked, 'complain', 'callback'],
  ['我要去投诉你们', asked, 'complain', 'complain'],
  ['你们做事太拖了', { role: 'relative' }, 'complain', 'complain'],
  ['0398上门的时间改成12月9号上午', clerk, 'correct', 'reschedule'],
  ['0398上门的时间写错了，改成12月9号', clerk, 'correct', 'correct'],
  ['0177这个人不是团石村的，是溪口村的', cadre, 'correct', 'return'],
  ['0177不是团石村的，是溪口村的，登记错了', cadre, 'correct', 'correct'],
  ['0177这个人不是溪口村的，是我们团石村的', cadre, 'return', 'correct'],
  ['0177是溪口村的，不是团石村的', clerk, 'correct', 'correct'],
  ['刘德发说不办了，怕人家说闲话', cadre, 'cancel', 'exception'],
  ['刘德发说不办了，把它撤了嘛', cadre, 'cancel', 'cancel'],
  ['我说不办了', { role: 'relative' }, 'cancel', 'cancel'],
  ['0398请督办，本周内必须上门', { role: 'leader' }, 'urge', 'escalate'],
  ['0398请抓紧，本周内必须上门', { role: 'leader' }, 'urge', 'urge'],
  ['0398民政的先不退', { role: 'county' }, 'cancel', 'decide'],
  ['0398家属打了12345，说轮椅没到', clerk, 'callback', 'escalate'],
  ['0398周四上午在家', clerk, 'exception', 'reschedule'],
  ['0398周四上午不在家', clerk, 'exception', 'exception'],
  ['刘德发前天走了', cadre, 'exception', 'exception'],
  ['老人家走了', cadre, 'exception', 'unclear'],
  ['刘德发前天走了，已经上山了', cadre, 'exception', 'exception'],
  ['刘德发走了，到广东打工去了', cadre, 'exception', 'exception'],
  ['0398留的号码是空号', clerk, 'callback', 'correct'],
  ['0398回访，号码是空号', clerk, 'callback', 'callback'],
  ['你们办事硬是认真，太感谢了', { role: 'relative' }, 'complain', 'none'],
  ['谢谢，就是轮椅还没送来', { role: 'relative' }, 'complain', 'complain'],
  ['护理补贴到位没有', clerk, 'callback', 'ask-status'],
  ['护理补贴到位了', clerk, 'callback', 'callback'],
  ['0398今起公示，8月21日止', { role: 'county' }, 'progress', 'notice'],
  ['我舅舅眼睛看不到，你们管不管', { role: 'relative' }, 'ask-status', 'ask-policy'],
  ['0398跟对方和解了，不打了', { role: 'department' }, 'complete', 'exception'],
  ['0398双方和解，办结', { role: 'department' }, 'complete', 'complete'],
  ['我是老张，我退休了，以后找小李', { role: 'department' }, 'roster', 'roster'],
  ['0398送教上门，每周两次，办结', { role: 'department' }, 'progress', 'complete'],
  ['我是新来的柏玉莹，以后我对接', { role: 'department' }, 'identify', 'roster'],
  ['我是新来的柏玉莹，请多关照', { role: 'department' }, 'identify', 'identify'],
  ['去了，0398人不在家', { role: 'department' }, 'visit', 'exception'],
  ['去了，0398人不在家', { role: 'county' }, 'visit', 'visit'],
  ['再拖我就去信访局', { role: 'relative' }, 'escalate', 'complain'],
  ['我已经打了12345', { role: 'relative' }, 'escalate', 'escalate'],
  ['公示才贴三天就有人来扯皮，说不该办', cadre, 'progress', 'notice'],
  ['公示第三天了，没人说啥', cadre, 'progress', 'progress'],
  ['0398重复了，前年办过', clerk, 'return', 'exception'],
  ['我想学直播带货，哪里报名', { role: 'relative', channel: 'direct' }, 'none', 'request'],
  ['我想学直播带货，哪里报名', { role: 'relative' }, 'none', 'none'],
  ['0398的证身份证号错了一位，请重新打', { role: 'county' }, 'correct', 'certificate'],
  ['0398核实属实', { role: 'relative', channel: 'direct' }, 'none', 'verify'],
  ['0398安排2月5日下午上门，请各部门做好准备', { role: 'county' }, 'progress', 'dispatch'],
  ['0398安排2月5日下午上门', { role: 'county' }, 'progress', 'progress'],
  ['还没报摸排的村今天务必报完', clerk, 'none', 'urge'],
  ['摸排报完了，谢谢各村', clerk, 'none', 'none'],
  ['还没问完，明天回', cadre, 'nil-report', 'progress'],
  ['都问完了，没得', cadre, 'nil-report', 'nil-report'],
  ['0398的证抓紧送到本人手上', { role: 'county' }, 'certificate', 'urge'],
  ['0398的证送到本人手上了', { role: 'county' }, 'certificate', 'certificate'],
  ['我要投诉，照个相还喊他站起来', { role: 'relative' }, 'request', 'complain'],
  ['我周四上午在屋头等起', { role: 'relative' }, 'progress', 'reschedule'],
  ['我爸不是溪口村的，是团石村的', { role: 'relative' }, 'correct', 'correct'],
]

test.each(stretches)('%s: %o %s is %s', (said, by, read, meant) => {
  const { text } = normalise(said)
  const context: MessageContext = {
    role: 'village',
    channel: 'group',
    at: '2026-11-23T10:00:00+08:00',
    ...by,
  }
  const one = { act: read, variant: undefined, confidence: 0.9, start: 0, end: text.length }
  expect(meantBy(one, text, entitiesIn(said, context), context).act).toBe(meant)
})
