// Who is who: a code given by someone entitled binds an account to a person, a relative to one case, a chat to a room; a name never does.
import { tellFederation } from '../notification/notify.ts'
import type { Person } from '../organisation/county.ts'
import type { Directory } from '../organisation/directory.ts'
import type { Binding, BindingCode, BindingTarget } from '../organisation/binding.ts'
import { channelOfAccount } from '../organisation/binding.ts'
import { accountOf } from '../organisation/speaker.ts'
import type { ActOf } from '../understanding/act.ts'
import type { Scene } from './scene.ts'
import { sayWhatIsInHand } from './what-is-in-hand.ts'

/** “绑定 123456”, or “我是杨国民的儿子”. */
export async function takeIdentity(act: ActOf<'identify'>, scene: Scene): Promise<void> {
  if (!act.code) {
    if (scene.speaker.role === 'relative' && scene.addressed)
      scene.sayInGeneral({ key: 'cannot-look-up', values: {} })
    return
  }
  const { draft, speaker, message } = scene
  if (scene.wrongCodes >= mostWrongCodes) return scene.sayInGeneral({ key: 'codes-too-many', values: {} })
  const code = await draft.world.ledger.code(act.code)
  if (!code || code.usedAt !== null || code.expiresAt < draft.at) {
    scene.wrongCodes += 1
    // Six digits in a group may be anything.
    if (code || scene.addressed) scene.sayInGeneral({ key: 'code-wrong', values: {} })
    return
  }
  if ('room' in code.to && message.room === null)
    return scene.sayInGeneral({ key: 'code-is-a-rooms', values: {} })
  draft.collected.codes.push({ ...code, usedAt: draft.at })
  const account = 'room' in code.to ? accountOf(message.channel, message.room ?? '') : speaker.account
  await bind(account, code, scene)
  const { directory } = draft.world
  scene.proved = true
  if ('person' in code.to) {
    const person = directory.person(code.to.person)
    const takesOver = person && code.successor !== undefined && code.successor !== person.name
    if (takesOver)
      tellFederation(draft, {
        key: 'successor-told',
        values: { post: postOf(person, directory), name: code.successor, former: person.name },
      })
    scene.sayInGeneral({
      key: 'bound-to-person',
      values: { name: code.successor ?? person?.name ?? '' },
    })
    return takesOver ? sayWhatIsInHand(person, scene) : undefined
  }
  if ('room' in code.to) {
    const name = directory.room(code.to.room)?.name ?? ''
    return scene.sayInGeneral({ key: 'bound-to-room', values: { name } })
  }
  const { case: number } = code.to
  const one = await draft.case(number)
  // Proved again after a new login: bound it was before.
  if (!one?.boundTo.includes(speaker.account))
    await draft.record(number, [{ type: 'AccountBound', account: speaker.account }], speaker.id)
  if (speaker.provedFor) scene.speaker = { ...speaker, provedFor: new Set([...speaker.provedFor, number]) }
  scene.spokeOf(number)
  scene.sayInGeneral({ key: 'bound-to-case', values: { number } }, { cases: [number] })
}

const targetOf = (to: BindingTarget): string => ('person' in to ? to.person : '')

/** 县民政局联络员, 临巴镇联系人 */
const postOf = ({ org }: Person, { department, placeName }: Directory): string => {
  const office = department(org ?? '')
  return office ? `${office.name}联络员` : `${placeName(org ?? null, org ?? null)}联系人`
}

/** After so many wrong ones a day nobody tries on: a million codes are not tried out. 县里约定 */
const mostWrongCodes = 5

/** From now on the account is that person (the chat that room), and on this channel no other is. */
async function bind(account: string, code: BindingCode, { draft }: Scene): Promise<void> {
  const { to, by } = code
  const { ledger, directory } = draft.world
  const at = draft.at
  // Whoever has the post already keeps his name on the next channel.
  const holder = 'person' in to ? directory.person(to.person) : null
  const successor = code.successor ?? (holder?.listedAs === undefined ? undefined : holder.name)
  const replaced = [...(await ledger.boundTo(to)), ...(await ledger.bindings(account))].filter(
    (each) => each.endedAt === null && gives(each),
  )
  draft.collected.bindings.push(...replaced.map((each) => ({ ...each, endedAt: at })), {
    account,
    to,
    by,
    at,
    endedAt: null,
    ...(successor === undefined ? {} : { successor }),
  })

  /** Relatives of a case may be many, and one may have several cases. */
  function gives(former: Binding): boolean {
    if ('case' in to || 'case' in former.to) return false
    // A post that is handed over is nobody else's on any channel.
    if (code.successor !== undefined && targetOf(former.to) === targetOf(to)) return true
    return former.account === account || channelOfAccount(former.account) === channelOfAccount(account)
  }
}
