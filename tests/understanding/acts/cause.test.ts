// Why a visit or a task failed, in the message's own words.
import { describe, expect, it } from 'vitest'
import { causeOfDelay } from '../../../src/understanding/acts/cause/of-delay.ts'
import { cameToNothing } from '../../../src/understanding/acts/cause/nothing.ts'
import { causeOfFailure } from '../../../src/understanding/acts/cause/of-failure.ts'
import { closed, delays, elsewhere, hindrances, unmet } from '../../../src/understanding/lexicon/causes.ts'
import { sceneOf } from './scene.ts'

describe('a kind of cause', () => {
  it.each([...hindrances, ...elsewhere, ...closed, ...unmet])(
    '$what keeps from a visit: $said',
    ({ words, said }) => {
      expect(said).toMatch(words)
      expect(causeOfFailure(sceneOf(`0147今天白跑，${said}`))).toBe(said)
    },
  )

  it.each(delays)('$what delays a task: $said', ({ words, said }) => {
    expect(said).toMatch(words)
    expect(causeOfDelay(sceneOf(`0147申请延期5天，${said}`))).toBe(said)
  })
})

/** Who writes: a department, unless told otherwise. */
const police = { role: 'department', org: 'police' } as const

describe('the cause of a visit in vain', () => {
  it.each([
    ['去了0147，门锁起的，邻居说走亲戚去了', '门锁起的'],
    ['0152上门没见到人，邻居说去赶场了', '去赶场了'],
    ['0198开不进去，山体垮了', '山体垮了'],
    ['昨天下雨没去成，改到16号', '下雨'],
    ['0313采集仪连不上网，白去了', '采集仪连不上网'],
    ['0134去了，只好下周再去', undefined],
    ['今天去0274家没走拢，车子半路爆胎，打道回府了', '车子半路爆胎'],
    ['0114今天没去成，半路塌方，车子过不去，只好掉头', '半路塌方，车子过不去'],
  ])('%s', (message, cause) => {
    expect(causeOfFailure(sceneOf(message, police))).toBe(cause)
  })

  it.each([
    ['0217没办下来，乡道改造断行，绕行的便道又被泥石流掩埋', '乡道改造断行，绕行的便道又被泥石流掩埋'],
    ['0603没做成，采集的平板鼓包了，备用的落在办公室，改后天再去', '采集的平板鼓包了，备用的落在办公室'],
    ['0335没评成，老人情绪激动，把表都撕了', '老人情绪激动，把表都撕了'],
    ['0322没上成，路遇牛群堵道两小时，等到天黑', '路遇牛群堵道两小时'],
    ['去三元村那户，桥断了，车过不了河，0048没去成', '桥断了，车过不了河'],
    ['0219没评成，家属嫌医生态度不好，把门反锁了', '家属嫌医生态度不好，把门反锁了'],
    ['0051没评成，手语老师没来，话问不清楚', '手语老师没来，话问不清楚'],
  ])('is told in several clauses, all of them: %s', (message, cause) => {
    expect(causeOfFailure(sceneOf(message, police))).toBe(cause)
  })

  it.each([
    ['0288上门未果（高温红色预警，救护车全部待命）', '高温红色预警，救护车全部待命'],
    ['0711没进得去——门前在浇水泥路，不准踩', '门前在浇水泥路，不准踩'],
    ['0217没办下来，情况说明：专家被抽去支援', '专家被抽去支援'],
    ['0341没搞成，说是县医院的B超机送检了', '县医院的B超机送检了'],
    ['0533今天上午没测成，带去的量具忘了充电', '带去的量具忘了充电'],
    ['0305没搞成：断电，机器开不起', '断电，机器开不起'],
    ['0214今日未能入户，原因系村民不允许外来车辆经过', '村民不允许外来车辆经过'],
    ['0318没见成面，组长说老人被孙女接去过生日了', '老人被孙女接去过生日了'],
    ['0336今天没去，怪我们，医院临时通知全部留下', '医院临时通知全部留下'],
    ['0216没来成，饭都煮起了，后头他们打电话说车子坏了', '车子坏了'],
    ['0487去了但孩子的妈妈当场反悔', '孩子的妈妈当场反悔'],
  ])('is told without what leads to it: %s', (message, cause) => {
    expect(causeOfFailure(sceneOf(message, police))).toBe(cause)
  })

  it.each([
    '没搞成',
    '没上到门',
    '没有完成',
    '未果',
    '没进去',
    '没拢',
    '未能入户',
    '没办妥',
    '没采到指纹',
    '做不成',
    '白跑一趟',
    '扑了个空',
    '失败告终',
    '黄了',
    '泡汤了',
    '半途而废',
    '只好作罢',
    '没法评',
  ])('is not that it came to nothing: %s', (nothing) => {
    expect(nothing).toMatch(new RegExp(cameToNothing))
    expect(causeOfFailure(sceneOf(`0147${nothing}，船老板喝醉了`, police))).toBe('船老板喝醉了')
    expect(causeOfFailure(sceneOf(`0147${nothing}`, police))).toBeUndefined()
  })

  it.each([
    ['0233没去成，山上垮方', '山上垮方'],
    ['0233没去成，两边落石不断', '两边落石不断'],
    ['0532没上到门，小王在坡上热倒了，全队送他下山', '小王在坡上热倒了，全队送他下山'],
    ['0220没去成，临出发接到通知，全县禁止公车上山', '临出发接到通知，全县禁止公车上山'],
    ['0601没做成，当事人说话听不懂，村上又没人会手语', '当事人说话听不懂，村上又没人会手语'],
    ['0502院子里两条狗围到叫，家属没出来，没评成', '院子里两条狗围到叫'],
    ['0232白跑了，桥上过不到车，人影都没看到', '桥上过不到车'],
  ])('is known by its words: %s', (message, cause) => {
    expect(causeOfFailure(sceneOf(message, police))).toBe(cause)
  })

  it('is not whose visit it was', () => {
    expect(causeOfFailure(sceneOf('0733这家昨天没搞成，医生没跟到来', police))).toBe('医生没跟到来')
    const called = { role: 'village', org: '511725102214' } as const
    expect(causeOfFailure(sceneOf('李树青屋头今天没整成，狗太歪了', called))).toBe('狗太歪了')
  })

  it('is another for each of two cases', () => {
    const message = '0409、0410今天都没上成：前一户路断，后一户是停电机器没法用'
    expect(causeOfFailure(sceneOf(message, police, '0409'))).toBe('路断')
    expect(causeOfFailure(sceneOf(message, police, '0410'))).toBe('停电机器没法用')
  })

  it('is not what a family knows nothing of', () => {
    expect(causeOfFailure(sceneOf('0147说好今天来，我烧了一锅开水', { role: 'relative' }))).toBeUndefined()
    expect(causeOfFailure(sceneOf('0316今天没看成，说是医生的车追了尾', { role: 'relative' }))).toBe(
      '医生的车追了尾',
    )
  })
})

describe('the cause of a delay', () => {
  it.each([
    ['0604轮椅15天不够，厂家断货，再给20天', '厂家断货'],
    ['0952种黄花的技术嘛，开春才教得，缓到明年3月', '开春才教得'],
    ['昨天停电电脑开不起，申请晚一天交', '停电电脑开不起'],
    ['0433低保这块家庭经济状况核对还没回函，申请延期10天', '家庭经济状况核对还没回函'],
    ['0607学籍要等开学才查得到，教育资助请延期至12月11日', '学籍要等开学才查得到'],
    ['住建局：0638危房鉴定机构排到下旬了，请求延到12月25日', '危房鉴定机构排到下旬了'],
    ['0471法律援助申请延期5天', undefined],
  ])('%s', (message, cause) => {
    expect(causeOfDelay(sceneOf(message))).toBe(cause)
  })

  it.each([
    ['0521的轮椅延到12月10日，仓库着了火，货压起发不出来', '仓库着了火，货压起发不出来'],
    ['因外聘讲师签证问题，且场地被征用，0606请延长12天。', '外聘讲师签证问题，且场地被征用'],
    ['0673再宽两天，我一个人管三条线，实在跑不过来', '我一个人管三条线，实在跑不过来'],
    ['0574延期4天，评定科搬家，仪器没调试好，请批准', '评定科搬家，仪器没调试好'],
    ['0467核实延期3天，家属一直说忙，约不到时间', '家属一直说忙，约不到时间'],
  ])('is told in several clauses, all of them: %s', (message, cause) => {
    expect(causeOfDelay(sceneOf(message))).toBe(cause)
  })

  it.each([
    ['0531实在来不及了，屋头在办丧事，缓我5天', '屋头在办丧事'],
    ['这周五交不了，三个驻村的全抽去扑山火了，0274给到下周三行不', '三个驻村的全抽去扑山火了'],
    ['0561暂时没法动工，雨下个不停，请再宽限一个星期', '雨下个不停'],
    ['0608上户口的事，对方派出所不回函，申请延期到12月31日', '对方派出所不回函'],
    ['0051请宽到12月6日，不是推，骨科医生去成都了', '骨科医生去成都了'],
    ['手底下三个人倒了两个，0244再给我五天，回头我请残联吃冰粉', '手底下三个人倒了两个'],
    ['0464到期了，另一个同事生娃去了，宽我三天', '另一个同事生娃去了'],
    ['0676户主自己要等黄道吉日，缓到12月30日', '户主自己要等黄道吉日'],
  ])('is neither the asking nor that it will be late: %s', (message, cause) => {
    expect(causeOfDelay(sceneOf(message))).toBe(cause)
  })

  it.each([
    ['0690请宽限三日，原因：轮值医院停电检修。', '轮值医院停电检修'],
    ['0466请延期至12月5日，理由如下：镜片要定制，物流停发', '镜片要定制，物流停发'],
    ['0905的资料因系统故障今天传不上来，能否宽限到12月9日', '系统故障'],
    ['0137能不能宽限三天哦上山的路着大雨冲断了', '上山的路着大雨冲断了'],
  ])('is led in: %s', (message, cause) => {
    expect(causeOfDelay(sceneOf(message))).toBe(cause)
  })

  it('stands in the sentence that asks', () => {
    const message = '手机坏了才看到，在医院陪床。0058能不能再缓20天，工程队还在别处修路'
    expect(causeOfDelay(sceneOf(message))).toBe('工程队还在别处修路')
  })

  it('is not what is told of another case before it', () => {
    const message = '0461材料不齐，退回。0464申请延5天'
    const scene = sceneOf(message, {}, '0464')
    const start = message.indexOf('0464')
    const own = scene.all.filter((one) => one.start >= start)
    expect(causeOfDelay({ ...scene, start, said: message.slice(start), own })).toBeUndefined()
  })

  it('is another for each of two cases', () => {
    const message = '0416评残医生没来，0418家属病了，两单都请顺延到12月12日'
    expect(causeOfDelay(sceneOf(message, {}, '0416'))).toBe('评残医生没来')
    expect(causeOfDelay(sceneOf(message, {}, '0418'))).toBe('家属病了')
  })
})
