// A mail server on loopback that takes letters, and refuses them as real ones do.
import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'
import { freePort } from './free-port.ts'

export interface ReceivedMail extends ParsedMail {
  /** Addresses of the envelope. */
  readonly recipients: readonly string[]
}

export interface MailServer {
  readonly url: string
  /** Everything taken, in order. */
  readonly mails: readonly ReceivedMail[]
  /** How often somebody tried to log in. */
  readonly logins: () => number
  /** What letters to this address are answered with: 550 for good, 451 for now; null: they are taken. */
  answer(address: string, code: number | null): void
  /** The next letter is taken, and the line breaks before that is said. */
  breakAfterNext(): void
  cut(): Promise<void>
  restore(): Promise<void>
  close(): Promise<void>
}

export interface MailServerOptions {
  /** Who may log in; anybody without it. */
  readonly login?: { readonly user: string; readonly password: string }
}

const refusal = (code: number): Error => Object.assign(new Error('refused'), { responseCode: code })

export async function startMailServer({ login }: MailServerOptions = {}): Promise<MailServer> {
  const port = await freePort()
  const mails: ReceivedMail[] = []
  const answers = new Map<string, number>()
  let breaking = false
  let logins = 0
  let server: SMTPServer | null = null

  function create(): SMTPServer {
    const created = new SMTPServer({
      authOptional: login === undefined,
      disabledCommands: ['STARTTLS'],
      allowInsecureAuth: true,
      onAuth({ username, password }, _session, done) {
        logins += 1
        const right = login?.user === username && login?.password === password
        done(right ? null : new Error('wrong password'), right ? { user: username } : undefined)
      },
      onRcptTo({ address }, _session, done) {
        const code = answers.get(address)
        done(code === undefined ? null : refusal(code))
      },
      onData(stream, session, done) {
        simpleParser(stream).then(
          (mail) => {
            mails.push({ ...mail, recipients: session.envelope.rcptTo.map(({ address }) => address) })
            if (!breaking) return done()
            breaking = false
            for (const connection of created.connections) connection.close()
          },
          (error: unknown) => done(error instanceof Error ? error : new Error('not readable')),
        )
      },
    })
    // A client that goes away is no fault of the server.
    created.on('error', () => undefined)
    return created
  }

  async function listen(): Promise<void> {
    const created = create()
    server = created
    await new Promise<void>((resolve) => created.listen(port, '127.0.0.1', resolve))
  }
  async function cut(): Promise<void> {
    const cutting = server
    server = null
    if (!cutting) return
    for (const connection of cutting.connections) connection.close()
    await new Promise<void>((resolve) => cutting.close(resolve))
  }

  await listen()
  const credentials = login ? `${login.user}:${login.password}@` : ''
  return {
    url: `smtp://${credentials}127.0.0.1:${port}`,
    mails,
    logins: () => logins,
    answer: (address, code) => void (code === null ? answers.delete(address) : answers.set(address, code)),
    breakAfterNext: () => void (breaking = true),
    cut,
    restore: listen,
    close: cut,
  }
}
