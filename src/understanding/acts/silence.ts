// none: what is not for the assistant: chatter, thanks, forwarded notices, orders between people.
import { compile } from './cue.ts'

/** Whole messages that belong to somebody else. */
const forwarded = [
  /^(?:转发|【?转|\[聊天记录\]|【[^】]{2,30}】)/,
  /^关于[^，。]{2,40}的(?:通知|公告|函|意见|方案)/,
  /^@(?:所有人|全体成员)/,
]

const chatter = [
  '谢谢|感谢|辛苦|多谢|麻烦(?:你们|大家)了|🙏|\\[抱拳\\]|\\[玫瑰\\]',
  '会议|视频会|开会|天气|大雨|吃饭|食堂|杀猪饭|打牌|红包|生日快乐|新年快乐|早上好|晚安',
  '医保|养老认证|社保认证|森林防火|防火|防汛|秸秆|疫苗|反诈|投票|打卡',
].map(compile)

export const isForwarded = (text: string): boolean => forwarded.some((sign) => sign.test(text))

export const isChatter = (marked: string): boolean =>
  chatter.some((sign) => {
    sign.lastIndex = 0
    return sign.test(marked)
  })

/** Nothing but signs: emoji, thumbs, punctuation. */
export const isWordless = (text: string): boolean =>
  /^(?:\[(?:强|抱拳|玫瑰|鼓掌|微笑|呲牙|握手|爱心|合十)\]|\/(?:握手|强|玫瑰)|[\p{Extended_Pictographic}\u200d\ufe0f\s，。！])+$/u.test(
    text,
  )
