// What stands above every page of the console: whose it is, where one is, and the way to the other rooms.
import type { Child } from 'hono/jsx'
import { Menu } from './menu.tsx'
import type { Shell } from './shell.ts'
import { texts } from './texts.ts'

export interface HeaderProps {
  readonly shell: Shell
  /** What the page is called. */
  readonly title: string
  /** The address of the room one is in; null on a page of none. */
  readonly here: string | null
  /** What a room has of its own up there, in place of the names of the rooms. */
  readonly children?: Child
}

/** The styles it needs. */
export const headerStyles = ['header.css', 'menu.css'] as const

export const Header = ({ shell, title, here, children }: HeaderProps) => (
  <header class="top">
    <a class="brand" href="/">
      <img src={shell.asset('mark.svg')} alt="" width="36" height="36" />
      <span>
        <strong>{texts.product}</strong>
        <small>{title}</small>
      </span>
    </a>
    {children ?? <Rooms shell={shell} here={here} />}
    <Menu shell={shell} here={here} />
  </header>
)

const Rooms = ({ shell, here }: Pick<HeaderProps, 'shell' | 'here'>) => (
  <nav class="rooms" aria-label={texts.menu.rooms}>
    {shell.sections.map(({ path, title }) => (
      <a href={path} {...(path === here ? { 'aria-current': 'page' } : {})}>
        {title}
      </a>
    ))}
  </nav>
)
