// none: what is not for the assistant: chatter, thanks, forwarded notices, orders between people, other programmes.
import { marks } from './mark.ts'

/** Whole messages that belong to somebody else. */
const forwarded =
  /^(?:【?转发?】?[：:】]|转发|【转|\[聊天记录\]|\[链接\]|转[^，。]{2,14}通知|【[^】]{0,10}(?:通知|公告|提醒|通报|转)】(?!\s*\d{4})|关于[^，。]{2,60}的(?:通知|公告|函|意见|方案|提醒|通报))/

/** What a forwarded message begins with. */
const forwardedBegins = '【转[关'

const everybody = /^@(?:所有人|全体成员)/

const thanks =
  /^(?:[^，。]{0,14})?(?:谢谢|感谢|多谢|谢了|辛苦|感激|麻烦(?:你们|大家)了|共产党好|祝)|🙏|\[抱拳\]|\[玫瑰\]/

const greeting =
  /^(?:@\S{1,12}\s*)?(?:你好|您好|大家好|早上好|晚上好|下午好|早安|晚安|在吗|在不|在不在|在么|hi|hello|喂|哈哈|嘿嘿|早|亲|各位)[～~，。！？?!\s在吗喂哈各位早你好啊呀☀️👋]*$/i

/** A colleague is spoken to: his own name, or a title before a comma or 你. */
const titles =
  '(?:主任|书记|支书|会计|站长|镇长|乡长|医生|老师|校长|所长|科长|局长|院长|律师|师傅|同志|姐|哥|弟|妹|嫂|叔|婶|爷|娘)'
const vocative = new RegExp(
  `^(?!收到|好的?|要得|晓得|行)(?:[老小][\\u4e00-\\u9fff]|[${marks.name}${marks.official}]|[\\u4e00-\\u9fff]{1,2}${titles}|书记|主任|各位[^，。]{0,6}|同志们|大家|哪个|谁)[，,\\s]?(?:你|您|(?=[，,]))`,
)

/** Emoji, thumbs, punctuation and nothing else. Ticks and OK are words. */
const wordless =
  /^(?:\[(?:强|抱拳|玫瑰|鼓掌|微笑|呲牙|握手|爱心|合十|流泪|奋斗|笑|赞|鲜花|咖啡|撇嘴|捂脸|图片|表情|视频|文件)\]|\/(?:握手|强|玫瑰|抱拳)|(?!👌|🫡|✅)[\p{Extended_Pictographic}\p{Emoji_Modifier}\u200d\ufe0f]|[\s，。！～~])+$/u

/** Stickers that are mere politeness beside words; ticks and OK say something. */
const politeness =
  /\[(?:强|抱拳|玫瑰|鼓掌|微笑|呲牙|握手|爱心|合十|鲜花|咖啡|憨笑|偷笑|愉快)\]|\/(?:握手|强|玫瑰|抱拳)|(?:🙏|🌹|👏|💪|🌺|🌸|🤝|❤|😊|😄|👍|🌷|😁|🙂)(?:[\u{1f3fb}-\u{1f3ff}])?\ufe0f?/gu

/** Every sticker begins so. */
const sticker = /[[/❤\ud83c-\ud83e]/

/** Blanks the stickers of politeness; places stay where they are. */
export const blankPoliteness = (text: string): string =>
  !sticker.test(text) || isWordless(text)
    ? text
    : text.replace(politeness, (polite) => ' '.repeat(polite.length))

/** Whether a text begins with a Chinese character or a digit, as nearly all do: then it is more than a sticker. */
function beginsInWords(text: string): boolean {
  const code = text.charCodeAt(0)
  return (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x30 && code <= 0x39)
}

export const isWordless = (text: string): boolean =>
  text.length <= 60 && !beginsInWords(text) && wordless.test(text)
/** A picture, a film or a file without a word, or a bundle of messages that cannot be opened, as chats write it. */
export const isAttachmentAlone = (text: string): boolean =>
  text.startsWith('[') && /^(?:\[(?:图片|视频|文件)\]\s*)+$|^\[聊天记录\]/.test(text)
/** What the assistant writes of, and whoever passes it on. */
export const isOfThisService = (text: string): boolean =>
  /小助手|残疾|残联|需求|摸排|摸底|核实|上门|入户|评残|公示|资料|无障碍|1\+N/.test(text)
/** That there was something, and not what. */
export const isPointing = (text: string): boolean =>
  /^[^，。]{0,4}(?:上次|昨天|刚才|之前|那天|上回|前头)(?:说|讲|发|提)?的?(?:那个|这个)(?![^，。]{0,8}(?:办|评|报|到哪|错|删|撤|改))/.test(
    text,
  ) || /^(?:那个谁?|这个)[，。！？\s]*(?:他?也要|呢|嘛)?[。！？]*$/.test(text)
/** 先放一放, of nothing that is named. */
export const isHoldAlone = (text: string): boolean =>
  text.length < 10 &&
  /^(?:那|就|都)?先[放搁缓停](?:一?[放搁缓停]|一下|着|到起?|起)?[嘛吧哈了]*[。！]?$/.test(text)
export const isForwarded = (text: string): boolean =>
  forwardedBegins.includes(text.charAt(0)) && forwarded.test(text)
export const isThanks = (text: string): boolean => text.length <= 60 && thanks.test(text)
export const isGreeting = (text: string): boolean => text.length <= 24 && greeting.test(text)
export const speaksToEverybody = (text: string): boolean => everybody.test(text)
export const speaksToColleague = (marked: string): boolean => vocative.test(marked)

/** Whom a message is meant for, as far as it shows. */
export interface Address {
  /** A colleague is called by name or title. */
  readonly colleague: boolean
  /** Everybody in the group is called. */
  readonly everybody: boolean
  /** Another programme is spoken of, and no case. */
  readonly otherTopic: boolean
  /** A direct chat, or the assistant is mentioned. */
  readonly assistant: boolean
}
