// A delivery as a letter: plain on any telephone, with one big link for each button, and nothing that is loaded.
import { html } from 'hono/html'
import type { Delivery } from '../../src/ports/channel.ts'
import { texts } from './texts.ts'

export interface LetterParts {
  /** 渠县 */
  readonly county: string
  /** Where the links lead, by label; null where this assistant cannot be reached from outside. */
  readonly linkOf: ((label: string) => string) | null
}

export interface Letter {
  readonly subject: string
  readonly text: string
  readonly html: string
}

export async function letterOf(delivery: Delivery, { county, linkOf }: LetterParts): Promise<Letter> {
  const { kind, cases, text, buttons } = delivery
  const links = linkOf === null ? [] : buttons.map((label) => ({ label, address: linkOf(label) }))
  const answers = linkOf === null && buttons.length > 0 ? texts.elsewhere(buttons) : null
  const page = await html`<!doctype html>${<LetterPage {...{ text, links, answers, county }} />}`
  return {
    subject: texts.subject(kind, cases, county),
    text: plainLetter(text, links, answers, county),
    // Hono's pages are objects that pass for text; a letter needs the text.
    html: page.toString(),
  }
}

interface LinkLine {
  readonly label: string
  readonly address: string
}

/** What stands after “-- ” a mail program takes for the sender's own lines. */
const plainLetter = (
  text: string,
  links: readonly LinkLine[],
  answers: string | null,
  county: string,
): string =>
  [
    text,
    ...(links.length > 0
      ? [[texts.how, ...links.map(({ label, address }) => `${label}：${address}`)].join('\n')]
      : []),
    ...(answers === null ? [] : [answers]),
    `-- \n${texts.footer(county)}`,
  ].join('\n\n')

/** Mail programs know no style sheets: each thing brings its own look. A thumb needs 44 pixels. */
const look = {
  page: 'margin:0;padding:16px;background:#f4f5f7;font-family:-apple-system,"PingFang SC","Microsoft YaHei",sans-serif',
  sheet: 'max-width:560px;margin:0 auto;padding:20px;background:#ffffff;border-radius:8px;color:#1f2329',
  words: 'margin:0 0 20px;font-size:17px;line-height:1.7;word-break:break-word',
  hint: 'margin:0 0 12px;font-size:14px;line-height:1.6;color:#646a73',
  row: 'margin:0 0 12px',
  link: 'display:block;padding:12px 16px;border-radius:6px;background:#1f6f54;color:#ffffff;font-size:17px;line-height:1.4;text-align:center;text-decoration:none',
  footer:
    'margin:20px 0 0;padding-top:12px;border-top:1px solid #e5e6eb;font-size:13px;line-height:1.6;color:#646a73',
} as const

const LetterPage = ({
  text,
  links,
  answers,
  county,
}: {
  text: string
  links: readonly LinkLine[]
  answers: string | null
  county: string
}) => (
  <html lang="zh-CN">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
    </head>
    <body style={look.page}>
      <div style={look.sheet}>
        <p style={look.words}>
          {text.split('\n').flatMap((line, index) => (index === 0 ? [line] : [<br />, line]))}
        </p>
        {links.length > 0 ? <p style={look.hint}>{texts.how}</p> : null}
        {links.map(({ label, address }) => (
          <p style={look.row}>
            <a href={address} style={look.link}>
              {label}
            </a>
          </p>
        ))}
        {answers === null ? null : <p style={look.hint}>{answers}</p>}
        <p style={look.footer}>{texts.footer(county)}</p>
      </div>
    </body>
  </html>
)
