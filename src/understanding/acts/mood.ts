// Whether a clause asks. 办好没 asks, 还没办好 tells; 好久 asks when, 好久了 tells how long.

const questionWords =
  /[？?]|(?:吗|么|没得|没有|没|不|否)(?:哦|嘛|啊|呀|喃|哈|呢|哇)?$|(?:咋个?|啷个|怎么|怎样|如何|为啥|为什么|为何|凭啥|哪[个些里儿天位家]|啥子?|什么|好久(?!了|没)|多久(?!了|没)|几时|几天|几[个件户本号]|多少|好多(?!了)|谁|何时|算不算|是不是|有没(?:有|得)|能不能|可不可以|可以不|要不要|得不得行|行不行|属不属于|该不该|用不用|能否|是否|可否)/

/** 没 and 不 at the end ask only after something that can be done: 办好没, 来不; 还没 and 要不 do not. */
const endsInNegation = /(?:没得|没有|没|不|否)(?:哦|嘛|啊|呀|喃|哈|呢|哇)?$/
const asksByNegation =
  /(?:[了好到过完来齐成起办报批评送打贴派配发领收拿回结签修看去下满够行得对在出]|<.>)(?:没得|没有|没|不)(?:哦|嘛|啊|呀|喃|哈|呢|哇)?$/

export function asks(clause: string): boolean {
  const found = questionWords.exec(clause)
  if (found === null) return false
  if (!endsInNegation.test(clause) || !/^(?:没|不|否)/.test(found[0])) return true
  return asksByNegation.test(clause)
}
