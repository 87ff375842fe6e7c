// The puppet that works WeChat for us: at a gateway by gRPC, or any other of Wechaty's by the name of its package.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { helpers, log } from 'wechaty-puppet'
import type { Gateway, Puppet } from './puppet.ts'
import { isRemote, remoteGateway } from './remote-gateway.ts'

export interface GatewayOptions {
  /** `wechaty-puppet-service`, or the package of another puppet. */
  readonly puppet: string
  /** Where a puppet that logs in by itself keeps its session. */
  readonly dataDir: string
}

/** Its log holds what people say, and goes to the console. */
log.level('silent')

/** Rejects when there is no such package. */
export async function openGateway({ puppet: name, dataDir }: GatewayOptions): Promise<Gateway> {
  if (!isPackage(name)) throw new TypeError('no package of a puppet')
  const puppet = await helpers.resolvePuppet({ puppet: name })
  // Something always happens to a puppet, and an event of an error that nobody listens to ends the process.
  puppet.on('error', () => undefined)
  if (isRemote(puppet)) return remoteGateway(puppet)
  keepSession(puppet, dataDir)
  return {
    puppet,
    join: () => puppet.start(),
    leave: () => puppet.stop(),
    onLost: (lost) => puppet.on('reset', () => lost('it wants to begin anew')),
  }
}

type PuppetPackage = Extract<Parameters<typeof helpers.resolvePuppet>[0]['puppet'], string>

const isPackage = (name: string): name is PuppetPackage => /^(@[\w-]+\/)?wechaty-puppet-[\w-]+$/u.test(name)

/** Left to itself it is forgotten at the end, or written into whatever directory the process was started in. */
function keepSession(puppet: Puppet, dataDir: string): void {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const card: unknown = Reflect.get(puppet, 'memory')
  const Card: unknown = typeof card === 'object' && card !== null ? card.constructor : null
  if (typeof Card !== 'function') return
  Reflect.apply(Reflect.get(puppet, 'setMemory'), puppet, [
    Reflect.construct(Card, [{ name: join(dataDir, 'session') }]),
  ])
}
