// Names for statements that come again and again: a named one is parsed once for each connection.

/** Statements with lists in them come in any number of wordings; the server keeps every named one, so not all get names. */
const MOST = 100

/** Gives the first hundred wordings a name each and the rest none. */
export function statementNames(): (query: { readonly sql: string }) => string {
  const names = new Map<string, string>()
  return ({ sql }) => {
    const known = names.get(sql)
    if (known !== undefined) return known
    if (names.size >= MOST) return ''
    const name = `s${names.size}`
    names.set(sql, name)
    return name
  }
}
