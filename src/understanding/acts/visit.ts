// visit: the team was at the home, or went in vain.
import type { ActOf } from '../act.ts'
import { field, target } from './fill.ts'
import type { Frame } from './frame.ts'

const official = ['county', 'department', 'township', 'leader'] as const
const people = ['relative', 'village'] as const

/** Nobody there, in the words that become the reason. */
const nobody =
  '(?:(?:屋头|家里|家)?(?:门)?锁(?:门|起|着)(?:的|了|啦)?|屋头门锁起的|门锁(?:起|着)的|(?:人|家里|屋头|家)?(?:都)?(?:不在家|不在屋头|不在|没在家?)|(?:家里|屋头)?(?:没得?人|没有人)|未见到?人|没见(?:到|着)人?|没找到人?|不开门|敲不开|不(?:让|给)进门?|没碰到人?|扑空|跑空|白跑)'

export const visit: Frame = {
  act: 'visit',
  cues: [
    {
      says: '(?:已|已经|都|今天|今日|上午|下午|刚刚?|昨天|昨日|<when>)[^，。！？；\\n]{0,6}(?<!请|联合|去)上门(?!了?没|费|时间|服务时间|评定要|的时候)',
      as: 'done',
      by: official,
      mood: 'told',
      weight: 0.8,
    },
    {
      says: '上门(?:服务|鉴定|评定|评残|办理)?(?:了|完成|完毕|结束|完了|过了|过|✌)|搞定上门',
      as: 'done',
      by: official,
      mood: 'told',
    },
    {
      says: '(?:现场)?(?:鉴定|评定|评残)(?:工作)?(?:已|都)?(?:完成|做了|做完|结束|完毕)',
      as: 'done',
      by: official,
      mood: 'told',
      weight: 0.7,
    },
    {
      says: '(?:今天|今日|昨天|上午|下午|刚刚?|<when>)?(?:跟队|带队|随队|一起|都)?(?:去|跑|走)了(?:的|<n>|一趟)',
      as: 'done',
      by: ['county', 'department'],
      weight: 0.75,
      mood: 'told',
    },
    {
      says: `(?:上门|去了?|到了?|跑了?|走了?)[^。！？；\\n]{0,10}${nobody}|(?:跑空|扑空|白跑|没去成|去不成了?)`,
      as: 'failed',
      by: ['county', 'department'],
      weight: 0.92,
    },
    { says: `${nobody}`, as: 'failed', by: ['county', 'department'], weight: 0.75, mood: 'told' },
    { says: '没去成|白跑(?:一|了)', as: 'failed', by: official, weight: 0.9 },
    {
      says: '(?:县上|县里|县残联|<dept>|你们|他们|医生|专家|工作队|同志|评残的|那天来的|有人|人)[^，。？！]{0,14}(?:来过|来了|来看了|上门了|来屋?头?[^，。]{0,4}(?:评|照|看)了|到[^，。]{0,8}家[^，。]{0,4}(?:完成|看|评|照))',
      as: 'done',
      by: [...people, 'township'],
      weight: 0.75,
      mood: 'told',
    },
    {
      says: '(?:今天|昨天|前天|刚才?|<when>|今)[^，。]{0,6}(?:来|过来|轮到)[^，。]{0,10}(?:评|看|照|鉴定)了?[^，。]{0,3}(?:残|的|完|成)?|(?:评|看)完(?:了|啦)|评了的|看成了|照了相',
      as: 'done',
      by: people,
      weight: 0.72,
      mood: 'told',
    },
    {
      says: '(?:说好|约好|讲好|等了|通知|说是)[^。]{0,14}(?:没来|没得人来|没人来|没见人|影子都)|来[^，。]{0,4}没见到人|(?:来|敲门)[^，。]{0,6}(?:我|我们)[^，。]{0,8}(?:没碰到|地里|不在)',
      as: 'failed',
      by: people,
      weight: 0.85,
      mood: 'told',
    },
    { says: '来了[^，。]{0,3}(?:没见到人|没得人|没人)', as: 'failed', by: people, weight: 0.9 },
  ],
  absorbs: ['complete'],
  covers: ['progress', 'request', 'materials', 'nil-report'],
  fill: (scene): ActOf<'visit'> => {
    const failed = scene.evidence.some((one) => one.as === 'failed')
    const said = scene.text.slice(scene.start, scene.end)
    return {
      act: 'visit',
      confidence: scene.confidence,
      ...target(scene),
      result: failed ? 'failed' : 'done',
      ...field('reason', failed ? reasonOf(said) : undefined),
    }
  },
  examples: [
    { says: '0231今天已上门，鉴定完成', by: 'county', gives: { case: '0231', result: 'done' } },
    { says: '0232上门未见到人，改期', by: 'county', gives: { result: 'failed' } },
  ],
  not: [{ says: '0231、0232，下周二上午联合上门，请卫健、民政派人', by: 'county' }],
}

const nobodyThere = new RegExp(nobody)

/** The shortest piece that says why. */
function reasonOf(said: string): string | undefined {
  const car = /(?:车|路)[^，。]{0,8}(?:坏了?|塌方|不通|堵[了死]?)/.exec(said)?.[0]
  return car ?? nobodyThere.exec(said)?.[0] ?? /没(?:得)?人来|没来|下(?:大)?雨|我在地里/.exec(said)?.[0]
}
