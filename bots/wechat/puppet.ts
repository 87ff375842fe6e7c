// A puppet, as Wechaty calls what works an account for a program, and the connection it is reached by.
import type { impls, payloads } from 'wechaty-puppet'

export type Puppet = impls.PuppetInterface
export type Payload = payloads.Message

/** One connection to WeChat: joined once, and thrown away when it is lost. */
export interface Gateway {
  readonly puppet: Puppet
  /** Rejects when there is no connection. */
  join(): Promise<void>
  /** Lets go of it. An account at a gateway stays logged in: who starts again need not scan again. */
  leave(): Promise<void>
  /** Tells when the connection is lost, where it can be told. */
  onLost(lost: (why: string) => void): void
}
