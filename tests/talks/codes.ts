// Codes in what is said, and somebody who is bound by one.
import { Talk } from './talk.ts'

export const wechat = { channel: 'wechat' } as const
export const codeIn = (messages: readonly { readonly text: string }[]): string =>
  messages.map(({ text }) => /(?<!\d)\d{6}(?!\d)/u.exec(text)?.[0]).find((each) => each !== undefined) ?? ''

/** 刘建军 has bound his WeChat by a code that 方芳 gave. */
export async function withLiuOnWechat(): Promise<Talk> {
  const talk = await Talk.begin('2026-11-23T09:00')
  const code = codeIn(await talk.says('2026-11-23T09:01', 'fang', '给刘建军一个绑定码'))
  await talk.says('2026-11-23T09:02', 'wx-liu', `绑定 ${code}`, wechat)
  return talk
}
