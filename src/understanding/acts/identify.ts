// identify: who writes, and whom he speaks for.
import type { ActOf } from '../act.ts'
import { readDigits } from '../entities/numerals.ts'
import { beginsName } from '../entities/surname-table.ts'
import { field, ofKind } from './fill.ts'
import type { Frame, Scene } from './frame.ts'

const kin = [
  ...new Set(
    '儿子|女儿|[大二幺]女|爸爸|父亲|妈妈|母亲|妻子|老婆|爱人|丈夫|老公|哥哥|弟弟|姐姐|妹妹|孙子|孙女|外孙女|外孙|外甥女|侄子|侄儿|外侄|侄女婿|侄女|儿媳妇?|媳妇|女婿|邻居|娃儿|儿|女|妹|哥|姐|弟|幺儿|外甥|表哥|表弟|堂弟|堂哥|孙媳妇?|侄媳妇?|侄儿媳妇|嫂子|弟媳|弟妹|姐夫|妹夫|舅子|老表|表妹|表姐|堂妹|爷爷|奶奶|外公|外婆|公公|婆婆|舅舅|姑姑|姨妈|叔叔|伯父|老汉|妈|爸|监护人|外侄孙女|外侄孙|侄孙女|侄孙|侄儿子|干女儿|干儿子|舅公|舅妈|婶婶|大媳妇|亲家|老伴|弟娃|兄弟|屋头的'.split(
      '|',
    ),
  ),
]
  // 侄儿媳妇 before 侄儿
  .toSorted((one, other) => other.length - one.length)
  .join('|')

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
  老伴: '配偶',
  弟娃: '弟弟',
  妈: '母亲',
  爸: '父亲',
}

/** Six letters and digits, both of them, in the middle of a sentence. */
const codeWithin = /(?<![A-Za-z0-9])(?=\d*[A-Z])(?=[A-Z]*\d)[A-Z0-9]{6}(?![A-Za-z0-9])/

/** 码是7719, 绑定码 K7Q4, 凭据号365021; six digits in front of a name. The end of a number (身份证号码后四位2205) is no code. */
const spokenCode =
  /(?:(?<!号)码|暗号|凭据号|口令|绑定?我?)[^，。；\dA-Za-z]{0,4}[，\s：]?((?=[A-Z]*\d)[A-Z0-9]{4,6})(?![\dA-Za-z])|^(\d{6})(?=[\s，])/i
/** 那串数是204687, 码是 9 0 3 3 7 1 */
const sixDigits = /(?<![\d号]\s?)\d(?: ?\d){5}(?! ?\d)/
/** 码是七七零三六二: read out one by one. */
const sixSpoken =
  /(?<![零〇一二三四五六七八九幺两十百])[零〇一二三四五六七八九幺]{6}(?![零〇一二三四五六七八九幺十百])/
const codeOfDigits = (text: string): string | undefined => {
  const [, named, first] = spokenCode.exec(text) ?? []
  const spoken = sixSpoken.exec(text)?.[0]
  return (
    named ??
    first ??
    sixDigits.exec(text)?.[0].replaceAll(' ', '') ??
    (spoken === undefined ? undefined : readDigits(spoken))
  )
}

const hasKin = new RegExp(`^(?:的|之|家的?|屋头的?|他|她)(?:亲|大|小)?(?:${kin})`)
const kinOfSomebody = new RegExp(
  `(?:的|他|她|是|之)(?:亲|大(?=儿子|女儿)|小(?=儿子|女儿))?(${kin})(?![\\u4e00-\\u9fff]*家)`,
)

/** 本人系司空见的女婿, 我系晏顺清之孙子: whose kin somebody is has a name, whatever it would be elsewhere. */
const kinOfNamed = new RegExp(
  `(?:是|系|叫)(?:那个)?([\\u4e00-\\u9fff]{2,4}?)(?:老人|本人)?(?:的|之|家的?|屋头的?)(?:亲|大|小)?(?:${kin})`,
)
const nobody =
  /我|你|他|她|这|那|人|申请|病|残|户主|本|镇|村|组|社|家|局|主任|书记|医生|老师|[大幺二三小老][爷叔伯姨舅]|[爸妈爹娘爷奶公婆儿女哥姐弟妹]$/

/** 户政大队计超, 联络员方圆: an office and who writes from there. */
const postAndName = /(?:联络员|专干|文书|会计|支书|大队|窗口|副?主任)([\u4e00-\u9fff]{2,3})(?=$|[，。；！\s])/

/** 我是温小梅，温德安的女儿: the one who has the kin; else the one who is not the speaker; else the speaker. */
function residentIn(scene: Scene): string | undefined {
  const names = ofKind(scene.own, 'name')
  const spoken = scene.context.role === 'relative' ? kinOfNamed.exec(scene.said)?.[1] : undefined
  const resident =
    names.find((one) => /^(?:就)?是我(?:的)?/.test(scene.text.slice(one.end, one.end + 4))) ??
    names.find((one) => hasKin.test(scene.text.slice(one.end, one.end + 6))) ??
    names.find((one) => one.name !== scene.person?.name && scene.person === undefined) ??
    names[0]
  return (
    resident?.name ??
    (spoken !== undefined && !nobody.test(spoken) ? spoken : undefined) ??
    (scene.context.role === 'relative' ? namedBefore(scene) : officeHolder(scene))
  )
}

/** 谷小春的证好久办得好 我是他舅舅: of whom the message has told. */
const namedBefore = (scene: Scene): string | undefined =>
  kinOfHim.test(scene.said)
    ? ofKind(scene.group, 'name').findLast(({ end }) => end <= scene.start)?.name
    : undefined

const kinOfHim = new RegExp(`是(?:他|她)(?:的|家)?(?:亲|大|小)?(?:${kin})`)

function officeHolder({ said }: Scene): string | undefined {
  const name = postAndName.exec(said)?.[1]
  return name !== undefined && beginsName[name.charCodeAt(0)] === 1 ? name : undefined
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
