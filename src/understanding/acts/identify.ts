// identify: who writes, and whom he speaks for.
import type { ActOf } from '../act.ts'
import { relationWords, shortRelations } from '../lexicon/relation-words.ts'
import { readDigits } from '../entities/numerals.ts'
import { beginsName } from '../entities/surname-table.ts'
import { field, ofKind } from './fill.ts'
import type { Frame, Scene } from './frame.ts'

/** 我家…, 其… have their owner with them; 本人, 亲戚, 老二 say less than what stands beside them; 小妹 is whom one speaks to. */
const saysLess = /^[我其]|本人|亲[戚属]|^老[大二三四五者头]$|^小妹$/

/** What somebody may call himself as the kin of a resident, each with its standard word. */
const standing: ReadonlyMap<string, string> = new Map([
  ...Object.entries(shortRelations).filter(([word]) => /[儿女妹哥姐弟妈爸]/.test(word)),
  ...Object.entries(relationWords).flatMap(([relation, words]) =>
    words.filter((word) => !saysLess.test(word)).map((word) => [word, relation] as const),
  ),
  // Of a resident by name the 媳妇 is his son's, and 屋头的 whoever lives with him.
  ['媳妇', '儿媳'],
  ['大媳妇', '大媳妇'],
  ['监护人', '监护人'],
  ['屋头的', '屋头的'],
])

const kin = [...standing.keys()]
  // 侄儿媳妇 before 侄儿
  .toSorted((one, other) => other.length - one.length)
  .join('|')
  // 她屋头的大儿子: of the household, and the word behind it says who.
  .replace('屋头的', '屋头的(?![\\u4e00-\\u9fff])')

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
    // 本人柏万年: who says so tells his own name; 我就是彭兴国本人 says who he is.
    const related = ofKind(scene.own, 'relation').filter(
      (one) =>
        one.relation !== '本人' ||
        (scene.context.role === 'relative' &&
          !ofKind(scene.own, 'name').some(({ start }) => start === one.end)),
    )
    const relation = spoken === undefined ? related[0]?.relation : standing.get(spoken)
    // 我爸叫孟兴发, 晏明芳是我姑姑: how the resident stands to the speaker, not the speaker to him.
    const ofSpeaker = spoken === undefined ? related.find((one) => one.of === 'speaker') : undefined
    const phone = ofKind(scene.own, 'phone')[0]?.digits
    const person = {
      ...field('name', residentIn(scene)),
      ...field('phone', phone),
      ...field('idNumber', ofKind(scene.own, 'id-number')[0]?.value),
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
