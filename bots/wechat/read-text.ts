// The words of a WeChat message apart from what it quotes: in the text that some puppets make of it, or in WeChat's own form.
import { isXml, xmlText } from './xml.ts'

export interface ReadText {
  readonly text: string
  readonly quote: { readonly text: string; readonly message: string | null } | null
  /** The title of what was passed on together: a bundle of messages, a link. */
  readonly forward: string | null
}

/** 「周敏：原文」, a line of dashes, the reply. What is quoted may itself quote, so the last line of dashes counts. */
const quoting = /^「([^\n：]*?)：([\s\S]*)」\n(?:- ){4,}-?\s*\n([\s\S]*)$/u

/** WeChat's kinds of an application message. */
const kinds = { chain: '53', quote: '57' }

export function readText(raw: string): ReadText {
  if (isXml(raw)) return readApplication(raw)
  const [, , quoted, reply] = quoting.exec(raw) ?? []
  if (quoted === undefined || reply === undefined) return { text: raw, quote: null, forward: null }
  return { text: reply, quote: { text: quoted, message: null }, forward: null }
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
