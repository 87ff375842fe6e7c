// Words that tell the kinds of an act apart beyond doubt; where none stands, the classifier's reading holds.

/** Kinds with their words, in order of precedence: the first that is found wins. */
export type Signs<Kind extends string> = readonly (readonly [Kind, RegExp])[]

/** The kind whose words stand in what was said, or else the one the classifier read. */
export const kindOf = <Kind extends string>(
  signs: Signs<Kind>,
  said: string,
  read: string | undefined,
): Kind | undefined =>
  signs.find(([, sign]) => sign.test(said))?.[0] ?? signs.find(([kind]) => kind === read)?.[0]
