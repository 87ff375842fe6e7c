// The words of a message apart from what they quote, in the forms that puppets give.
import { describe, expect, it } from 'vitest'
import { readRetraction, readText } from '../../../bots/wechat/read-text.ts'

const dashes = '- - - - - - - - - - - - - - -'

const application = (type: number, title: string, more = '') =>
  `<?xml version="1.0"?>\n<msg><appmsg appid="" sdkver="0"><title>${title}</title><des></des><type>${type}</type>${more}</appmsg></msg>`
const reference = (content: string) =>
  `<refermsg><type>1</type><svrid>7382910</svrid><fromusr>1@chatroom</fromusr><displayname>小助手</displayname><content>${content}</content></refermsg>`

describe('a quotation', () => {
  it.each([
    [`「小助手：已登记 0001」\n${dashes}\n收到`, '收到', '已登记 0001'],
    [`「周敏：第一行\n第二行：0001」\n${dashes}\n好的\n今天去`, '好的\n今天去', '第一行\n第二行：0001'],
    // A quotation of a quotation: the last line of dashes is ours.
    [
      `「周敏：「小助手：0001」\n${dashes}\n收到」\n${dashes}\n谢谢`,
      '谢谢',
      `「小助手：0001」\n${dashes}\n收到`,
    ],
  ])('as text: %j', (raw, text, quoted) => {
    expect(readText(raw)).toEqual({ text, quote: { text: quoted, message: null }, forward: null })
  })

  it('as WeChat writes it, with the id of what is quoted', () => {
    expect(readText(application(57, '收到', reference('已登记 0001 &amp; 0002')))).toEqual({
      text: '收到',
      quote: { text: '已登记 0001 & 0002', message: '7382910' },
      forward: null,
    })
  })

  it('of what itself quotes: only its words', () => {
    const inner = application(57, '好的', reference('最早的')).replaceAll('<', '&lt;').replaceAll('>', '&gt;')
    expect(readText(application(57, '收到', reference(inner))).quote?.text).toBe('好的')
  })

  it.each(['「不是引用」收到', '「周敏：少了横线」\n收到', `${dashes}\n收到`, '3<5 & 7>2', '<b>收到</b>'])(
    'is none: %j',
    (raw) => expect(readText(raw)).toEqual({ text: raw, quote: null, forward: null }),
  )
})

describe('an application message', () => {
  it('of a chain has its lines in the title', () => {
    const chain = '#接龙\n11月摸排\n\n1. 八庙村 陈 无\n2. 铜佛村 王 无'
    expect(readText(application(53, chain))).toEqual({ text: chain, quote: null, forward: null })
  })

  it('of a bundle or a link is passed on under its title, and says nothing itself', () => {
    expect(readText(application(19, '群聊的聊天记录'))).toEqual({
      text: '',
      quote: null,
      forward: '群聊的聊天记录',
    })
    expect(readText(application(5, '<![CDATA[关于开展<排查>的通知]]>')).forward).toBe('关于开展<排查>的通知')
  })

  it('that is broken off harms nobody', () => {
    expect(readText('<msg><appmsg><title>收')).toEqual({ text: '', quote: null, forward: '' })
    expect(readText(application(57, '收到 &#x110000; &bogus;')).text).toBe('')
  })
})

describe('a retraction', () => {
  it.each([
    ['msg-1', 'msg-1'],
    [
      '<sysmsg type="revokemsg"><revokemsg><msgid>12</msgid><newmsgid>7382910</newmsgid></revokemsg></sysmsg>',
      '7382910',
    ],
    ['“陈国富” 撤回了一条消息', null],
  ])('%j names %j', (raw, message) => expect(readRetraction(raw)).toBe(message))
})
