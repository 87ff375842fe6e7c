// A page that says one thing to somebody who is in: below the bar of every other page, with the way on in it.
import { Header, headerStyles, type HeaderProps } from './header.tsx'
import { Page } from './page.tsx'

export const InsideNote = ({ shell, title, here, children }: HeaderProps) => (
  <Page shell={shell} title={title} styles={[...headerStyles, 'note.css']}>
    <Header shell={shell} title={title} here={here} />
    <main class="note">{children}</main>
  </Page>
)
