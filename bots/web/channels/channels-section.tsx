// Two rooms of the console: the channels with what went wrong on them, and the files of the cases.
import QRCode from 'qrcode'
import { z } from 'zod'
import { handFile, pictures } from '../hand-file.ts'
import { InsideNote } from '../inside-note.tsx'
import type { Asset, Route, Section, WebContext } from '../route.ts'
import type { ChannelDesk } from './channel-desk.ts'
import { ChannelsPage, type ChannelsShown } from './channels-page.tsx'
import { FilesPage } from './files-page.tsx'
import { texts } from './texts.ts'

const styles: readonly Asset[] = [
  { name: 'pages.css', file: new URL('./pages.css', import.meta.url) },
  { name: 'channels.css', file: new URL('./channels.css', import.meta.url) },
]

const idForm = z.object({ id: z.string().min(1).max(100) })
const codeForm = z.object({ to: z.string().regex(/^(?:person|room):[\w-]{1,100}$/u) })
const fileForm = z.object({ case: z.string().regex(/^\d{4,9}$/u), key: z.string().regex(/^[0-9a-f]{64}$/u) })

export function channelsSection(desk: ChannelDesk): Section {
  async function show(context: WebContext): Promise<Response> {
    const [channels, doubtful, quarantined, contacts] = await Promise.all([
      desk.channels(),
      desk.doubtful(),
      desk.quarantined(),
      desk.contacts(),
    ])
    const shown: ChannelsShown = {
      channels: await Promise.all(
        channels.map(async (each) => ({
          ...each,
          picture: each.scan === null ? null : await QRCode.toString(each.scan, { type: 'svg', margin: 2 }),
        })),
      ),
      doubtful,
      quarantined,
      contacts,
    }
    return context.html(<ChannelsPage shell={context.get('shell')} desk={desk} shown={shown} />)
  }

  const onMessage =
    (deed: (id: string) => Promise<void>): Route['handle'] =>
    async (context) => {
      const form = idForm.safeParse(await context.req.parseBody())
      if (!form.success) return context.notFound()
      await deed(form.data.id)
      return context.redirect('/channels', 303)
    }

  async function giveCode(context: WebContext): Promise<Response> {
    const form = codeForm.safeParse(await context.req.parseBody())
    const contact = form.success && (await desk.contacts()).find(({ key }) => key === form.data.to)
    if (!contact) return context.notFound()
    const { to } = contact
    const code = await desk.giveCode(to)
    const how = 'room' in to ? texts.code.room(contact.name) : texts.code.person(contact.name)
    return context.html(
      <InsideNote shell={context.get('shell')} title={texts.code.heading} here="/channels">
        <h1>{texts.code.heading}</h1>
        <p>{how}</p>
        <p class="address code">{texts.code.words(code)}</p>
        <p>{texts.code.holds}</p>
        <p>
          <a href="/channels">{texts.code.back}</a>
        </p>
      </InsideNote>,
    )
  }

  const post = (path: string, handle: Route['handle']): Route => ({
    method: 'POST',
    path,
    audience: 'session',
    handle,
  })

  return {
    title: texts.title,
    path: '/channels',
    assets: styles,
    routes: [
      { method: 'GET', path: '/channels', audience: 'session', handle: show },
      post('/channels/again', onMessage(desk.sendAgain)),
      post('/channels/seen', onMessage(desk.markSeen)),
      post('/channels/code', giveCode),
    ],
  }
}

export function filesSection(desk: ChannelDesk): Section {
  async function hand(context: WebContext): Promise<Response> {
    const asked = fileForm.safeParse({ case: context.req.param('case'), key: context.req.param('key') })
    const found = asked.success ? await desk.file(asked.data.case, asked.data.key) : null
    if (!found) return context.notFound()
    return handFile(context, found.file, found.bytes, [...pictures, 'application/pdf'])
  }

  return {
    title: texts.files.title,
    path: '/files',
    assets: [],
    routes: [
      {
        method: 'GET',
        path: '/files',
        audience: 'session',
        handle: async (context) =>
          context.html(<FilesPage shell={context.get('shell')} cases={await desk.files()} />),
      },
      { method: 'GET', path: '/files/:case/:key', audience: 'session', handle: hand },
      {
        method: 'POST',
        path: '/files/remove',
        audience: 'session',
        handle: async (context) => {
          const form = fileForm.safeParse(await context.req.parseBody())
          if (!form.success) return context.notFound()
          await desk.removeFile(form.data.case, form.data.key)
          return context.redirect('/files', 303)
        },
      },
    ],
  }
}
