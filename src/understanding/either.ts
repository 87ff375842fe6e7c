// Long alternatives, a line each, so that beside each can stand what it is for.

/** The alternatives as one, in their order: the first that fits wins. */
export const either = (...alternatives: readonly RegExp[]): string =>
  alternatives.map(({ source }) => source).join('|')

/** The same, ready to be looked for. */
export const anyOf = (...alternatives: readonly RegExp[]): RegExp => new RegExp(either(...alternatives))
