// The rooms of the console and the way out.
import type { Shell } from './shell.ts'
import { texts } from './texts.ts'

const Post = ({ shell, to, label }: { shell: Shell; to: string; label: string }) => (
  <form method="post" action={to}>
    <input type="hidden" name="csrf" value={shell.csrfToken} />
    <button type="submit">{label}</button>
  </form>
)

/** One room alone needs no way to the others. */
export const Menu = ({ shell, here }: { shell: Shell; here: string | null }) => (
  <details class="menu">
    <summary aria-label={texts.menu.open}>
      <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
        <path d="M5 7h14M5 12h14M5 17h14" />
      </svg>
    </summary>
    <nav>
      {shell.sections.length > 1
        ? shell.sections.map(({ path, title }) => (
            <a href={path} {...(path === here ? { 'aria-current': 'page' } : {})}>
              {title}
            </a>
          ))
        : null}
      <Post shell={shell} to="/login/another" label={texts.menu.another} />
      <Post shell={shell} to="/logout" label={texts.menu.logout} />
    </nav>
  </details>
)
