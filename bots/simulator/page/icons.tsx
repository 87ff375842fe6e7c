// The page's line drawings, all on a grid of 24.

const drawings = {
  plus: 'M12 5v14M5 12h14',
  close: 'M6 6l12 12M18 6 6 18',
  back: 'M15 5l-7 7 7 7',
  swap: 'M7 4 3 8l4 4M3 8h13M17 12l4 4-4 4M21 16H8',
  quote: 'M9 7H5v6h4l-2 4M18 7h-4v6h4l-2 4',
  again: 'M4 12a8 8 0 1 1 2.5 5.800M4 12V7M4 12h5',
  picture: 'M4 5h16v14H4zM4 16l5-5 4 4 3-3 4 4M15.5 9h.01',
  at: 'M16 8v5a3 3 0 0 0 5-1 9 9 0 1 0-4 7.5M16 12a4 4 0 1 1-8 0 4 4 0 0 1 8 0z',
  clock: 'M12 7v5l3 2M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0z',
  chat: 'M4 5h16v11H10l-4 4v-4H4z',
  path: 'M5 19a2 2 0 1 0 0-.1M19 5a2 2 0 1 0 0 .1M7 19h8a3 3 0 0 0 0-6H9a3 3 0 0 1 0-6h8',
  folder: 'M3 6h6l2 2h10v11H3z',
  check: 'M5 12l5 5 9-10',
  file: 'M7 3h7l4 4v14H7zM14 3v4h4',
  home: 'M4 11.5 12 5l8 6.5M6.5 10.5V19h11v-8.5M12 16.6c-1.6-1.1-2.6-2.1-2.6-3.2a1.4 1.4 0 0 1 2.6-.7 1.4 1.4 0 0 1 2.6.7c0 1.1-1 2.1-2.6 3.2z',
} as const

export type IconName = keyof typeof drawings

/** Only an ornament: beside it, or unseen in its button, stands the word. */
export const Icon = ({ name }: { name: IconName }) => (
  <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
    <path d={drawings[name]} />
  </svg>
)
