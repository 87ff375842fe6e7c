// The pictures and papers of the cases: to be looked at, and to be deleted.
import { Header, headerStyles } from '../header.tsx'
import { Page } from '../page.tsx'
import type { Shell } from '../shell.ts'
import { texts as console } from '../texts.ts'
import type { FiledCase } from './channel-desk.ts'
import { texts } from './texts.ts'

const words = texts.files

export const FilesPage = ({ shell, cases }: { shell: Shell; cases: readonly FiledCase[] }) => (
  <Page
    shell={shell}
    title={`${words.title} · ${console.product}`}
    styles={[...headerStyles, 'pages.css', 'channels.css']}
  >
    <Header shell={shell} title={words.title} here="/files" />
    <main class="page">
      <section>
        <h1>{words.heading}</h1>
        {cases.length === 0 ? <p class="none">{words.none}</p> : null}
        {cases.map(({ number, who, files }) => (
          <article class="card">
            <p class="head">
              <strong>{who}</strong> <span class="hint">{words.count(files.length)}</span>
            </p>
            <ul class="files">
              {files.map(({ key, name, size }) => (
                <li class="file">
                  <a href={`/files/${number}/${key}`}>{name}</a>
                  <span class="hint">{words.size(size)}</span>
                  {/* Gone is gone: the second touch is the one that counts. */}
                  <details class="sure">
                    <summary>{words.remove}</summary>
                    <form method="post" action="/files/remove">
                      <input type="hidden" name="csrf" value={shell.csrfToken} />
                      <input type="hidden" name="case" value={number} />
                      <input type="hidden" name="key" value={key} />
                      <button type="submit">{words.sure}</button>
                    </form>
                  </details>
                </li>
              ))}
            </ul>
          </article>
        ))}
      </section>
    </main>
  </Page>
)
