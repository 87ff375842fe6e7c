// Where a link to the files of a case leads: a page that shows nothing of them, and the presses that open each once.
import { z } from 'zod'
import { sortOfFile } from '../../../src/conversation/sentences/filing.ts'
import { handFile, pictures } from '../hand-file.ts'
import { NotePage } from '../page.tsx'
import type { Route, WebContext } from '../route.ts'
import type { OfferedFile, OfferedFiles } from './offered-files.ts'
import { texts } from './texts.ts'

const path = '/attachments/:case/:link'
const address = z.object({ case: z.string().regex(/^\d{4,9}$/u), link: z.uuid() })
const press = z.object({ key: z.string().regex(/^[0-9a-f]{64}$/u) })

/**
 * What somebody sent runs and loads nothing; only the browser may fit a picture to its window. It shows no PDF like that: one
 * is kept instead.
 */
const sandbox = "default-src 'none'; style-src 'unsafe-inline'; sandbox"

interface Given {
  readonly number: string
  readonly link: string
}

export function offeredFilesRoutes(files: OfferedFiles): Route[] {
  /** How the link stands now. */
  async function show(context: WebContext, { number, link }: Given): Promise<Response> {
    const offer = await files.look(number, link)
    if (offer.state !== 'open') return note(context, offer.state, statusOf[offer.state])
    const isUsed = offer.files.every(({ opened }) => opened)
    return context.html(<OfferPage {...{ context, number, files: offer.files }} />, isUsed ? 410 : 200)
  }

  async function open(context: WebContext, given: Given): Promise<Response> {
    const form = press.safeParse(await context.req.parseBody())
    const file = form.success ? await files.open(given.number, given.link, form.data.key) : null
    if (!file) return show(context, given)
    context.header('Content-Security-Policy', sandbox)
    return handFile(context, file, file.bytes, pictures)
  }

  const following =
    (act: (context: WebContext, given: Given) => Promise<Response>): Route['handle'] =>
    async (context) => {
      const { success, data } = address.safeParse(context.req.param())
      if (!success) return note(context, 'unknown', statusOf.unknown)
      return act(context, { number: data.case, link: data.link })
    }

  return [
    // Programs that show what a link leads to open it for their picture of it: looking opens no file.
    { method: 'GET', path, audience: 'signed', handle: following(show) },
    { method: 'POST', path, audience: 'signed', handle: following(open) },
  ]
}

const statusOf = { expired: 410, unknown: 404 } as const

const note = (context: WebContext, what: 'expired' | 'unknown', status: 404 | 410) =>
  context.html(
    <NotePage shell={context.get('shell')} title={texts[what].title}>
      <h1>{texts[what].title}</h1>
      <p>{texts[what].how}</p>
    </NotePage>,
    status,
  )

/** Only numbers, sorts and times: the page has no login, and an address may be seen by others. */
const OfferPage = ({
  context,
  number,
  files,
}: {
  context: WebContext
  number: string
  files: readonly OfferedFile[]
}) => (
  <NotePage shell={context.get('shell')} title={texts.title(number)}>
    <h1>{texts.title(number)}</h1>
    <p>{texts.how}</p>
    {files.map(({ key, type, when, opened }, index) =>
      opened ? (
        <p>{texts.opened(index + 1, sortOfFile(type))}</p>
      ) : (
        <form method="post">
          <button type="submit" name="key" value={key}>
            {texts.open(index + 1, sortOfFile(type), when)}
          </button>
        </form>
      ),
    )}
    <p>{texts.again(number)}</p>
  </NotePage>
)
