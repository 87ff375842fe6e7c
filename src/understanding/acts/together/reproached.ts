// Reproaches beside what else is said: one that only gives the reason for a question or a hurry, or is answered by it.
import { caseAndPersonOf, namesNoOther, type Pair } from './message.ts'

export const reproached: readonly Pair[] = [
  // 说好今天来没人来，白等一天: one reproach.
  (first, next, { role, text }) =>
    (role === 'relative' || role === 'village') &&
    first.act === 'visit' &&
    first.result === 'failed' &&
    next.act === 'complain' &&
    /没(?:得|有)?人来|没来|白等|影子/.test(text)
      ? { ...next, ...caseAndPersonOf(first, next) }
      : undefined,
  // 0327拖了快两个月，抓紧办: why it is to be hurried, unless more is reproached than the time.
  (first, next, { role, text }) => {
    const [reproach, urge] = first.act === 'complain' ? [first, next] : [next, first]
    return reproach.act === 'complain' &&
      urge.act === 'urge' &&
      (urge.case ?? reproach.case) === (reproach.case ?? urge.case) &&
      !inSoManyWords.test(text) &&
      (role === 'leader' || role === 'county' || onlyTime(text))
      ? { ...urge, ...(reproach.case === undefined ? {} : { case: reproach.case }) }
      : undefined
  },
  // 0155的轮椅还没到喃，帮我催一下: nothing is asked.
  (first, next, { text }) =>
    first.act === 'ask-status' &&
    next.act === 'urge' &&
    namesNoOther(first, next) &&
    /还没|没动静|影子/.test(text) &&
    !/[？?]|哪|啥|什么|吗|没有[，。]|好久|几|咋(?!个?还)|怎么(?!还)|何时|多久/.test(text)
      ? { ...next, ...(first.case === undefined ? {} : { case: first.case }) }
      : undefined,
  // 家属说拖了两个月没下文，再不管就要去上访: what they threaten with.
  (first, next, { text }) =>
    first.act === 'complain' && next.act === 'escalate' && namesNoOther(first, next) && mereThreat.test(text)
      ? first
      : undefined,
  // 莫催了嘛，下午就去: the answer to being hurried.
  (first, next, { text }) =>
    first.act === 'complain' &&
    (next.act === 'progress' || next.act === 'exception' || next.act === 'acknowledge') &&
    /^(?:你们)?(?:莫|别|不要|又)催|^催(?:啥|什么|么)/.test(text)
      ? next
      : undefined,
  // 都半个月了，我老汉那个证有消息没: only for how long.
  (first, next, { text }) => {
    const [reproach, question] = first.act === 'complain' ? [first, next] : [next, first]
    return reproach.act === 'complain' && question.act === 'ask-status' && onlyTime(text)
      ? question
      : undefined
  },
]

/** 再不管就要去上访: not done yet. */
const mereThreat = /再(?:不|没|拖)[^，。；]*(?:就|要)|扬言|放话|(?:说|讲)(?:是)?(?:就?要|准备)(?:去|打|到|告)/

/** 我要投诉, 我很不满意: said in so many words it is a reproach of its own. */
const inSoManyWords = /我要(?:投诉|反映)|(?:我|很|非常)不满意|批评|不像话|意见大/

/** Nothing in it reproaches: a time that has passed, and a question. */
const onlyTime = (text: string): boolean =>
  /(?:[个半两几多]月|星期|礼拜|天|周|年)(?:多)?了|过了[一两几]个?(?:礼拜|星期|周|月)|(?:这么|好)久了?|到现在/.test(
    text,
  ) &&
  !/没(?:人|得人|哪个|动静|下文|音|见|看|来|管|影)|还(?:不|没)|咋|怎么|为啥|为什么|凭|到底|只|光|都不|一直|不管|不理|拖(?!到现在|了?[^，。；]{0,4}[月天周期年])|骗|说好|说的|推来|推去|[又还老]催|催了|问了|跑了|打了|影|(?<!麻)烦|气|像话|搞啥|究竟|硬是/.test(
    text,
  )
