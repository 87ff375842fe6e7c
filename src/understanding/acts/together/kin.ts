// 我是郑国平的儿子，我爸想办证: the resident named beside the speaker's own place.
import type { Act, ActOf } from '../../act.ts'

/** Whose kin the speaker is by what he calls himself: 我是郑国平的儿子，我爸想办证. */
const kinOf: Readonly<Record<string, string>> = {
  儿子: '父亲 母亲',
  女儿: '父亲 母亲',
  父亲: '儿子 女儿 孩子',
  母亲: '儿子 女儿 孩子',
  妻子: '丈夫 配偶',
  丈夫: '妻子 配偶',
  儿媳: '公公 婆婆',
  儿媳妇: '公公 婆婆',
  女婿: '岳父 岳母',
  孙子: '爷爷 奶奶',
  孙女: '爷爷 奶奶',
  外孙: '外公 外婆',
  外孙女: '外公 外婆',
  侄子: '叔叔 二叔 三叔 幺爸 伯父 姑姑',
  侄儿: '叔叔 二叔 三叔 幺爸 伯父 姑姑',
  侄女: '叔叔 二叔 三叔 幺爸 伯父 姑姑',
  外甥: '舅舅',
  外甥女: '舅舅',
  弟弟: '哥哥 姐姐',
  妹妹: '哥哥 姐姐',
  哥哥: '弟弟 妹妹',
  姐姐: '弟弟 妹妹',
}

/** The name of the resident, given with the speaker's own place beside him, is that of the kin spoken of. */
export function byName(acts: readonly Act[]): readonly Act[] {
  const speaker = acts.find((one): one is ActOf<'identify'> => one.act === 'identify')
  const name = speaker?.person?.name
  const kin = kinOf[speaker?.relation ?? '']?.split(' ')
  if (name === undefined || kin === undefined) return acts
  return acts.map((one) =>
    one !== speaker &&
    'person' in one &&
    one.person?.name === undefined &&
    kin.includes(one.person?.relation ?? '')
      ? { ...one, person: { name, ...one.person } }
      : one,
  )
}
