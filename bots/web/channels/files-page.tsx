// The pictures and papers of the cases: to be looked at, and to be deleted.
import { Menu } from '../menu.tsx'
import { Page } from '../page.tsx'
import type { Shell } from '../shell.ts'
import type { FiledCase } from './channel-desk.ts'
import { texts } from './texts.ts'

const words = texts.files

export const FilesPage = ({ shell, cases }: { shell: Shell; cases: readonly FiledCase[] }) => (
  <Page shell={shell} title={words.title} styles={['menu.css', 'channels.css']}>
    <header class="bar">
      <h1>{words.title}</h1>
      <Menu shell={shell} />
    </header>
    <main class="channels">
      <section>
        <h2>{words.heading}</h2>
        {cases.length === 0 ? <p class="none">{words.none}</p> : null}
        {cases.map(({ number, who, files }) => (
          <article class="card">
            <p class="head">
              <strong>{number}</strong> {who}
            </p>
            <ul>
              {files.map(({ key, name, size }) => (
                <li class="file">
                  <span>
                    {name} {words.size(size)}
                  </span>
                  <a href={`/files/${number}/${key}`}>{words.open}</a>
                  <form method="post" action="/files/remove">
                    <input type="hidden" name="csrf" value={shell.csrfToken} />
                    <input type="hidden" name="case" value={number} />
                    <input type="hidden" name="key" value={key} />
                    <button type="submit">{words.remove}</button>
                  </form>
                </li>
              ))}
            </ul>
          </article>
        ))}
      </section>
    </main>
  </Page>
)
