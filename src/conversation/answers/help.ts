// What can be said to the assistant, by post.
import type { Role } from '../../organisation/county.ts'
import type { Scene } from '../scene.ts'

const examples = {
  relative: ['“我爸走不得路，想办残疾证”', '“0231办到哪步了”', '“办证要带什么材料”'],
  village: [
    '“3组李大全，67岁，走不得路，想办残疾证”',
    '“本月无新增”',
    '“0231办到哪步了”',
    '“更正：0231是3组”',
  ],
  township: [
    '“0231核实属实，上报”',
    '“0231回访满意，电话”',
    '“我镇快到期的有哪些”',
    '“0231证件已送达”',
    '“0231的照片发我”',
  ],
  county: [
    '“0231、0232周三上午上门，请卫健、民政派人”',
    '“0231已上门”',
    '“同意退单，改派县市监局”',
    '“超期清单”',
    '“0231的照片发我”',
  ],
  department: ['“0231收到”', '“0231护理补贴已办结”', '“0231退单：材料不全”', '“0231申请延期3天，等名额”'],
  leader: ['“超期的有哪些”', '“各乡镇办结数”', '“0231什么情况”'],
} as const satisfies Record<Role, readonly string[]>

export function sayHelp(scene: Scene): void {
  scene.sayInGeneral({
    key: 'help',
    values: { lines: examples[scene.speaker.role].map((line) => `· ${line}`) },
  })
}

const greeting =
  /^(?:(?:你好|您好|在吗|在不在?|在么|在没|有人(?:吗|没|不)|喂|哈喽|早上好|上午好|下午好|请问)[\p{P}\s啊呀哈嘛吗]*)+$/u

/** “您好，请问有人吗” and no more. */
export const greets = ({ text }: Scene): boolean => greeting.test(text.trim())

const whoAreYou = /你(?:是|到底是)?(?:谁|哪个|哪位|啥子人|什么人|机器人|真人|人工)/u

/** Whoever opens a talk with a greeting is greeted, and hears what can be said; thanks need no answer. */
export function answerGreeting(scene: Scene): void {
  if (!scene.addressed || scene.question !== null) return
  if (whoAreYou.test(scene.text)) return sayHelp(scene)
  if (!greets(scene)) return
  const [first, second] = examples[scene.speaker.role]
  scene.sayInGeneral({
    key: introduces(scene) ? 'greeting-first' : 'greeting',
    values: { examples: [first, second] },
  })
}

/** Whether the notice who we are goes before the answer. */
const introduces = ({ speaker, place, before }: Scene): boolean =>
  speaker.role === 'relative' && place === 'direct' && !before.met
