// The numbers a county may set in its file, with the scheme's own as defaults.
import { z } from 'zod'
import { type ServiceCode, services } from '../case/service.ts'

const days = z.int().min(1).max(366)

/** `HH:MM`, county time; `24:00` ends the day. */
const timeOfDay = '(?:[01]\\d|2[0-3]):[0-5]\\d|24:00'

/** "09:00-11:30" */
const windowSchema = z
  .string()
  .regex(new RegExp(`^(?:${timeOfDay})-(?:${timeOfDay})$`), 'a window is written "09:00-11:30"')
  .transform((text) => ({ from: text.slice(0, 5), until: text.slice(6) }))
  .refine(({ from, until }) => from < until, 'a window ends after it begins')

const isServiceCode = (code: string): code is ServiceCode => code in services
const serviceCodes = Object.keys(services).filter(isServiceCode)
const ownDays = z.partialRecord(z.enum([...serviceCodes, 'default']), days).default({})

/**
 * The rules of a county file: what is left out has its default, an unknown name is refused. Parses `undefined` too.
 */
export const rulesSchema = z
  .strictObject({
    /** 三(一) From the day of the report. */
    verifyWorkdays: days.default(5),
    /** 三(一) “及时”: from the verification, where it was not reported in the same breath. */
    reportWorkdays: days.default(2),
    /** 三(二) From the county's receipt to the visit itself. */
    visitWorkdays: days.default(5),
    /** From the dispatch, not from 签收: who does not sign must not stop the clock. */
    acknowledgeWorkdays: days.default(1),
    returnDecisionWorkdays: days.default(1),
    extensionDecisionWorkdays: days.default(1),
    /** 办法第九条(三) */
    noticeWorkdays: days.default(5),
    materialsWorkdays: days.default(5),
    /** 办法第九条(四) */
    auditWorkdays: days.default(10),
    printWorkdays: days.default(3),
    deliverWorkdays: days.default(5),
    /** 三(四) From the visit. */
    callbackMonths: z.int().min(1).max(12).default(1),
    callbackAfterDeliveryWorkdays: days.default(5),
    /** 三(四) Share of each township's call-backs of a month that the county checks, up to 1. */
    spotCheckRate: z.number().gt(0).max(1).default(0.7),
    /** From the dispatch; where each comes from stands in limits.ts. */
    taskWorkdays: ownDays.transform((own) => ({
      LICENSE: 3,
      NURSING: 16,
      LIVING: 16,
      DIBAO: 30,
      TEKUN: 30,
      default: 20,
      ...own,
    })),
    /** Services whose law counts calendar days (“日”); an entry in `taskWorkdays` goes before. */
    taskCalendarDays: z
      .partialRecord(z.enum(serviceCodes), days)
      .default({})
      .transform((own) => ({ LEGAL: 7, IDCARD: 60, ...own })),
    /** When the assistant speaks unasked, on working days: in order, without overlap. */
    workingHours: z
      .array(windowSchema)
      .min(1)
      .prefault(['09:00-11:30', '14:30-17:30'])
      .refine(
        (windows) => windows.every(({ from }, at) => at === 0 || (windows[at - 1]?.until ?? '') <= from),
        'the windows of a day come in order and do not overlap',
      ),
    /** Messages sent unasked to one room or person a day; the rest is merged. */
    unaskedPerDay: z.int().min(1).default(3),
  })
  .readonly()
  .prefault({})

export type Rules = z.infer<typeof rulesSchema>

/** The scheme's own rules, for a county that changes none. */
export const defaultRules: Rules = rulesSchema.parse(undefined)
