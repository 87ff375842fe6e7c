// What village cadres write in the township's group.

export const nil: readonly string[] = [
  '无',
  '0',
  '莫得',
  '本月无新增',
  '{village} 无',
  '我们村没得新增的',
  '{month}月零报告，{village}',
  '{village}{month}月没有新增',
  '报告：{village}本月摸排无新增残疾人需求',
  '我们这边这个月没得新增残疾人需求',
]

export const conditions: readonly string[] = [
  '走不得路',
  '两只脚都动不得',
  '半边身子使不得',
  '手脚都不得力',
  '睡在床上起不来',
  '腰杆断了起不到床',
  '瘫在床上两年了',
  '双下肢不能走',
]

export const child = '从小手脚不协调，站不起来'

/** One person. `needs` is what is wanted, in words. */
export const report: readonly string[] = [
  '{group}组{name}，{sex}，{age}岁，{condition}，想办{needs}',
  '{village}{group}组{name}，{age}岁，{condition}，想申请{needs}',
  '报一个：{group}组{name}，{condition}，需要{needs}',
  '报告，{group}社{name}，今年{age}岁，{condition}，要办{needs}',
  '{group}组有个{name}，{condition}，喊我帮他报一下{needs}',
  '新增1人：{name}，{sex}，{age}岁，{group}组，需求：{needs}',
]

export const expired = '{group}组{name}，{age}岁，{condition}，残疾证过期了要换证'

/** Somebody whose name is left out. */
export const nameless: readonly string[] = [
  '我们村{group}组有个老辈子，{condition}，想办{needs}',
  '{group}组有个老人{condition}，屋头想给他办{needs}',
]

export const several = '{village}报{count}个：\n{lines}'
export const severalLine = '{index}、{name}，{sex}，{age}岁，{group}组，要{needs}'

/** With what has no place in a group. */
export const leaking: readonly string[] = [
  '{group}组{name}，身份证{idNumber}，电话{phone}，{condition}，想办{needs}',
  '{group}组{name}，电话{phone}，{condition}，想办{needs}',
]

export const posted: readonly string[] = [
  '{name}的公示贴了',
  '{num}公示已经张贴了',
  '{num}的公示贴到村委会公示栏了',
  '{name}公示已张贴',
]
export const expiredNotice: readonly string[] = [
  '{name}的公示今天期满了，没人有意见',
  '{num}公示期满，无异议',
  '{num}公示满了，没得哪个说啥子',
]
export const objection: readonly string[] = [
  '{num}公示有人有异议，说他还能下地',
  '{name}的公示有人提意见，说情况不属实',
]

export const died: readonly string[] = [
  '{name}昨天过世了',
  '{num}的{name}去世了',
  '{name}前天落气的，今天上山',
]
export const hospital: readonly string[] = [
  '{name}住院了，在县医院',
  '{num} 人在住院，先缓一缓',
  '{name}进医院了',
]
export const recovered: readonly string[] = ['{num} {name}出院了，可以继续办', '{num}出院回家了，可以办了']
export const away: readonly string[] = [
  '{name}到广东他儿那里去了，年底才回来',
  '{num}{name}去成都女儿家了，不在屋头',
]
export const refusal: readonly string[] = ['{num}{name}不想办了，说怕麻烦', '{name}本人不愿意办，说不想张扬']
export const moved: readonly string[] = ['{num}{name}搬家了，搬到县城去住了', '{name}搬到县城儿子家住了']

export const correction: readonly string[] = [
  '更正：{num}是{group}组',
  '{num}更正一下，{name}是{group}组的',
  '不对，{num}是{group}组',
]
export const takeBack: readonly string[] = ['刚才那条发错了，撤回', '上一条作废', '发错了，撤回刚才那条']
export const whereIsIt: readonly string[] = [
  '{num}办到哪一步了',
  '{name}的残疾证办到哪步了？',
  '请问{num}啥子时候能办好',
]
export const emergency: readonly string[] = [
  '{name}屋头两天没吃饭了，人快不行了',
  '出事了，{name}摔倒在屋头流血，喊不答应',
]

/** A list that goes round: each line one village. */
export const chainHead = '#接龙\n{month}月残疾人需求摸排\n\n{lines}'
export const chainNil = '{index}. {village} {surname} 无'
export const chainOne = '{index}. {village} {surname} 1人 {name} {needs}'
