// How people call the services, plain and in dialect.
import type { ServiceCode } from '../../../src/case/service.ts'
import type { Dice } from '../dice.ts'

const words: Readonly<Partial<Record<ServiceCode, readonly string[]>>> = {
  CERT: ['残疾证', '残疾人证', '残疾证'],
  AID: ['轮椅', '护理床', '坐便椅', '气垫床'],
  NURSING: ['护理补贴', '护理费', '重残护理补贴'],
  LIVING: ['生活补贴', '困难残疾人生活补贴'],
  DIBAO: ['低保'],
  TEKUN: ['特困供养', '五保'],
  EDU: ['教育资助', '助学金'],
  TRAIN_VOC: ['技能培训', '电商培训'],
  TRAIN_FARM: ['养殖培训', '种植培训'],
  LICENSE: ['营业执照', '个体执照'],
  HOUSING: ['危房改造'],
  LEGAL: ['法律援助'],
  IDCARD: ['身份证'],
  OTHER: ['无障碍扶手'],
}

export const serviceWord = (service: ServiceCode, dice: Dice): string =>
  dice.one(words[service] ?? ['残疾证'])

/** 残疾证、轮椅 */
export const serviceWords = (services: readonly ServiceCode[], dice: Dice): string =>
  services.map((service) => serviceWord(service, dice)).join(dice.one(['、', '和', '、']))
