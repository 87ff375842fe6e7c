// The frame of every page: head, styles, scripts.
import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import type { Shell } from './shell.ts'

/** No inline style, no eval: the policy in the headers forbids both, and htmx is told so. */
const htmxConfig = JSON.stringify({
  includeIndicatorStyles: false,
  allowEval: false,
  historyCacheSize: 0,
  selfRequestsOnly: true,
  refreshOnHistoryMiss: true,
})

export interface PageProps {
  readonly shell: Shell
  readonly title: string
  readonly styles?: readonly string[]
  /** Run after the page is read, in this order. */
  readonly scripts?: readonly string[]
  /** Another address to go to at once. */
  readonly onwards?: string
  readonly children: Child
}

/** Without its first line a browser falls back to the manners of the nineties. */
const doctype = raw('<!doctype html>')

export const Page = ({ shell, title, styles = [], scripts = [], onwards, children }: PageProps) => (
  <>
    {doctype}
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="color-scheme" content="light" />
        <meta name="htmx-config" content={htmxConfig} />
        {onwards === undefined ? null : <meta http-equiv="refresh" content={`0;url=${onwards}`} />}
        <title>{title}</title>
        <link rel="icon" href={shell.asset('mark.svg')} />
        {['web.css', ...styles].map((name) => (
          <link rel="stylesheet" href={shell.asset(name)} />
        ))}
        {scripts.map((name) => (
          <script src={shell.asset(name)} defer></script>
        ))}
      </head>
      <body hx-headers={JSON.stringify({ 'X-CSRF-Token': shell.csrfToken })}>{children}</body>
    </html>
  </>
)

/** A page that says one thing, in the middle. */
export const NotePage = ({ shell, title, onwards, children }: Omit<PageProps, 'styles' | 'scripts'>) => (
  <Page shell={shell} title={title} styles={['note.css']} {...(onwards === undefined ? {} : { onwards })}>
    <main class="note">
      <img src={shell.asset('mark.svg')} alt="" width="64" height="64" />
      {children}
    </main>
  </Page>
)
