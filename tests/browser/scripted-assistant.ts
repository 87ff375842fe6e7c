// An assistant that knows one story by heart, for trying the page without the rest of the house.
import type { Callback, Case } from '../../src/case/case.ts'
import { calendarWith } from '../../src/deadline/calendar.ts'
import { type Deadline, meetDeadline, type NewDeadline, setDeadline } from '../../src/deadline/deadline.ts'
import { dateAt, instantAt } from '../../src/deadline/instant.ts'
import { formatDate, type Instant } from '../../src/deadline/plain-date.ts'
import { defaultRules } from '../../src/deadline/rules.ts'
import { workdaysBefore } from '../../src/deadline/working-days.ts'
import type { SimulatedClock } from '../../bots/simulator/clock.ts'
import type { Channel, Delivery } from '../../src/ports/channel.ts'
import type { InboundMessage } from '../../src/stimulus.ts'
import { send } from '../bots/send.ts'

const calendar = calendarWith()

interface Reminder {
  readonly at: Instant
  readonly delivery: Omit<Delivery, 'id'>
}

const blank: Case = {
  number: '0001',
  version: 1,
  stage: 'requested',
  closedBecause: null,
  source: 'survey',
  inScope: null,
  resident: {
    name: '李大全',
    village: '511725102214',
    township: '511725102',
    group: '3',
    age: 67,
    sex: null,
    phone: null,
    idNumber: null,
    address: null,
    certificate: 'none',
  },
  reportedBy: 'chen',
  reportedOn: dateAt(0),
  room: 'linba',
  boundTo: [],
  services: ['CERT', 'AID'],
  verification: null,
  tasks: [],
  companions: [],
  visit: { scheduledFor: null, doneOn: null, failures: 0 },
  certificate: null,
  extensionRequests: [],
  callbacks: [],
  onHold: null,
  supervised: false,
  urgent: false,
  deathReportedBy: null,
  mergedInto: null,
  deadlines: [],
}

export interface ScriptedAssistant {
  readonly clock: SimulatedClock
  readonly heard: readonly InboundMessage[]
  cases(): Promise<readonly Case[]>
  /** Begins to listen and to answer. */
  join(channel: Channel): Promise<void>
}

/** @param start what its clock shows first */
export function createScriptedAssistant(start: Instant): ScriptedAssistant {
  let now = start
  let sent = 0
  let channel: Channel | null = null
  let cases: Case[] = []
  let reminders: Reminder[] = []
  const heard: InboundMessage[] = []

  const today = () => dateAt(now)
  const say = async (to: Delivery['to'], text: string, more: Partial<Delivery> = {}) => {
    sent += 1
    const id = `said-${start}-${sent}`
    const delivery = { id, kind: 'reply', to, text, mentions: [], buttons: [], cases: [], ...more } as const
    if (channel) await send(channel, delivery)
  }
  const deadline = (wanted: Omit<NewDeadline, 'startedOn'>) =>
    setDeadline({ ...wanted, startedOn: today() }, { calendar, rules: defaultRules })
  const move = (changes: Partial<Case>, fresh: readonly Deadline[]) => {
    cases = cases.map((one) => ({
      ...one,
      ...changes,
      deadlines: [...one.deadlines.map((each) => meetDeadline(each, today())), ...fresh],
    }))
  }
  const remind = (one: Deadline, delivery: Omit<Delivery, 'id' | 'kind'>) => {
    const at = instantAt(workdaysBefore(calendar, one.dueOn, 2).date, '09:00')
    const reminder: Reminder = { at, delivery: { ...delivery, kind: 'reminder' } }
    reminders = [...reminders, reminder].toSorted((a, b) => a.at - b.at)
  }
  const zhou = { account: 'zhou', name: '周敏' }

  const answers: readonly (readonly [RegExp, (message: InboundMessage) => Promise<void>])[] = [
    [
      /报一个/,
      async (message) => {
        const verify = deadline({ id: 'verify', kind: 'verify' })
        cases = [{ ...blank, reportedOn: today(), deadlines: [verify] }]
        await say(
          { room: message.room ?? 'linba' },
          `已登记 0001：团石村 李**，需求：残疾人证、辅具适配。\n请周敏在${formatDate(verify.dueOn)}前入户核实。`,
          { mentions: [zhou] },
        )
        await say({ account: 'zhou' }, '0001 李大全（临巴镇团石村3组）等您核实：残疾人证、辅具适配。', {
          kind: 'task',
          buttons: ['已核实', '上报县残联', '情况不符'],
        })
        remind(verify, {
          to: { account: 'zhou' },
          text: `0001 李大全还没核实，${formatDate(verify.dueOn)}到期。路上辛苦，办好了回一声就行。`,
          mentions: [],
          buttons: ['已核实'],
          cases: ['0001'],
        })
      },
    ],
    [
      /核实属实|上报县残联|已核实/,
      async (message) => {
        const visit = deadline({ id: 'visit', kind: 'visit' })
        move({ stage: 'reported' }, [visit])
        reminders = []
        await say(
          { account: message.sender.account },
          `0001 已记：核实属实，已报县残联。上门最迟${formatDate(visit.dueOn)}。`,
        )
        await say(
          { room: 'joint' },
          `0001 李**（临巴镇团石村）已核实，等县残联派单。上门最迟${formatDate(visit.dueOn)}。`,
          {
            kind: 'task',
            mentions: [{ account: 'liu', name: '刘建军' }],
          },
        )
      },
    ],
    [
      /请卫健/,
      async () => {
        const signing = deadline({ id: 'acknowledge', kind: 'acknowledge' })
        cases = cases.map((one) => ({ ...one, stage: 'dispatched', deadlines: [...one.deadlines, signing] }))
        await say({ room: 'joint' }, '0001 李**（临巴镇团石村）残情鉴定，请卫健派医生一同上门。', {
          kind: 'task',
          mentions: [{ account: 'jiang', name: '蒋涛' }],
          buttons: ['签收', '退回', '延期'],
        })
      },
    ],
    [
      /卫健收到|^签收$/,
      async () => {
        cases = cases.map((one) => ({
          ...one,
          companions: [{ department: 'health', acknowledgedOn: today() }],
          deadlines: one.deadlines.map((each) =>
            each.id === 'acknowledge' ? meetDeadline(each, today()) : each,
          ),
        }))
        await say({ room: 'joint' }, '0001 县卫健局已签收，谢谢。')
      },
    ],
    [
      /已上门/,
      async () => {
        const callback = deadline({ id: 'callback', kind: 'callback' })
        move({ stage: 'visited', visit: { scheduledFor: null, doneOn: today(), failures: 0 } }, [callback])
        await say({ room: 'joint' }, `0001 已记上门。请临巴镇在${formatDate(callback.dueOn)}前回访。`)
        remind(callback, {
          to: { account: 'zhou' },
          text: `0001 李大全该回访了，${formatDate(callback.dueOn)}到期。打电话、上门都可以。`,
          mentions: [],
          buttons: ['回访满意', '部分落实', '不满意', '没联系上'],
          cases: ['0001'],
        })
      },
    ],
    [
      /回访了|回访满意/,
      async (message) => {
        const made: Callback = {
          occasion: 'after-visit',
          dueOn: today(),
          doneOn: today(),
          result: 'satisfied',
          method: 'phone',
          attempts: 0,
          spotCheck: null,
        }
        move({ stage: 'closed', callbacks: [made] }, [])
        await say({ account: message.sender.account }, '0001 已记回访：满意。这件事办结了，辛苦您！')
      },
    ],
  ]

  async function answer(message: InboundMessage): Promise<void> {
    if (heard.some((each) => each.id === message.id)) return
    heard.push(message)
    const found = answers.find(([words]) => words.test(message.button ?? message.text))
    if (found) await found[1](message)
    else if (message.mentioned || message.room === null)
      await say(
        message.room === null ? { account: message.sender.account } : { room: message.room },
        '我在。您可以说：报一个人、问进度、回“收到”。',
      )
  }

  return {
    clock: {
      now: () => now,
      async moveTo(instant) {
        for (let due = reminders[0]; due && due.at <= instant; due = reminders[0]) {
          reminders = reminders.slice(1)
          now = due.at
          await say(due.delivery.to, due.delivery.text, due.delivery)
        }
        now = instant
      },
    },
    heard,
    cases: () => Promise.resolve(cases),
    async join(given) {
      channel = given
      await given.start(answer)
    },
  }
}
