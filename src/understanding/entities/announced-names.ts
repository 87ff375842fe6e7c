// Names that are announced in so many words, whatever they look like: 我女儿叫云朵, 姓名：终素英.
import { isWordOfWork } from '../lexicon/words-of-work.ts'
import { type Candidate, candidate } from './candidate.ts'
import { matchesOf } from './matches.ts'

/** Who is called so, or the field of a form; then two or three characters with nothing else before the next sign. */
const announced =
  /(?:(?<=[他她人爸妈爹娘爷婆公叔伯姑姨舅哥姐弟妹儿女子婶嫂孙娃夫妻伴名字岁][，、]?)(?:名字)?(?:叫|名叫)(?!做)|姓名(?:是|为|：)|名字(?:是|：))([\u4e00-\u9fff]{2,3})(?=[，。、；！\s（(]|$|的[，。]|[，\s]?(?:今年)?[\d一二三四五六七八九十]{2,3}岁)/g

/** Nobody's name begins or ends so: 喊他叫医生，; 她叫我去，. */
const noName = /^[我你您他她它咱俺大哪啥什谁不没医救警车人]|[了的着过来去吗呢吧啊么啥谁哪看办快车]$/

/** Proposes them; a name with a known surname is also found without. */
export function findAnnounced(text: string, found: Candidate[]): void {
  if (!text.includes('叫') && !text.includes('名')) return
  for (const { 0: whole, 1: name = '', index } of matchesOf(announced, text)) {
    if (noName.test(name) || isWordOfWork(name)) continue
    const end = index + whole.length
    found.push(candidate({ kind: 'name', name, sure: true, start: end - name.length, end }, 7))
  }
}
