// WeChat in a storm: a gateway by gRPC that keeps nothing for whoever is not connected.
import { log } from 'wechaty-puppet'
import { assistantAccount, type Said, startWechatGateway } from '../../servers/wechat-gateway.ts'
import type { Someone, Township } from '../county.ts'
import type { Platform, Written } from './platform.ts'

/** It tells every refusal on the console. */
log.level('silent')

export async function openWechat(
  townships: readonly Township[],
  people: readonly Someone[],
): Promise<Platform> {
  const gateway = await startWechatGateway()
  for (const { account, name } of people) gateway.addContact(account, name)
  for (const { room, cadres, clerk } of townships)
    gateway.addRoom(
      room.chat,
      room.name,
      [...cadres, ...(clerk ? [clerk] : [])].map(({ account }) => account),
    )
  gateway.logIn()
  const { puppet } = gateway

  const compose = ({ by, chat, text, at }: Written): Said => {
    const mention = chat !== null && text.includes('到哪步')
    return {
      by: by.account,
      text: mention ? `@${assistantAccount.name}\u2005${text}` : text,
      at,
      ...(chat === null ? {} : { room: chat }),
      mentions: mention ? [assistantAccount.id] : [],
    }
  }

  return {
    name: 'wechat',
    keeps: false,
    settings: { ...gateway.settings, WECHATY_PUPPET: 'wechaty-puppet-service' },
    say: (written) => gateway.say(compose(written)),
    saySwapped(first, second) {
      const [earlier, later] = [gateway.hold(compose(first)), gateway.hold(compose(second))]
      gateway.tellAgain(later)
      gateway.tellAgain(earlier)
      return [earlier, later]
    },
    sayAgain: gateway.tellAgain,
    shown: (chat) => gateway.shown(chat).map(({ text }) => text),
    cut: gateway.cut,
    restore: gateway.restore,
    throttle: (on) =>
      void (on ? puppet.refusals.set('', '操作太频繁，请稍后再试。') : puppet.refusals.delete('')),
    block: (account) => void puppet.refusals.set(account, '消息已发出，但被对方拒收了。'),
    mumble: (messages) => void (puppet.swallows += messages),
    close: gateway.close,
  }
}
