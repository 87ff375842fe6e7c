// What is said of no single case: greetings, questions back, lists, warnings, the survey.
import type { PlainDate } from '../../deadline/plain-date.ts'
import { formatDate } from '../../deadline/plain-date.ts'

type None = Readonly<Record<string, never>>

const monthName = (month: string): string => `${Number(month.slice(5))}月`
const names = (all: readonly string[], most = 12): string =>
  all.length > most ? `${all.slice(0, most).join('、')}等${all.length}个村（社区）` : all.join('、')

/** “0001 罗长明（临巴镇团石村）家属”, before the account that nobody knows. */
const familyOf = (heads: readonly string[]): string => (heads.length > 0 ? `${heads.join('、')}家属` : '')

/** A list within a list has no numbers of its own. */
const nested = (line: string): string => line.replaceAll(/\n\d+\. /gu, '\n· ')

/** How long somebody else has a post. */
type Term = 'for-now' | 'for-good'

const broughtNames = { image: '图片', file: '文件' } as const

export const inGeneral = {
  'ask-where-to': (_: None) => '请问现在住哪个乡镇、哪个村（社区）？直接回复就行。',
  'which-case': ({ options, more }: { options: readonly string[]; more: number }) =>
    `请问是哪一件？回复序号或编号：\n${options.map((text, index) => `${index + 1}. ${text}`).join('\n')}${
      more > 0 ? `\n另有${more}件，请回复编号。` : ''
    }`,
  'files-of-which': ({ heads, example, more }: { heads: readonly string[]; example: string; more: number }) =>
    `请问要看哪一件的附件？请带上编号，比如“${example}的照片发我”：\n${heads.join('\n')}${
      more > 0 ? `\n另有${more}件。` : ''
    }`,
  'no-such-case': ({ number }: { number: string }) => `没有查到编号 ${number}，请核对后再发。`,
  'no-longer-yours': ({ number }: { number: string }) =>
    `${number} 贵单位的事项已撤销，不用再办；有疑问请联系县残联。`,
  'no-such-person': (_: None) => '没有查到对应的登记，请核对姓名，或发四位编号。',
  'nothing-fits': (_: None) => '现在没有对得上的事项。请带上编号再说一遍，比如“0231 已核实”。',
  'not-for-your-post': ({ who }: { who: string }) => `这一步由${who}办理，请直接联系${who}。`,
  'not-of-your-township': ({ own }: { own: string }) =>
    `这里只能查${own}的。其他乡镇的请问县残联或当地镇残联。`,
  'cannot-look-up': (_: None) =>
    '这里暂时查不到。为保护隐私，请联系村干部或镇残联核对身份，要一个绑定码，再私聊发给我“绑定 六位数字”。',
  /** To a family of whom no case is known. */
  'died-unknown': (_: None) =>
    '请节哀。您的账号还没有和登记的人对上，这里查不到是哪一件。请告诉村干部或镇残联，由他们核实；想找工作人员请回复“人工”。',
  /** To a family of whom no case is known, and whose words may mean either. */
  'died-or-away-unknown': (_: None) =>
    '想跟您核实一下：您说的是人已经过世，还是外出了？您的账号还没有和登记的人对上，请告诉村干部或镇残联，由他们核实；想找工作人员请回复“人工”。',
  unclear: (_: None) => '不好意思，没有看明白。请带上姓名或编号再说一遍，比如“0231 已核实属实”。',
  'unclear-to-family': (_: None) =>
    '不好意思，没有看明白。想申请请说明是谁、住哪个村、想办什么；问进度请发编号；要找人请回复“人工”。',
  'nothing-more-for-family': (_: None) =>
    '好的，知道了。您家现在没有正在等您回复的事项；有新情况请直接说，要找人请回复“人工”。',
  'handed-to-human': (_: None) => '我还是没弄明白，已请工作人员来看，会尽快回复您。',
  'human-called': (_: None) => '好的，已通知县残联工作人员，会在上班时间联系您。急事请拨打12345。',
  /** `about`: the cases of the family that asks; absent where it was written down before it was told. */
  'human-wanted': ({ name, text, about = [] }: { name: string; text: string; about?: readonly string[] }) =>
    `${familyOf(about)}${name}想找工作人员${text ? `：${text}` : ''}，请联系。`,
  emergency: (_: None) =>
    '已马上通知村上、镇上和县残联。有生命危险请立即拨打120，有人身危险拨打110。请先不要离开，保持电话畅通。',
  'emergency-where': (_: None) =>
    '已马上通知县残联。有生命危险请立即拨打120，有人身危险拨打110。请告诉我在哪个乡镇、哪个村，并保持电话畅通。',
  'emergency-alert': ({ name, text, about }: { name: string; text: string; about: string }) =>
    `紧急：${about ? `${about}，` : ''}${name}反映“${text}”。请立即联系并到场，危及生命请拨打120、110。`,
  leak: ({ name }: { name: string }) =>
    `${name}您好，刚才的消息里有证件号、银行卡号、电话或病情，不适合发在群里。请在2分钟内撤回，改为私聊发给我。`,
  greeting: ({ examples }: { examples: readonly string[] }) =>
    `您好，我在。有事直接说就行，比如${examples.join('、')}。`,
  /** After the notice who we are, which has greeted already. */
  'greeting-first': ({ examples }: { examples: readonly string[] }) =>
    `有事直接说就行，比如${examples.join('、')}。`,
  help: ({ lines }: { lines: readonly string[] }) =>
    `我是“1+N”上门服务的自动助手。您可以这样说：\n${lines.join('\n')}\n想找工作人员请回复“人工”。`,
  'privacy-notice': ({ county }: { county: string }) =>
    `您好，我是${county}“1+N”上门服务的自动助手，由县残联使用。您说的情况只用来办理上门服务，仅经办人员可见。`,
  voice: (_: None) => '语音我还听不懂。请长按语音选“转文字”后发给我，或者直接打字。',
  brought: ({ what }: { what: readonly ('image' | 'file')[] }) =>
    `${what.map((each) => broughtNames[each]).join('和')}已收到。请再用文字说一下是哪一件（编号或姓名）、办什么。`,
  // Others' words do nothing, whoever passes them on.
  forwarded: (_: None) =>
    '转发的消息已收到，里面的话不能当作您说的来办。请用自己的话说一下是哪一件（编号或姓名）、办什么。',
  'forwarded-record': (_: None) =>
    '转发的聊天记录已收到，里面的话不能当作您说的来办。请用自己的话说一下是哪一件（编号或姓名）、办什么。',
  'file-refused': ({ reason }: { reason: 'too-large' | 'unknown-type' | 'unreadable' }) =>
    ({
      'too-large': '文件太大，没有存下。请压缩到20MB以内再发。',
      'unknown-type': '这种文件存不了。请发照片、PDF 或 Word、Excel 文件。',
      unreadable: '这个文件打不开，没有存下。请重新发一次。',
    })[reason],
  'document-in-group': ({ name }: { name: string }) =>
    `${name}您好，刚才的照片或文件里有证件、病历或号码，不适合发在群里。请在2分钟内撤回，改为私聊发给我。`,
  'send-it-here': (_: None) =>
    '刚才在群里发的内容涉及个人信息，麻烦在群里撤回。请直接发到这里，写明是谁的、办什么，只有经办人员看得到。',
  'form-cancelled': (_: None) => '好的，这次登记已取消。以后需要随时再说。',
  'complaint-taken-in-general': (_: None) => '您的意见已记下并转县残联，会有人联系您。也可拨打12345。',
  'passed-over': (_: None) => '另外还提到一位，姓名没有看清，还没有登记。请把姓名和需求单独再报一次。',
  'asked-before': ({ name }: { name: string }) =>
    `登记前核对一下：以前有没有人（比如村干部或家里人）替${name}报过？是同一人请回复“是”，没有报过请回复“不是”。`,
  'joined-earlier': (_: None) =>
    '好的，会和之前报的一起办，由镇上核对。要查进度，请向村干部或镇残联要一个绑定码。',
  'consent-taken-back': (_: None) => '您要撤回同意、删除资料的要求已转县残联，会依法处理并答复您。',
  'consent-taken-back-told': ({ name, about = [] }: { name: string; about?: readonly string[] }) =>
    `${familyOf(about)}${name}要求撤回同意、删除个人资料，请依法处理并答复（《个人信息保护法》第十五条、第四十七条）。`,
  'merge-which': (_: None) => '请问是哪两件合并？请发两个编号，比如“0233和0219是同一人”。',
  'twin-unanswered': (_: None) =>
    '前面那位是不是以前报过的同一人，还没有回复。是请回复“是”，不是请回复“不是”。',
  'merge-other-names': ({ heads }: { heads: readonly string[] }) =>
    `${heads.join('和')}姓氏不同，确定是同一个人吗？是请回复“是”，不是请回复“不是”。`,
  'merge-asked': (_: None) => '已转镇残联核对，是同一人会合并办理。',
  'merge-wanted': ({ by, numbers }: { by: string; numbers: readonly string[] }) =>
    `${by}反映${numbers.join('、')}是同一人，请核对。是的话请回复“${numbers.join('和')}合并”。`,
  'nothing-to-undo': (_: None) => '没有可以撤回的内容。请说一下编号和要撤回什么。',
  'say-it-again': (_: None) => '好的，没有改动。请换个说法再说一遍，带上编号更好。',
  'kept-as-is': (_: None) => '好的，不变动。',
  // The survey
  'nil-noted': ({ month, villages }: { month: string; villages: readonly string[] }) =>
    `${names(villages)}${monthName(month)}排查：无新增，已记录。`,
  'nil-noted-late': ({ month, villages }: { month: string; villages: readonly string[] }) =>
    `${names(villages)}${monthName(month)}排查：无新增，已补记。`,
  'nil-already': ({ month, villages }: { month: string; villages: readonly string[] }) =>
    `${names(villages)}${monthName(month)}已经报过了，不用再报。`,
  'nil-not-yours': ({ villages }: { villages: readonly string[] }) =>
    `${names(villages)}的排查请由本村（社区）或所在乡镇来报，这里没有记录。`,
  'nil-for-township': ({ township, count }: { township: string; count: number }) =>
    `${township}还有${count}个村（社区）未报，都记为无新增吗？是请回复“是”。`,
  'survey-not-running': ({ month }: { month: string }) =>
    `${monthName(month)}的排查不在进行中，没有记录。请核对月份再报。`,
  'nil-taken-back': ({ villages }: { villages: readonly string[] }) =>
    `已撤回${names(villages)}刚才的排查回复。`,
  'nil-which-village': (_: None) => '请问是哪个村（社区）没有新增？',
  'survey-opening': ({ month, due, count }: { month: string; due: PlainDate; count: number }) =>
    `${monthName(month)}残疾人需求排查开始了。请${count}个村（社区）在${formatDate(due)}前回复：有需求的报姓名和需求，没有的回“无”。`,
  'survey-reminder': ({
    month,
    due,
    villages,
  }: {
    month: string
    due: PlainDate
    villages: readonly string[]
  }) => `${monthName(month)}排查${formatDate(due)}截止，还差：${names(villages, 40)}。没有新增请回“无”。`,
  'survey-done': ({ month, township }: { month: string; township: string }) =>
    `${township}${monthName(month)}排查已全部报齐，谢谢各位。`,
  // The spot check, 三(四)
  'spot-check-draw': ({
    month,
    percent,
    rows,
  }: {
    month: string
    percent: number
    rows: readonly string[]
  }) =>
    `${monthName(month)}回访抽查名单已抽出（不低于${percent}%）：${rows.join('、')}。查完一件告诉我一件。`,
  'spot-check-progress': ({
    month,
    township,
    checked,
    wanted,
  }: {
    month: string
    township: string
    checked: number
    wanted: number
  }) =>
    `${township}${monthName(month)}回访应抽查${wanted}件，已查${checked}件，${checked < wanted ? `还差${wanted - checked}件` : '已达到比例'}。`,
  // Binding
  'code-issued': ({
    code,
    who,
    minutes,
    where,
  }: {
    code: string
    who: string
    minutes: number
    where: 'direct' | 'in-group'
  }) =>
    `${who}的绑定码：${code}，${minutes >= 60 ? `${minutes / 60}小时` : `${minutes}分钟`}内有效。请${where === 'direct' ? '本人私聊发给我' : '在要绑定的群里发'}“绑定 ${code}”。`,
  'code-sent': (_: None) => '绑定码已私聊发给您，请转给本人，不要发在群里。',
  'bound-to-case': ({ number }: { number: string }) => `已核对，您可以随时回复“${number}”询问进度。`,
  'bound-to-person': ({ name }: { name: string }) => `已绑定：${name}，您好。`,
  'bound-to-room': ({ name }: { name: string }) => `已绑定：这个群是${name}，以后的通知发到这里。`,
  'code-is-a-rooms': (_: None) => '这是群的绑定码，请在要绑定的群里发，不用私聊。',
  'codes-too-many': (_: None) => '今天试的次数太多了，请明天再试，或请工作人员当面帮您核对。',
  'prove-again': ({ name, by }: { name: string; by: 'elsewhere' | 'superior' }) =>
    `${name}您好，微信刚重新登录过，为了安全要再核对一次身份。${
      by === 'elsewhere' ? '绑定码已发到您的另一个账号' : '绑定码已请您的上级转给您'
    }，请私聊发给我“绑定 六位数字”，刚才的话我就接着办，不用再发。`,
  'prove-again-relative': (_: None) =>
    '微信刚重新登录过，为了保护您家的隐私，要再核对一次身份。已请村干部或镇残联打电话给您，告诉您一个绑定码；私聊发给我“绑定 六位数字”，刚才的话我就接着办，不用再发。',
  'prove-code': ({ code, hours }: { code: string; hours: number }) =>
    `您在微信上的绑定码：${code}，${hours}小时内有效。请在微信里私聊发给我“绑定 ${code}”。如果不是您本人在操作，请不要理会，并告诉县残联。`,
  'prove-code-for-superior': ({ name, code, hours }: { name: string; code: string; hours: number }) =>
    `${name}的微信要重新核对身份。请打电话确认是本人，再把绑定码${code}告诉他（${hours}小时内有效），让他私聊发给我“绑定 ${code}”。`,
  'prove-code-for-relative': ({
    number,
    name,
    code,
    hours,
  }: {
    number: string
    name: string
    code: string
    hours: number
  }) =>
    `${number} ${name}家属的微信要重新核对身份。请打电话确认是家属本人，再把绑定码${code}告诉他（${hours}小时内有效），让他私聊发给我“绑定 ${code}”。`,
  /** Before what is answered to words that had to wait. */
  'held-in-direct': ({ text }: { text: string }) => `您先前说的“${text}”，现在照办：`,
  'held-in-group': ({ name }: { name: string }) => `${name}先前在这里说的，现在照办：`,
  'held-came-to-nothing': (_: None) => '没有对得上的事。还需要的话，请再说一遍，带上编号更好。',
  'room-prove-again': ({ name }: { name: string }) =>
    `微信刚重新登录过，这个群（${name}）要再绑定一次。请镇残联或县残联私聊我“要${name}的绑定码”，再把码发到这里。`,
  'code-wrong': (_: None) => '这个绑定码不对、用过了或已过期，请向给您发码的工作人员再要一个。',
  'roster-asked': ({
    name,
    unit,
    above,
    term,
  }: {
    name: string
    unit: string
    above: 'township' | 'county'
    term: Term
  }) =>
    `已记下：${unit}${term === 'for-now' ? `这段时间由${name}代` : `以后联系${name}`}。请${above === 'township' ? '镇残联' : '县残联'}确认后更换${term === 'for-now' ? '，回来后再换回' : ''}。`,
  /** `term` is absent where it was written down before it was told. */
  'roster-wanted': ({
    by,
    name,
    unit,
    old,
    term = 'for-good',
  }: Record<'by' | 'name' | 'unit' | 'old', string> & { term?: Term }) =>
    old === ''
      ? `${by}提出${unit}联络员改为${name}，请确认并登记到名册。`
      : `${by}提出${unit}联络员${term === 'for-now' ? `暂由${name}代${old}` : `由${old}改为${name}`}。同意的话请回复“要${name}接替${old}的绑定码”，把码转给${name}本人绑定，原来的账号随即停用${term === 'for-now' ? `；${old}回来后回复“要${old}的绑定码”换回` : ''}。`,
  'roster-for-now': ({ former }: { former: string }) =>
    `${former}回来后，请回复“要${former}的绑定码”，本人绑定后换回。`,
  'roster-whose': (_: None) =>
    '请问换的是谁？请说明单位、现在的联络员和接手的人，比如“三汇镇唐伟休假，由李明代”。',
  'successor-told': ({ post, name, former }: { post: string; name: string; former: string }) =>
    `${post}已由${former}换成${name}，今后的通知发给${name}。`,
  // The assistant itself
  'undeliverable-told': ({ count, to }: { count: number; to: readonly string[] }) =>
    `有${count}条消息没能送到${names(to)}，请到控制台“渠道”页查看，急事请直接打电话。`,
  'set-aside-told': ({ count, from }: { count: number; from: readonly string[] }) =>
    `有${count}条来信我没能处理，已放到一边：${names(from)}。请到控制台“渠道”页查看，需要时请对方再说一遍。`,
  'channel-lost': ({ channel, since }: { channel: string; since: string }) =>
    `${channel}从${since}起收发不了消息，请到控制台“渠道”页查看并重新登录。`,
  'channel-renewed': ({ channel }: { channel: string }) =>
    `${channel}换了登录，为了安全，各群和各人要重新绑定一次才能继续办理。请在控制台“渠道”页逐个发码，或请镇残联向我要码。`,
  silence: ({ from, to }: { from: string; to: string }) =>
    `${from}到${to}我没能收到群里的消息。这段时间报过的事，麻烦再发一遍，给您添麻烦了。`,
  'silence-alone': ({ from, to }: { from: string; to: string }) =>
    `${from}到${to}我没能收到您的消息。刚才那件事还没说完，这段时间发过的话麻烦再发一遍，给您添麻烦了。`,
  // Digests
  digest: ({ head, lines }: { head: string; lines: readonly string[] }) =>
    lines.length === 1
      ? `${head}\n${lines[0] ?? ''}`
      : `${head}\n${lines.map((line, index) => `${index + 1}. ${nested(line)}`).join('\n')}`,
  'of-several': ({ all, names }: { all: string; names: readonly string[] }) => `${all}：${names.join('、')}`,
  morning: ({ count }: { count: number }) => `早上好，今天有${count}件事请您留意：`,
  several: ({ count }: { count: number }) => `有${count}件事请您留意：`,
  late: ({ since }: { since: string }) => `（迟发，原定${since}）`,
  'nothing-to-check': (_: None) => '现在没有等着抽查的回访。每月1日抽取上个月的。',
  // Answers come as ready text
  answer: ({ text }: { text: string }) => text,
} as const
