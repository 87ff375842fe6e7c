// Long words of services by their sound: 护理补铁, 营业直照, 法律缘助. Three syllables and more do not agree by chance.
import type { ServiceCode } from '../../case/service.ts'
import type { Entity } from '../entity.ts'
import type { Candidate } from './candidate.ts'
import { soundsOf, syllableOf } from './sounds.ts'
import { compileWordMatcher } from './word-matcher.ts'

const spoken: Readonly<Record<string, readonly ServiceCode[]>> = {
  残疾证: ['CERT'],
  残疾人证: ['CERT'],
  残疾本本: ['CERT'],
  护理补贴: ['NURSING'],
  重残补贴: ['NURSING'],
  生活补贴: ['LIVING'],
  困难补贴: ['LIVING'],
  残疾补贴: ['LIVING'],
  残疾补助: ['LIVING'],
  两项补贴: ['NURSING', 'LIVING'],
  特困供养: ['TEKUN'],
  营业执照: ['LICENSE'],
  法律援助: ['LEGAL'],
  危房改造: ['HOUSING'],
  气垫床: ['AID'],
  护理床: ['AID'],
  助行器: ['AID'],
  坐便椅: ['AID'],
  褥疮垫: ['AID'],
  辅助器具: ['AID'],
  教育资助: ['EDU'],
  助学金: ['EDU'],
  送教上门: ['EDU'],
  康复训练: ['REHAB'],
  家庭医生: ['REHAB'],
  临时救助: ['OTHER'],
  高龄津贴: ['OTHER'],
  无障碍改造: ['OTHER'],
}

/** Prepares the sounds; the finder adds what sounds like a service and is written otherwise. */
export function createSpokenServiceFinder(): (text: string, found: Candidate[]) => void {
  const words = new Map<string, number>()
  const names = Object.keys(spoken)
  for (const [index, name] of names.entries()) for (const sound of soundsOf(name)) words.set(sound, index)
  const matcher = compileWordMatcher(words, syllableOf)
  return (text, found) => {
    for (const { start, end, entry } of matcher.all(text)) {
      const name = names[entry] ?? ''
      if (text.slice(start, end) === name) continue
      const entities = (spoken[name] ?? []).map((service): Entity => ({
        kind: 'service',
        service,
        start,
        end,
      }))
      found.push({ start, end, cost: 8, entities })
    }
  }
}
