// The words of a WeChat message apart from what it quotes: in the text that some puppets make of it, or in WeChat's own form.
import { splitReply } from '../../src/understanding/quoted-reply.ts'
import { isXml, xmlText } from './xml.ts'

export interface ReadText {
  readonly text: string
  readonly quote: { readonly text: string; readonly message: string | null } | null
  /** The title of what was passed on together: a bundle of messages, a link. */
  readonly forward: string | null
}

/** WeChat's kinds of an application message. */
const kinds = { chain: '53', quote: '57' }

export function readText(raw: string): ReadText {
  if (isXml(raw)) return readApplication(raw)
  const reply = splitReply(raw)
  if (reply === undefined) return { text: raw, quote: null, forward: null }
  return { text: reply.said, quote: { text: reply.quote, message: null }, forward: null }
}

function readApplication(xml: string): ReadText {
  const reference = xmlText(xml, 'refermsg')
  // What is quoted has a title and a kind of its own.
  const own = xml.replace(/<refermsg[\s\S]*<\/refermsg>/u, '')
  const title = xmlText(own, 'title') ?? ''
  const kind = xmlText(own, 'type')
  if (kind === kinds.chain) return { text: title, quote: null, forward: null }
  if (kind !== kinds.quote || reference === null) return { text: '', quote: null, forward: title }
  return { text: title, quote: readReference(xml), forward: null }
}

function readReference(xml: string): ReadText['quote'] {
  const [reference = ''] = /<refermsg[\s\S]*<\/refermsg>/u.exec(xml) ?? []
  const content = xmlText(reference, 'content') ?? ''
  return {
    text: isXml(content) ? readApplication(content).text : content,
    message: xmlText(reference, 'svrid'),
  }
}

/** The id of the message that was taken back; null when it is not told. */
export function readRetraction(raw: string): string | null {
  if (isXml(raw)) return xmlText(raw, 'newmsgid') ?? xmlText(raw, 'msgid')
  return /^[\w.@:-]+$/u.test(raw) ? raw : null
}
