// Reads examples: lines of `[act[:kind] …] ROLES channels text «quote»`, kinds of an act also under `# kind`.
import type { MessageContext } from '../act.ts'
import { expand } from './templates.ts'

/** One example, ready to be laid out. */
export interface Example {
  readonly acts: readonly { readonly act: string; readonly variant?: string }[]
  readonly text: string
  readonly context: MessageContext
  /** An example for several speakers is several samples that share one weight. */
  readonly weight: number
}

const roles: Readonly<Record<string, MessageContext['role']>> = {
  R: 'relative',
  V: 'village',
  T: 'township',
  C: 'county',
  D: 'department',
  L: 'leader',
}
/** Somebody of each role in the demo county: 临巴镇团石村, 临巴镇, 县民政局. */
const orgs: Readonly<Record<string, string>> = { V: '511725102214', T: '511725102', D: 'civil-affairs' }

/** What each text of a line with choices counts: its texts are much alike. */
const weightOfTemplate = 0.5

const line = /^((?:[a-z-]+(?::[a-z-]+)? )*)([RVTCDL]+)([gd@]+) (.+?)(?: «(.+)»)?$/

/**
 * The examples of one file.
 * @param act the act the file is named after, for lines that name none
 * @throws Error naming a line that is not an example
 */
export function parseExamples(act: string, file: string): Example[] {
  let variant: string | undefined
  return file.split('\n').flatMap((each, index) => {
    if (each.trim() === '') return []
    if (each.startsWith('# ')) {
      variant = each.slice(2).trim()
      return []
    }
    const [, acts, speakers, channels, text, quote] = line.exec(each) ?? []
    if (speakers === undefined || channels === undefined || text === undefined)
      throw new Error(`${act}:${index + 1}: not an example: ${each}`)
    const named = (acts === undefined || acts === '' ? [act] : acts.trim().split(' ')).map((one) => {
      const [name = '', kind = variant] = one.split(':')
      return { act: name, ...(kind === undefined ? {} : { variant: kind }) }
    })
    // What is not quiet may be said anywhere.
    const ways =
      named.every((one) => one.act === 'none' || one.act === 'unclear') ||
      (channels !== 'g' && channels !== 'd')
        ? [...channels]
        : ['g', 'd']
    const situations = [...speakers].flatMap((speaker) => ways.map((channel) => [speaker, channel] as const))
    const example = (said: string, speaker: string, channel: string, weight: number): Example => ({
      acts: named,
      text: (channel === '@' ? '@小助手 ' : '') + said.replaceAll('⏎', '\n'),
      context: {
        role: roles[speaker] ?? 'relative',
        ...(orgs[speaker] === undefined ? {} : { org: orgs[speaker] }),
        channel: channel === 'd' ? 'direct' : 'group',
        mentioned: channel === '@',
        at: '2026-11-23T10:00:00+08:00',
        ...(quote === undefined ? {} : { quote: expand(quote)[0] ?? quote }),
      },
      weight,
    })
    const said = expand(text)
    if (said.length > 1)
      return said.map((one, order) => {
        const [speaker, channel] = situations[order % situations.length] ?? ['R', 'd']
        return example(one, speaker, channel, weightOfTemplate)
      })
    return situations.map(([speaker, channel]) =>
      example(text, speaker, channel, 1 / Math.sqrt(situations.length)),
    )
  })
}
