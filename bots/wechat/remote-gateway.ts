// A puppet at a gateway, by gRPC: Wechaty's client, without what it writes to the disk and without its own idea of an end.
import type { EventEmitter } from 'node:events'
import type { Gateway, Puppet } from './puppet.ts'

/** What is used of Wechaty's client beyond what every puppet has. Its own types change those of Node's promisify. */
interface RemoteParts {
  onStart(): Promise<void>
  onDirty(dirty: unknown): void
  readonly grpcManager: EventEmitter & {
    readonly eventStream?: { cancel(): void }
    readonly client: { close(): void }
  }
}

export const isRemote = (puppet: Puppet): puppet is Puppet & RemoteParts =>
  'grpcManager' in puppet && 'onStart' in puppet

export function remoteGateway(puppet: Puppet & RemoteParts): Gateway {
  // Who listens here would keep names, telephones and rooms in plain files in the home directory.
  puppet.removeAllListeners('login')
  puppet.removeAllListeners('logout')
  puppet.on('dirty', (dirty) => puppet.onDirty(dirty))
  Object.assign(puppet, { logout: () => Promise.resolve(noteLogout(puppet)) })
  let lost: (why: string) => void = () => undefined

  return {
    puppet,
    // Its own start adds a watchdog that begins anew after a minute's silence, and listeners it never takes away.
    async join() {
      await puppet.onStart()
      for (const sign of ['cancel', 'end', 'error', 'status'])
        puppet.grpcManager.on(sign, () => lost(`the stream of events: ${sign}`))
    },
    // Its own stop would stop the puppet at the gateway too, and log the account out there.
    leave() {
      lost = () => undefined
      puppet.removeAllListeners()
      puppet.on('error', () => undefined)
      hangUp(puppet)
      return Promise.resolve()
    },
    onLost: (tell) => void (lost = tell),
  }
}

/**
 * That the account is logged out is only noted. The client would answer the news by logging out at the gateway once more,
 * which hits whoever has logged in meanwhile, and would take a login that comes at once for a second one.
 */
function noteLogout(puppet: Puppet): void {
  if (!puppet.isLoggedIn) return
  const contactId = puppet.currentUserId
  Reflect.set(puppet, '__currentUserId', undefined)
  puppet.emit('logout', { contactId })
}

/** It has no manager before it was joined, and no client where joining failed. */
function hangUp(puppet: RemoteParts): void {
  try {
    const { grpcManager } = puppet
    grpcManager.removeAllListeners()
    grpcManager.on('error', () => undefined)
    grpcManager.eventStream?.cancel()
    grpcManager.client.close()
  } catch {
    // There was nothing to hang up.
  }
}
