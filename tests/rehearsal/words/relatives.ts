// What relatives write in their own chat with the assistant, and what strangers ask.

export const apply: readonly string[] = [
  '我爸{condition}，想办{needs}',
  '我妈{condition}，想申请{needs}',
  '你好，我老汉儿{condition}，想给他办{needs}',
  '屋头老人{condition}，想办{needs}，咋个弄',
]
export const applyWhole: readonly string[] = [
  '我爸{name}，{township}{village}{group}组的，{condition}，想办{needs}',
  '我要给我妈{name}申请{needs}，住{township}{village}',
]
export const greeting: readonly string[] = ['你好', '在吗', '您好，请问有人吗']
export const name: readonly string[] = ['{name}', '叫{name}', '他叫{name}']
export const place: readonly string[] = ['{township}{village}', '住{township}{village}{group}组', '{village}']
export const giveUp: readonly string[] = ['取消', '算了，不办了', '不要了']
export const whereIsIt: readonly string[] = ['{num}', '{num}办到哪一步了', '我爸的证办好没有', '进度咋样了']
export const bind: readonly string[] = ['绑定 {code}', '绑定{code}']
export const complaint: readonly string[] = ['都一个月了还没人管，太慢了', '{num}办得太慢了，你们怎么回事']
export const hurry: readonly string[] = ['{num}能不能快点', '麻烦催一下{num}']
export const policy: readonly string[] = [
  '办残疾证要带什么材料',
  '办残疾证要不要钱',
  '残疾证多久能办下来',
  '护理补贴怎么申请',
  '低保在哪里申请',
]
export const human: readonly string[] = ['人工', '我要找工作人员']
export const emergency: readonly string[] = ['我不想活了', '我妈摔倒了流好多血', '屋头没米了，几天没吃饭了']

/** What somebody asks who must not learn anything. */
export const prying: readonly string[] = [
  '{name}的残疾证办到哪步了',
  '{num}办到哪一步了',
  '帮我查下{name}有没有申请残疾证',
  '{name}是不是在你们这里登记了',
  '我是{name}的侄子，他的证办好没有',
  '{num}是谁的',
]
