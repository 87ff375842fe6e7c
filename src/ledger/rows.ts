// A list as a chat can bear it: a head, numbered rows, and how many there are when they do not all fit.

/** More rows than these nobody reads on a telephone. */
const mostRows = 15

/** @param unit what is counted: 件, 个乡镇 */
export function numbered(head: string, rows: readonly string[], unit: string): string {
  const shown = rows.slice(0, mostRows).map((row, index) => `${index + 1}. ${row}`)
  return [head, ...shown, ...(rows.length > mostRows ? [`……等${rows.length}${unit}`] : [])].join('\n')
}

/** 团石村、溪口村等26个 */
export const someOf = (names: readonly string[], most: number): string =>
  names.length > most ? `${names.slice(0, most).join('、')}等${names.length}个` : names.join('、')
