// “抽查要查哪些”: the call-backs that were drawn and not yet checked. Whoever is checked does not hear of it before. 三(四)
import { isCounty } from '../../case/tasks.ts'
import { numbered } from '../../ledger/rows.ts'
import { describeCase } from '../../privacy/case-in-words.ts'
import type { Scene } from '../scene.ts'
import { drawnCallback } from '../sentences/following-up.ts'

export const asksWhatToCheck = ({ speaker, text }: Scene): boolean =>
  isCounty(speaker) && /抽查|抽中|抽到/u.test(text) && /哪|名单|清单|谁|够|还差|还剩|查完/u.test(text)

export async function answerSpotChecks(scene: Scene): Promise<void> {
  const { draft, place } = scene
  const { ledger, directory } = draft.world
  const drawn = (await ledger.draws({})).flatMap((draw) => draw.drawn)
  const rows: string[] = []
  for (const entry of drawn) {
    const [number = '', index] = entry.split('/')
    const one = await draft.case(number)
    if (one?.callbacks[Number(index)]?.spotCheck !== 'drawn') continue
    const inWords = describeCase(one, place, directory, draft.today)
    rows.push(`${inWords.head}：${drawnCallback(Number(index), inWords)}`)
  }
  scene.sayInGeneral(
    rows.length > 0
      ? { key: 'answer', values: { text: numbered(`待抽查${rows.length}件，请电话核对：`, rows, '件') } }
      : { key: 'nothing-to-check', values: {} },
  )
}
