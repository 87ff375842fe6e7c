// What is said of a request: registered, verified at home, told to the county, sent the ordinary way.
import type { PlainDate } from '../../deadline/plain-date.ts'
import type { ServiceCode } from '../../case/service.ts'
import { type CaseInWords, dayInWords, serviceNames } from '../../privacy/case-in-words.ts'
import { by, until } from './by-when.ts'

type None = Readonly<Record<string, never>>

export const requesting = {
  // Answered
  registered: ({ clerks }: { clerks: string }, one: CaseInWords) =>
    `已登记 ${one.head}，需求：${one.services}。${clerks ? `请${clerks}` : '请镇上'}${by(one.due('verify'))}入户核实。如有误请直接回复更正。`,
  'registered-for-relative': ({ bound }: { bound: boolean }, one: CaseInWords) =>
    `已登记，编号 ${one.number}：${one.name}，${one.place}，需求：${one.services}。镇上工作人员会${by(one.due('verify'))}上门核实。${bound ? `您可随时回复“${one.number}”询问进度。` : '要查进度，请向村干部或镇残联要一个绑定码，再私聊我。'}`,
  'ask-name': (_: None, one: CaseInWords) =>
    one.place ? `好的，已记下${one.place}这位群众。请问叫什么名字？` : '好的。请问这位群众叫什么名字？',
  'ask-village': (_: None, one: CaseInWords) =>
    `请问${one.name}住在${one.place ? `${one.place}哪个村（社区）` : '哪个乡镇、哪个村（社区）'}？`,
  'ask-services': (_: None, one: CaseInWords) =>
    `请问${one.name}需要办什么？比如残疾人证、轮椅等辅具、护理补贴、低保。`,
  'ask-again-later': ({ missing }: { missing: readonly string[] }, one: CaseInWords) =>
    `前面登记的 ${one.one.resident.name ? one.head : `${one.number} `}还没填完，还差${missing.join('、') || '一句“是”或“不是”'}。还要继续吗？要请直接回复，不办了请回复“取消”。`,
  'form-put-away-told': ({ missing }: { missing: readonly string[] }, one: CaseInWords) =>
    `${one.head}有人报到一半没有填完，还差${missing.join('、')}。请您问一问，需要办的话直接报给我。`,
  'known-already': (_: None, one: CaseInWords) => `好的，${one.head}就是这样登记的。`,
  'possible-duplicate': (_: None, one: CaseInWords) =>
    `已有一件 ${one.head}，正在办理。请问是同一人吗？是请回复“是”，不是请回复“不是”。`,
  'added-to-existing': (_: None, one: CaseInWords) => `好的，已并入 ${one.head}，需求：${one.services}。`,
  verified: (_: None, one: CaseInWords) =>
    `${one.head}已记为核实属实。要上报县残联，请回复“${one.number} 上报”。`,
  reported: (_: None, one: CaseInWords) =>
    `${one.head}核实属实，已上报县残联。县里将${by(one.due('visit'))}上门。`,
  referred: (_: None, one: CaseInWords) =>
    `${one.head}不在“1+N”上门范围，已转常规渠道办理，登记保留，不会漏掉。`,
  declined: (_: None, one: CaseInWords) => `${one.head}核实情况不符，已记录并结束。`,
  'verify-how': (_: None, one: CaseInWords) =>
    `${one.number} 核实结果是属实、不在上门范围，还是情况不符？请回复其中一项。`,
  'already-reported': (_: None, one: CaseInWords) => `${one.head}已经核实过了，不用再报。`,
  assigned: ({ due }: { due: PlainDate | null }, one: CaseInWords) =>
    `已请镇上核实 ${one.head}，${due ? dayInWords(due, one.today) : (one.due('verify') ?? '尽快')}前完成。`,
  'supply-asked': ({ due }: { due: PlainDate | null }, one: CaseInWords) =>
    `已请镇上补充 ${one.head}的情况和资料${due ? `，${dayInWords(due, one.today)}前完成` : ''}。`,
  'supplies-sent': (_: None, one: CaseInWords) => `${one.head}要补的已记为报送，会告诉县残联。`,
  'form-unfinished': (_: None, one: CaseInWords) => `${one.number} 的登记还没填完，填完再办下一步。`,
  'which-township': (_: None, one: CaseInWords) => `请问 ${one.number} 由哪个乡镇核实？`,
  // Said unasked: one line each, so that a digest can list them
  'task-verify': (_: None, one: CaseInWords) =>
    `新登记 ${one.head}，需求：${one.services}。请${by(one.due('verify'))}入户核实。`,
  'verify-wanted': ({ due }: { due: PlainDate | null }, one: CaseInWords) =>
    `县残联请核实 ${one.head}，需求：${one.services}。请在${due ? `${dayInWords(due, one.today)}前` : until(one.due('verify'))}入户核实并上报。`,
  'supply-wanted': ({ due }: { due: PlainDate | null }, one: CaseInWords) =>
    `县残联请补充 ${one.head}的情况和资料${due ? `，${dayInWords(due, one.today)}前报送` : ''}。`,
  'supplies-told': (_: None, one: CaseInWords) => `${one.head}镇上说要补的已经报送，请核对。`,
  'asked-again-told': (_: None, one: CaseInWords) =>
    `有人再次申请，说与 ${one.head}是同一人，需求：${one.services}。核实时请一并核对；不是同一人请告诉我。`,
  'more-wanted-told': (_: None, one: CaseInWords) =>
    `${one.head}又补充了需求，现在是：${one.services}。核实时请一并看。`,
  'twin-open-told': ({ services }: { services: readonly ServiceCode[] }, one: CaseInWords) =>
    `又有人报了这个名字${services.length > 0 ? `，需求：${serviceNames(services)}` : ''}，是不是 ${one.head}本人没有答。请您问一问，要加的需求直接报给我。`,
  'verified-for-relative': (_: None, one: CaseInWords) =>
    `您申请的 ${one.number}（${one.name}）镇上已核实，县残联将${by(one.due('visit'))}上门。`,
  'referred-told': (_: None, one: CaseInWords) => `${one.head}不在上门范围，已转常规渠道办理，登记保留。`,
  'declined-told': (_: None, one: CaseInWords) => `${one.head}镇上核实情况不符，已结束。如有新情况请再报。`,
  'withdrawn-told': (_: None, one: CaseInWords) => `${one.head}的申请已撤销，提醒已停止。`,
} as const
