// People by name: where a name begins and ends, which words are names, who is not named at all.
import { describe, expect, it } from 'vitest'
import { entitiesIn, from, namesIn, ofKind } from './finding.ts'

const cadre = from('团石村')

describe('a full name', () => {
  it.each([
    ['3组李大全，67岁，要个轮椅', ['李大全']],
    ['李大全要个轮椅', ['李大全']],
    ['王桂英想办证', ['王桂英']],
    ['刘素芳不在家', ['刘素芳']],
    ['杨国民的轮椅好久到', ['杨国民']],
    ['杨国民前天走了，昨天上山', ['杨国民']],
    ['李强要个轮椅', ['李强']],
    ['何静收到', ['何静']],
    ['王芳家里没人', ['王芳']],
    ['领到证3本：杨国民、王桂英、刘素芳', ['杨国民', '王桂英', '刘素芳']],
    ['名字打错了，是何忠秀不是何中秀', ['何忠秀', '何中秀']],
    ['杨国民跟王桂英两口子都瘫了', ['杨国民', '王桂英']],
    ['3组的雷雨和他哥雷平都是腰杆断了的', ['雷雨', '雷平']],
    ['姓名：李大全 性别：男', ['李大全']],
    ['513030 19010203 0018李大全', ['李大全']],
    ['李大全13800001234', ['李大全']],
    ['0231李大全 核实属实', ['李大全']],
    ['我是李大全的女儿李小芳', ['李大全', '李小芳']],
    ['平安社区的平安，姓平名安', ['平安', '平安']],
    ['刘德会的证到期了', ['刘德会']],
    ['刘德会来拿', ['刘德']],
    ['刘德会去世了', ['刘德会']],
    ['我妈罗会珍', ['罗会珍']],
    ['我妈去年中风瘫了', []],
    ['被车撞成截瘫', []],
    ['收了钱才办', []],
    ['给罗飞申请低保', ['罗飞']],
    ['老板赔的钱早花光了', []],
    ['老孙顶替我去', []],
    ['护理费少发了一个月', []],
    ['王某，女，卧床', []],
    ['冉茂才是我们组的', ['冉茂才']],
    ['医生看过苟中发了', ['苟中发']],
    ['龚本立还是不愿意评', ['龚本立']],
    ['岳父，冯得贵，七十三', ['冯得贵']],
    ['6组那个瘫了的黎从全 想要轮椅', ['黎从全']],
    ['明天去收谢玉珍的资料', ['谢玉珍']],
    ['哪天来看池永寿的房子', ['池永寿']],
    ['联系人换成苟晓琴', ['苟晓琴']],
    ['帮我查下周天秀的证办到哪步了', ['周天秀']],
    ['我是新来的社工向雨欣', ['向雨欣']],
    ['瞿从容那个轮椅', ['瞿从容']],
    ['还有一个 党为民 半边身子动不得', ['党为民']],
    ['0685住在达川，请其向达川申请', []],
    ['名字打成王秀英了，是王秀瑛', ['王秀英', '王秀瑛']],
  ])('is found in %s', (text, names) => {
    expect(namesIn(text, cadre)).toEqual(names)
  })

  it.each([
    ['欧阳修文，男，申请护理补贴', ['欧阳修文']],
    ['诸葛明芳的证好久到', ['诸葛明芳']],
    ['6组司马光荣要拐棍', ['司马光荣']],
    ['上官婉儿想学电商', ['上官婉儿']],
  ])('may have a surname of two characters: %s', (text, names) => {
    expect(namesIn(text, cadre)).toEqual(names)
  })
})

describe('a word that is also a name', () => {
  it.each([
    ['5组高兴，男，58岁，要轮椅', ['高兴']],
    ['高兴得很，谢谢你们', []],
    ['2组方便，72岁，没证', ['方便']],
    ['方便的话明天来嘛', []],
    ['4组石磊 轮椅', ['石磊']],
    ['我爹高兴瘫起两年了', ['高兴']],
    ['我爹高兴得很', []],
    ['残联的事由周全接', ['周全']],
    ['王家村 温暖 护理补贴', ['温暖']],
    ['温暖的家', []],
    ['报一个，江山，61岁，证掉了', ['江山']],
    ['三会镇响滩村周到，六十二，想修房子', ['周到']],
    ['5组杨柳想在屋头摆个小卖部', ['杨柳']],
    ['今天有雷雨，注意安全', []],
    ['报一个：3组唐家山，38岁，瘫痪在床', ['唐家山']],
  ])('is one where a name is expected: %s', (text, names) => {
    expect(namesIn(text, cadre)).toEqual(names)
  })
})

describe('no name', () => {
  it.each([
    '马上安排，时间来不及了',
    '于是他就走了',
    '任务重，时间紧',
    '全家都出去了',
    '陆续还有几户要报',
    '费用哪个出',
    '万一摔了咋办',
    '连续下雨，路滑，车上不去',
    '公示第3天了没得人说啥子',
    '周五报的，周一算第几天',
    '这周防汛值班，核实能不能顺延到下周三',
    '评定医院这周排满，0238顺延到下周一',
    '天气预报有大雨，注意安全',
    '申请延期2天，道路塌方进不去',
    '0904家属电话变了',
    '各项均已落实，群众满意',
    '请卫健、民政、公安派人',
    '谢谢大家的帮助，祝冬至安康。',
    '上门队伍刚走',
    '帮我看下周三上午能不能去',
    '周五行不行，周末才回来',
    '今天值班的是哪个',
    '4组屈家失火了',
    '月底封顶',
    '养殖培训啥时候开课',
    '派单量少，大家松口气',
    '赵家湾那户要轮椅',
    '李家坪这户再跑一趟',
    '地址是广场路不是文崇路',
    '把门槛改成坡道',
    '马上传给村上',
    '明天先去看',
    '名单里没得他',
    '一个退伍老兵，腿没了',
    '低保公示满七天了',
    '就差石垭和河东了',
  ])('is taken from common words: %s', (text) => {
    expect(namesIn(text, cadre)).toEqual([])
  })

  it.each(['@周敏 那个表交了没', '@陈国富\u2005你那边好久开会'])('is that of who is called: %s', (text) => {
    expect(namesIn(text, cadre)).toEqual([])
  })
})

describe('somebody who is not fully named', () => {
  it.each([
    ['张大爷走了', '张', '张大爷'],
    ['我们社区张老汉儿半边身子动不得', '张', '张老汉儿'],
    ['老王说他家属不同意', '王', '老王'],
    ['土西镇汉亭村，陈某，证件过期', '陈', '陈某'],
    ['李*的证', '李', '李*'],
    ['找小李嘛', '李', '小李'],
    ['联系人换成小钟了', '钟', '小钟'],
    ['三组的盛老五要轮椅', '盛', '盛老五'],
  ])('is a partial name in %s', (text, surname, written) => {
    expect(ofKind('partial-name', text, cadre)).toMatchObject([{ surname, text: written }])
    expect(namesIn(text, cadre)).toEqual([])
  })

  it.each([
    ['周主任好', { text: '周主任' }],
    ['张医生说要鉴定', { text: '张医生' }],
    ['以后公安这边联系王警官', { text: '王警官' }],
    ['请陈国富书记看一下', { text: '陈国富书记', name: '陈国富' }],
  ])('is an official in %s', (text, official) => {
    expect(ofKind('official', text, cadre)).toMatchObject([official])
    expect(namesIn(text, cadre)).toEqual([])
  })
})

describe('a relation', () => {
  it.each([
    ['我妈摔断腿三年了', '母亲', 'speaker'],
    ['我老汉儿中风了', '父亲', 'speaker'],
    ['老汉儿瘫了想办证', '父亲', undefined],
    ['我屋头那个手脚都使不得', '配偶', 'speaker'],
    ['我堂客两年前车祸', '妻子', 'speaker'],
    ['李大全他妈也是残疾', '母亲', 'other'],
    ['我幺爸眼睛看不见', '叔叔', 'speaker'],
    ['我和我弟都没证', '弟弟', 'speaker'],
    ['我奶的身份证早过期了', '奶奶', 'speaker'],
    ['我屋头那口子手断了', '配偶', 'speaker'],
    ['我男的在煤厂砸断了腰', '丈夫', 'speaker'],
    ['屋头老汉瘫起没人管', '父亲', 'speaker'],
    ['替我们班一个学生问一下', '学生', 'speaker'],
    ['隔壁郭婆婆没儿没女', '邻居', undefined],
    ['我岳母81了', '岳母', 'speaker'],
    ['妈瘫了，想办证', '母亲', undefined],
    ['娃儿他爸脚断了', '丈夫', undefined],
    ['隔壁蒋承德没人管', '邻居', undefined],
  ] as const)('in %s is %s', (text, relation, of) => {
    const found = ofKind('relation', text, { role: 'relative' })
    expect(found.map((each) => [each.relation, each.of])).toContainEqual([relation, of])
  })

  it.each(['民警叔叔来过了', '隔壁村的路断了', '隔壁杨家在放炮'])('is not seen in %s', (text) => {
    expect(ofKind('relation', text, { role: 'relative' })).toEqual([])
  })

  it('is not seen in an old man nobody owns', () => {
    expect(ofKind('relation', '七社有一个瘸子老汉叫郑开贵', cadre)).toEqual([])
  })
})

it('stands where its span says', () => {
  const [name] = entitiesIn('团石村3组 李大全 67岁').filter((each) => each.kind === 'name')
  expect(name).toMatchObject({ start: 6, end: 9 })
})
