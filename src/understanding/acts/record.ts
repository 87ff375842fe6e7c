// merge, identify, roster: what is written about cases and people is changed.
import type { ActOf } from '../act.ts'
import type { Entity } from '../entity.ts'
import { casesIn, field, listField, ofKind } from './fill.ts'
import type { Frame, Scene } from './frame.ts'

export const merge: Frame = {
  act: 'merge',
  fill: (scene): ActOf<'merge'> => ({
    act: 'merge',
    confidence: scene.confidence,
    ...listField('cases', scene.cases.length > 1 ? scene.cases : casesIn(scene.group)),
  }),
}

const kin =
  '儿子|女儿|[大二幺]女|爸爸|父亲|妈妈|母亲|妻子|老婆|爱人|丈夫|老公|哥哥|弟弟|姐姐|妹妹|孙子|孙女|外孙女|外孙|外甥女|侄子|侄儿|外侄|侄女婿|侄女|儿媳妇?|媳妇|女婿|邻居|娃儿|儿|女|妹|哥|姐|弟|幺儿|外甥|表哥|表弟|堂弟|堂哥|孙媳妇?|侄媳妇?|侄儿媳妇|嫂子|弟媳|弟妹|姐夫|妹夫|舅子|老表|表妹|表姐|堂妹|爷爷|奶奶|外公|外婆|公公|婆婆|舅舅|姑姑|姨妈|叔叔|伯父|老汉|妈|爸'

/** What kin are called in plain words. */
const plainKin: Readonly<Record<string, string>> = {
  儿: '儿子',
  女: '女儿',
  妹: '妹妹',
  哥: '哥哥',
  姐: '姐姐',
  弟: '弟弟',
  爸爸: '父亲',
  妈妈: '母亲',
  老婆: '妻子',
  老公: '丈夫',
  媳妇: '儿媳',
  幺儿: '儿子',
  大女: '女儿',
  二女: '女儿',
  幺女: '女儿',
  娃儿: '孩子',
  孙媳妇: '孙媳',
  侄媳妇: '侄媳',
  侄儿媳妇: '侄媳',
  弟妹: '弟媳',
  老汉: '父亲',
  妈: '母亲',
  爸: '父亲',
}

/** Six letters and digits, both of them, in the middle of a sentence. */
const codeWithin = /(?<![A-Za-z0-9])(?=\d*[A-Z])(?=[A-Z]*\d)[A-Z0-9]{6}(?![A-Za-z0-9])/

/** 码是7719, 我来绑定，6038; six digits in front of a name. The end of a number (身份证号码后四位2205) is no code. */
const spokenCode = /(?:(?<!号)码|暗号|绑定?我?)[^，。；\d]{0,4}[，\s：]?(\d{4,6})(?!\d)|^(\d{6})(?=[\s，])/
/** 那串数是204687, 码是 9 0 3 3 7 1 */
const sixDigits = /(?<![\d号]\s?)\d(?: ?\d){5}(?! ?\d)/
const codeOfDigits = (text: string): string | undefined => {
  const [, named, first] = spokenCode.exec(text) ?? []
  return named ?? first ?? sixDigits.exec(text)?.[0].replaceAll(' ', '')
}

const hasKin = new RegExp(`^(?:的|家的?|屋头的?|他|她)(?:${kin})`)
const kinOfSomebody = new RegExp(`(?:的|他|她|是)(${kin})(?![\\u4e00-\\u9fff]*家)`)

/** 我是温小梅，温德安的女儿: the one who has the kin; else the one who is not the speaker; else the speaker. */
function residentIn(scene: Scene): string | undefined {
  const names = ofKind(scene.own, 'name')
  const resident =
    names.find((one) => /^(?:就)?是我(?:的)?/.test(scene.text.slice(one.end, one.end + 4))) ??
    names.find((one) => hasKin.test(scene.text.slice(one.end, one.end + 6))) ??
    names.find((one) => one.name !== scene.person?.name && scene.person === undefined) ??
    names[0]
  return resident?.name
}

export const identify: Frame = {
  act: 'identify',
  fill: (scene): ActOf<'identify'> => {
    const said = scene.said
    const spoken = kinOfSomebody.exec(said)?.[1]
    // 本人柏万年, 我就是彭兴国本人: who says so tells his own name.
    const related = ofKind(scene.own, 'relation').filter(
      (one) =>
        one.relation !== '本人' ||
        (scene.context.role === 'relative' &&
          !ofKind(scene.own, 'name').some(({ start, end }) => start === one.end || end === one.start)),
    )
    const relation = spoken === undefined ? related[0]?.relation : (plainKin[spoken] ?? spoken)
    // 我爸叫孟兴发, 晏明芳是我姑姑: how the resident stands to the speaker, not the speaker to him.
    const ofSpeaker = spoken === undefined ? related.find((one) => one.of === 'speaker') : undefined
    const phone = ofKind(scene.own, 'phone')[0]?.digits
    const person = {
      ...field('name', residentIn(scene)),
      ...field('phone', phone),
      ...field('relation', ofSpeaker?.relation),
    }
    const code =
      ofKind(scene.own, 'binding-code')[0]?.code ?? codeWithin.exec(said)?.[0] ?? codeOfDigits(scene.text)
    return {
      act: 'identify',
      confidence: scene.confidence,
      ...(Object.keys(person).length > 0 ? { person } : {}),
      ...((code === undefined || spoken !== undefined) && ofSpeaker === undefined
        ? field('relation', relation)
        : {}),
      ...field('code', code),
    }
  },
}

/** The department that gets another contact person: no federation of the town itself. */
function officeOf(scene: Scene): string | undefined {
  if (scene.context.role === 'village' || scene.context.role === 'township') return undefined
  return ofKind(scene.own, 'department')[0]?.code
}

const takesOverBefore =
  /(?:找|联系|由|为|成|是|改|主任|对接|(?:对接|联系|找)[^，。；]{1,5}的|让|派|新来的|专委|专干|干事|社工|联络员)$/
const takesOverBehind = /^(?:来)?(?:对接|负责|接手|跟进|接替|接到|管|牵头)/

/** 老周退了, 小李要调走. */
const leaves = /^(?:已经?|马上|要|都|就|下个?月|也)*(?:调|退|走|离|休|辞|请假|生|住院|轮岗|不|抽)/

/** Who is there from now on, as said: a full name, 王警官 or 小李. */
function successorIn(scene: Scene, entities: readonly Entity[]): string | undefined {
  const named = entities.flatMap((one): { start: number; end: number; as: string; full?: true }[] =>
    one.kind === 'name'
      ? [{ start: one.start, end: one.end, as: one.name, full: true }]
      : one.kind === 'official' || one.kind === 'partial-name'
        ? [{ start: one.start, end: one.end, as: (one.kind === 'official' && one.name) || one.text }]
        : [],
  )
  const before = (place: number): string => scene.text.slice(Math.max(0, place - 3), place)
  const people = named.filter((one) => !isOver.test(before(one.start)))
  const chosen =
    people.findLast((one) => takesOverBefore.test(before(one.start))) ??
    people.findLast((one) => takesOverBehind.test(scene.text.slice(one.end, one.end + 4))) ??
    people.findLast((one) => one.full) ??
    people.findLast((one) => !leaves.test(scene.text.slice(one.end, one.end + 5)))
  return (chosen === undefined ? undefined : calledInFull(scene, chosen)) ?? chosen?.as
}

/** 不再找蒲晓岚 */
const isOver = /[不别莫]再?[找联]/

/** 廖老师（廖雪晴）, 阙医生阙小舟: the whole name behind what somebody is called. */
function calledInFull(
  scene: Scene,
  { end, as }: { readonly end: number; readonly as: string },
): string | undefined {
  const behind = scene.text.slice(end, end + 6)
  const surname = /^[小老]?([\u4e00-\u9fff])/.exec(as)?.[1]
  if (surname === undefined) return undefined
  const whole = new RegExp(`^（?(${surname}[\\u4e00-\\u9fff]{1,2})(?:）|$|[，。；\\s])`).exec(behind)?.[1]
  return as.length < 4 && /^[小老]|老师|医生|律师|警官|主任$/.test(as) ? whole : undefined
}

/** 以后找向警官: with a post, and no surname that is sure. */
const titled =
  /(?:联系|找|换成|改为|由|是|为)(?:我们)?(?:妇女主任|文书|会计|支书|专委|专干|村医|副主任)?([\u4e00-\u9fff]{1,2}(?:警官|科长|主任|老师|股长|所长|医生|同志|干事|书记|局长))/
/** 现在是小简在管, 交给老佘了: whoever is called so need have no usual surname. */
const calledFamiliarly =
  /(?:联系|找|换成|改为|由|是|为|[交转]给|归|让|现在|以后|[，\s]|^)(?:我们)?(?:妇女主任|文书|会计|支书|专委|专干|村医|副主任|主任)?([小老](?![组村区师板人家的乡镇])[\u4e00-\u9fff])(?=$|[^\u4e00-\u9fff]|[跟和同来了哈管接]|在?负责|在[管搞弄做]|对接|牵头|[嘛吧]我)(?!(?:已经?)?(?:退|调|走|休|辞))/

export const roster: Frame = {
  act: 'roster',
  fill: (scene): ActOf<'roster'> => {
    const said = scene.said
    const spoken = titled.exec(said)?.[1] ?? calledFamiliarly.exec(said)?.[1]
    return {
      act: 'roster',
      confidence: scene.confidence,
      ...field('name', successorIn(scene, scene.own) ?? spoken ?? successorIn(scene, scene.group)),
      ...field('department', officeOf(scene)),
    }
  },
}
