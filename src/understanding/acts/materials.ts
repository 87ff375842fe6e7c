// materials: the papers of a case: handed over, complete, or missing.
import type { ActOf } from '../act.ts'
import { anyOf } from '../either.ts'
import { field, listField, target, text } from './fill.ts'
import type { Frame, Scene } from './frame.ts'
import { papersTold } from './missing-papers.ts'
import { kindOf, type Signs } from './signs.ts'

const signs: Signs<'sent' | 'complete' | 'missing'> = [
  [
    'missing',
    anyOf(
      /唯独|(?:就差|只差)(?![^，。；]{0,10}(?:补|交)(?:上|来|齐|过去|了))/, // 就差照片
      /(?:就|只|单)等[^，。；]{0,6}(?:证|书|表|照|照片|复印件|病历|证明)(?:了|$)/, // 其他都收拢了，就等诊断书
      /还没(?:收到|得)，?其[它他余]/, // 户口本还没得，其他都有了
    ),
  ],
  [
    'complete',
    anyOf(
      /补上了?，?这下(?:全|齐)|补齐了?，全/, // 补上了，这下全了
      /收齐了?[，。]?(?:可以送|一|不差)|(?:现在|这下|目前)[^，。；]{0,8}(?<!不)齐了|齐活|倒是齐了|凑齐/, // 收齐了，可以送
      /材料(?:就|都|也)?没问题了|不差啥|没得缺|完备|一[样页张份]都?不[差少缺]|(?:没有?|不)缺|(?<!其[他它余])都有了/, // 一样不差
    ),
  ],
  [
    'sent',
    anyOf(
      /[备补凑收]齐(?:了|好|后)?(?:材料|资料)?(?:并|就|我)?[^，。；齐]{0,6}(?:报?送|交|寄)/, // 补齐材料并报送县残联
      /(?:已经?|今天|刚才?|昨天)补(?:送|交)(?!正)|补[送交]了/, // 今天补送了
      /都(?:给|交|送)[^，。；]{1,6}了，齐了/,
    ),
  ],
  [
    'missing',
    anyOf(
      /(?<![不无])(?:差|缺|欠)(?!不多)|少(?:了)?(?:[一二两]?[张份个]|了|签|盖|身|户|照)|不(?:齐|全|完整)|没齐/, // 还差一张
      /漏[交带传附]|没[^，。；]{0,3}[交寄送拿传附](?!错)|未[^，。；]{0,4}[交寄送传附收供]/, // 评定表没随包寄来
      /忘(?:了|记)?(?:带|拿|交|签|盖)|还没[寄开拿送办]|找不到/, // 忘了签字
      /不合格|(?<!清楚)不清[楚晰]|看不清|模糊|重新?[交拍照传提](?!了)|退回/, // 照片模糊
      /要(?:重新|补)|需[^，。；]{0,6}(?:补|提[供交]|家属|签)|请补充|还要|补(?:交|正|一?[张份个])/, // 要补户口本
      /没(?:有|得)?(?:带|盖|签|附|交|照片|户口|身份证|白底)/, // 没盖章
    ),
  ],
  ['complete', /(?<!没|不)齐(?:了|全|备)?|(?<!不)完整|不缺|没有缺|(?<!其[他它余])都有了|(?<!没)收讫/],
  ['sent', /送|交|寄|递|发(?:了|过|到|给)|报(?:上|过|来)|给了|拿给/],
]

/** What a clause tells of papers by its own words. */
export const paperEventIn = (said: string): 'sent' | 'complete' | 'missing' | undefined =>
  putRightIn(said, undefined) ?? kindOf(signs, said, undefined)

/** Some were lacking or sent back: 缺的, 就差, 喊补, 退回来. */
const lacked =
  /(?<!不)[差缺欠]|(?<!不)少(?!不)|没[有得交带盖签附]|退(?:回|了|转|下|件)|[喊要请]你?们?[我他]?补|补(?:一?[张份个]|正)|要的/g
/** Where another clause begins, in a text without signs too: 头一家没照成后头照了昨天送到镇上了. */
const clauseBegins = /[，。；！\s]|(?=昨天|今天|今早|刚|然后|现在)/
/** 除户口本外都齐了, 其他的都有了, 等他带来了再送, 还没交. */
const saysLess = /^[以之]?外|其[他它余]|别的|剩下|再|[没未等不]|要|下[周个]|[明后]天/
const allThere =
  /齐(?:了|全|活|备|的)|已补齐$|全了|(?:是|都|现在)全的|都全$|补(?:到位|全)|(?:都|全)有了|全补(?:上|起)|没问题了/
const handedOver = anyOf(
  /补[交送](?:了|过|上|来|去)|送达|(?:交|寄)(?:了|出|给|到)|已经?[送交寄]/,
  /[送带捎拿托递][^，。；]{0,8}(?:镇|县|乡|村|社区|残联|便民|窗口|你们|办公|同志|文书|门卫)/, // 带到镇上了; not 带到广东去了
)

/** What was lacking has come since: 之前少一张表，我补上了，现在齐了; 喊我补照片，今天交给镇上了. */
function putRightIn(said: string, named: number | undefined): 'complete' | 'sent' | undefined {
  const last = [...said.matchAll(lacked)].at(-1)
  if (last === undefined && named === undefined) return undefined
  let event: 'complete' | 'sent' | undefined
  const from = Math.max(last === undefined ? 0 : last.index + last[0].length, named ?? 0)
  for (const clause of said.slice(from).split(clauseBegins)) {
    if (saysLess.test(clause.replace('没问题', ''))) continue
    if (allThere.test(clause)) event = 'complete'
    else if (handedOver.test(clause) && /[了的过已]|手上/.test(clause)) event = 'sent'
  }
  return event
}

/** 刚送到镇上，怕印得看不清: feared, and not so. */
const fears = /(?<![害生])怕(?!是)[^，。；]*/g
const withoutFears = (scene: Scene): Scene => {
  const blank = (said: string): string => said.replace(fears, (words) => ' '.repeat(words.length))
  return scene.said.includes('怕') ? { ...scene, said: blank(scene.said), text: blank(scene.text) } : scene
}

export const materials: Frame = {
  act: 'materials',
  variantOf: (act) => text(act.event),
  fill: (whole): ActOf<'materials'> => {
    const scene = withoutFears(whole)
    const told = papersTold(scene)
    const event =
      putRightIn(scene.said, told.end) ??
      (told.end !== undefined ? 'missing' : kindOf(signs, scene.said, scene.variant))
    return {
      act: 'materials',
      confidence: scene.confidence,
      ...target(scene),
      ...field('event', event),
      ...listField('missing', event === 'missing' ? told.missing : []),
    }
  },
}
