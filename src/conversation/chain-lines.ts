// 接龙: WeChat begins each line with the name of whoever wrote it, which is nobody's need.
import type { Village } from '../organisation/county.ts'
import type { Directory } from '../organisation/directory.ts'

const startOfLine = /^(\s*\d+\s*[.、．:：)）]\s*)(.*)$/u

/** The lines of a chain with each cadre's name left out, and his village in its place where the line names none. */
export function withoutAuthors(text: string, directory: Directory): string {
  return text
    .split('\n')
    .map((line) => {
      const [, number = '', said = ''] = startOfLine.exec(line) ?? []
      return said ? number + withoutAuthor(said, directory) : line
    })
    .join('\n')
}

function withoutAuthor(said: string, directory: Directory): string {
  const { villages, people } = directory.county
  const place = villages.find(({ name }) => said.startsWith(name))?.name ?? ''
  const rest = said.slice(place.length).trimStart()
  const author = people.find(({ role, name }) => role === 'village' && rest.startsWith(name))
  if (!author) return said
  const after = rest.slice(author.name.length).replace(/^[\s:：，,、]+/u, '')
  const home: Village | null = directory.village(author.org ?? null)
  const named = villages.some(({ name }) => after.startsWith(name))
  return `${place || named ? place : (home?.name ?? '')} ${after}`.trimStart()
}
