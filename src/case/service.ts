// The services of the scheme: the certificate (1) and what ten departments bring to the home (N).

interface Service {
  /** As the scheme names it. */
  readonly name: string
  /** As people say it. */
  readonly short?: string
  /** The department that leads; the first receiver (首接负责). */
  readonly lead: string
  /** Departments that come along. */
  readonly along?: readonly string[]
  /** Where the scheme says so. */
  readonly clause: string
}

/** Annex and chapter five of the scheme, row by row. */
export const services = {
  CERT: { name: '残疾人证', lead: 'disabled-federation', along: ['health'], clause: '二(一)、五(一)' },
  AID: { name: '辅具适配', lead: 'disabled-federation', clause: '五(一)' },
  NURSING: { name: '重度残疾人护理补贴', short: '护理补贴', lead: 'civil-affairs', clause: '五(三)' },
  LIVING: { name: '困难残疾人生活补贴', short: '生活补贴', lead: 'civil-affairs', clause: '五(三)' },
  DIBAO: { name: '低保', lead: 'civil-affairs', clause: '五(三)' },
  TEKUN: { name: '特困供养', lead: 'civil-affairs', clause: '五(三)' },
  EDU: { name: '教育资助', lead: 'education', clause: '五(四)' },
  TRAIN_VOC: { name: '职业技术培训', short: '技能培训', lead: 'human-resources', clause: '五(五)' },
  TRAIN_FARM: { name: '种养殖实用技术培训', short: '种养殖培训', lead: 'agriculture', clause: '五(六)' },
  // The body, 五(七), names 行政审批局, the annex names 市监局, 二(二) lists both: the body leads, the other comes along.
  LICENSE: {
    name: '个体营业执照',
    short: '营业执照',
    lead: 'approval',
    along: ['market'],
    clause: '五(七)、附件',
  },
  HOUSING: { name: '农村危房改造', short: '危房改造', lead: 'housing', clause: '五(八)' },
  LEGAL: { name: '法律援助', lead: 'justice', clause: '五(九)' },
  IDCARD: { name: '身份证件办理', lead: 'police', clause: '五(十)' },
  REHAB: { name: '康复知识', lead: 'health', clause: '五(二)' },
  OTHER: { name: '其他需求', lead: 'disabled-federation', clause: '三(四)' },
} as const satisfies Record<string, Service>

export type ServiceCode = keyof typeof services

/** 护理补贴: short enough for a message. */
export function serviceName(code: ServiceCode): string {
  const service: Service = services[code]
  return service.short ?? service.name
}

/** `AID,NURSING` as an act writes them. */
export const servicesWritten = (text: string): readonly ServiceCode[] =>
  text.split(/[,，、\s]+/).filter((code): code is ServiceCode => code in services)
