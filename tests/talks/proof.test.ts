// After a new login of a channel: who was bound proves himself again, staff and families, and what they said meanwhile is done then.
import { describe, expect, it } from 'vitest'
import { codeIn, wechat, withLiuOnWechat } from './codes.ts'
import { at, Talk } from './talk.ts'

describe('after a new login of the channel', () => {
  async function renewed(): Promise<Talk> {
    const talk = await withLiuOnWechat()
    const given = await talk.says('2026-11-23T09:10', 'wx-liu', '要联席群的绑定码', wechat)
    await talk.says('2026-11-23T09:11', 'wx-liu', `绑定 ${codeIn(given)}`, { ...wechat, room: '9@chatroom' })
    const { channels } = talk.stores
    await channels.noteSelf('wechat', '@first')
    await talk.pass('2026-11-24T09:00')
    expect(await channels.noteSelf('wechat', '@second')).toBe(true)
    return talk
  }

  it('acts by a post wait, and the superior gets a code to hand on', async () => {
    const talk = await renewed()
    const [answer] = await talk.says('2026-11-24T09:01', 'wx-liu', '超期清单', wechat)
    expect(answer?.text).toContain('刘建军您好')
    expect(answer?.text).not.toContain('超期')
    await talk.pass('2026-11-24T09:10')
    const handed = talk.heard('@wang').filter(({ text }) => text.includes('刘建军的微信要重新核对身份'))
    expect(handed).toHaveLength(1)
    await talk.says('2026-11-24T09:12', 'wx-liu', `绑定 ${codeIn(handed)}`, wechat)
    const [list] = await talk.says('2026-11-24T09:13', 'wx-liu', '超期清单', wechat)
    expect(list?.text).toContain('超期')
  })

  it('what had to wait is done when he has proved himself: once, and with a word on it', async () => {
    const talk = await renewed()
    await talk.says('2026-11-24T09:01', 'wx-liu', '超期清单', wechat)
    await talk.pass('2026-11-24T09:10')
    const code = codeIn(talk.heard('@wang').filter(({ text }) => text.includes('重新核对身份')))
    const said = await talk.says('2026-11-24T09:12', 'wx-liu', `绑定 ${code}`, wechat)
    expect(said.map(({ text }) => text)).toEqual([
      '已绑定：刘建军，您好。',
      expect.stringMatching(/^您先前说的“超期清单”，现在照办：\n.*超期/u),
    ])
    // Nothing is left to be done when he brings another code.
    const more = codeIn(await talk.says('2026-11-24T09:20', 'fang', '给刘建军一个绑定码'))
    const again = await talk.says('2026-11-24T09:21', 'wx-liu', `绑定 ${more}`, wechat)
    expect(again.map(({ text }) => text)).toEqual(['已绑定：刘建军，您好。'])
  })

  it('what he said in a group is done there, under his name', async () => {
    const talk = await renewed()
    await talk.says('2026-11-24T09:00', 'x9', '临巴镇团石村李大全走不得路，要个轮椅')
    const { text: linba } = (await talk.says('2026-11-24T09:01', 'fang', '要联席群的绑定码'))[0] ?? {
      text: '',
    }
    const chat = { ...wechat, room: '9@chatroom', mention: true }
    await talk.says('2026-11-24T09:02', 'x1', `绑定 ${/\d{6}/u.exec(linba)?.[0]}`, chat)
    await talk.says('2026-11-24T09:03', 'wx-liu', { act: 'urge', case: '0001' }, chat)
    await talk.pass('2026-11-24T09:10')
    const code = codeIn(talk.heard('@wang').filter(({ text }) => text.includes('重新核对身份')))
    const said = await talk.says('2026-11-24T09:12', 'wx-liu', `绑定 ${code}`, wechat)
    expect(said.map(({ to }) => to)).toEqual([
      { person: 'wechat:wx-liu' },
      { room: 'joint' },
      // Whoever is to hurry.
      { person: 'zhou' },
    ])
    expect(said[1]?.text).toMatch(/^刘建军先前在这里说的，现在照办：\n0001 李\*\*（临巴镇团石村）已催办/u)
    const urged = (await talk.stores.ledger.events('0001')).filter(({ type }) => type === 'CaseUrged')
    expect(urged).toMatchObject([{ by: 'liu' }])
  })

  it('what is older than a code holds is not done any more', async () => {
    const talk = await renewed()
    await talk.says('2026-11-24T09:01', 'wx-liu', '超期清单', wechat)
    const code = codeIn(await talk.says('2026-11-25T09:20', 'fang', '给刘建军一个绑定码'))
    const said = await talk.says('2026-11-25T09:21', 'wx-liu', `绑定 ${code}`, wechat)
    expect(said.map(({ text }) => text)).toEqual(['已绑定：刘建军，您好。'])
  })

  it('one who has another channel gets the code there', async () => {
    const talk = await renewed()
    const bindings = [
      { account: 'telegram:7', to: { person: 'liu' }, by: 'fang', at: at('2026-11-23T09:30'), endedAt: null },
    ]
    const empty = {
      inbox: null,
      timer: null,
      at: 0,
      cases: [],
      surveys: [],
      draws: [],
      codes: [],
      dialogues: [],
    }
    await talk.stores.ledger.commit({
      ...empty,
      bindings,
      timers: { set: [], cancel: [] },
      notices: { add: [], settle: [] },
      messages: [],
      scrubs: [],
      told: [],
      setAsideTold: [],
      drops: [],
    })
    const said = await talk.says('2026-11-24T09:01', 'wx-liu', '超期清单', wechat)
    expect(said.map(({ to, channel }) => [to, channel])).toEqual([
      [{ person: 'liu' }, null],
      [{ person: 'wechat:wx-liu' }, 'wechat'],
    ])
    expect(codeIn(said)).toMatch(/^\d{6}$/u)
    expect(said[1]?.text).not.toMatch(/\d{6}/u)
  })

  it('a request is taken as anybody’s, and nobody is asked twice within half an hour in a group', async () => {
    const talk = await renewed()
    const chat = { ...wechat, room: '9@chatroom' }
    const first = await talk.says('2026-11-24T09:01', 'wx-liu', { act: 'acknowledge', case: '0001' }, chat)
    expect(first.filter(({ channel }) => channel === 'wechat')).toHaveLength(1)
    const second = await talk.says('2026-11-24T09:05', 'wx-liu', { act: 'acknowledge', case: '0001' }, chat)
    expect(second).toEqual([])
    const [reply] = await talk.says(
      '2026-11-24T09:06',
      'wx-liu',
      '临巴镇团石村李大全走不得路，要个轮椅',
      wechat,
    )
    expect(reply?.cases).toEqual(['0001'])
    expect((await talk.case('0001')).reportedBy).toBe('wechat:wx-liu')
  })

  it('the group is no room until its code is said again, and says so when it is spoken to', async () => {
    const talk = await renewed()
    const chat = { ...wechat, room: '9@chatroom', mention: true }
    const [answer] = await talk.says('2026-11-24T09:01', 'x1', '你好', chat)
    expect(answer?.to).toEqual({ room: 'wechat:9@chatroom' })
    expect(answer?.text).toContain('1+N上门服务联席群')
    const given = await talk.says('2026-11-24T09:02', 'fang', '要联席群的绑定码')
    await talk.says('2026-11-24T09:03', 'x1', `绑定 ${codeIn(given)}`, chat)
    const after = await talk.says('2026-11-24T09:04', 'x1', '你好', chat)
    expect(after.every(({ to }) => 'room' in to && to.room === 'joint')).toBe(true)
    expect(after.map(({ text }) => text).join()).not.toContain('再绑定一次')
  })
})

describe('a family after a new login', () => {
  const chat = { ...wechat }
  /** x9 has applied on WeChat, and the channel is logged in as another account the next day. */
  async function applied(): Promise<Talk> {
    const talk = await Talk.begin('2026-11-23T09:00')
    await talk.says('2026-11-23T09:01', 'x9', '临巴镇团石村李大全走不得路，要个轮椅', chat)
    const { channels } = talk.stores
    await channels.noteSelf('wechat', '@first')
    await talk.pass('2026-11-24T09:00')
    expect(await channels.noteSelf('wechat', '@second')).toBe(true)
    return talk
  }
  const toldToCall = (talk: Talk) =>
    talk.heard('@zhou').filter(({ text }) => text.includes('家属的微信要重新核对'))

  it('learns nothing by the old id; the village and the township telephone, and the answer comes with the code', async () => {
    const talk = await applied()
    const [asked] = await talk.says('2026-11-24T09:01', 'x9', '0001办到哪步了', chat)
    expect(asked?.text).toContain('再核对一次身份')
    expect(asked?.text).not.toMatch(/李大全|0001|\d{6}/u)
    await talk.pass('2026-11-24T09:10')
    expect(toldToCall(talk)).toHaveLength(1)
    expect(talk.heard('@chen').some(({ text }) => text.includes('家属的微信要重新核对'))).toBe(true)
    const said = await talk.says('2026-11-24T09:12', 'x9', `绑定 ${codeIn(toldToCall(talk))}`, chat)
    const words = said.map(({ text }) => text).join('\n')
    expect(words).toContain('已核对')
    expect(words).toMatch(/您先前说的“0001办到哪步了”，现在照办：\n0001（李大全）/u)
    expect((await talk.stores.ledger.case('0001'))?.boundTo).toEqual(['wechat:x9'])
    const [later] = await talk.says('2026-11-24T09:20', 'x9', '0001', chat)
    expect(later?.text).toContain('李大全')
  })

  it('is telephoned to once a day, however often it asks', async () => {
    const talk = await applied()
    await talk.says('2026-11-24T09:01', 'x9', '0001办到哪步了', chat)
    await talk.says('2026-11-24T10:01', 'x9', '0001办到哪步了', chat)
    await talk.pass('2026-11-24T17:00')
    expect(toldToCall(talk)).toHaveLength(1)
    await talk.says('2026-11-25T10:02', 'x9', '0001办到哪步了', chat)
    await talk.pass('2026-11-25T17:00')
    expect(toldToCall(talk)).toHaveLength(2)
  })

  it('hears nothing unasked there until it has proved itself', async () => {
    const talk = await applied()
    await talk.says('2026-11-24T09:30', 'zhou', {
      act: 'verify',
      case: '0001',
      result: 'confirmed',
      submit: true,
    })
    await talk.pass('2026-11-24T17:00')
    expect(talk.heard('@wechat:x9').filter(({ kind }) => kind !== 'reply')).toEqual([])
    const code = codeIn(await talk.says('2026-11-25T09:00', 'zhou', '给0001的家属一个绑定码'))
    await talk.says('2026-11-25T09:01', 'x9', `绑定 ${code}`, chat)
    await talk.says('2026-11-25T09:30', 'liu', { act: 'dispatch', cases: ['0001'], when: '2026-11-27TAM' })
    await talk.pass('2026-11-25T17:00')
    const told = talk.heard('@wechat:x9').filter(({ kind }) => kind !== 'reply')
    expect(told.map(({ text }) => text).join()).toContain('11月27日（周五）上午上门')
  })

  it('may apply as anybody may, and knows what it has applied for since', async () => {
    const talk = await applied()
    await talk.says('2026-11-24T09:01', 'x9', '临巴镇团石村王桂英走不得路，要个轮椅', chat)
    const [told] = await talk.says('2026-11-24T09:02', 'x9', '王桂英办到哪步了', chat)
    expect(told?.text).toContain('王桂英')
    const [other] = await talk.says('2026-11-24T09:03', 'x9', '0001办到哪步了', chat)
    expect(other?.text).not.toContain('李大全')
  })
})
