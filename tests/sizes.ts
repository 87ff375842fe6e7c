// Files stay small: 300 lines are the wall, tables and lexicons excepted. Prints what is over it and ends with 1.
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

const wall = 300

/** Tables and lexicons, which are read row by row. */
const tables: readonly RegExp[] = [
  /^src\/understanding\/(lexicon|acts)\//u,
  /^src\/conversation\/sentences\//u,
  /^src\/notification\/announcements\.ts$/u,
  /^src\/ledger\/words-/u,
  /^src\/case\/evolve\.ts$/u,
  /^bots\/simulator\/texts\.ts$/u,
]

const files = execFileSync('git', ['ls-files', 'src', 'bots', 'jobs', 'prisma'], { encoding: 'utf8' })
  .split('\n')
  .filter((file) => /\.tsx?$/u.test(file) && !file.includes('generated/'))
const sizes = files.map((file) => ({ file, lines: readFileSync(file, 'utf8').split('\n').length - 1 }))
const over = sizes.filter(({ file, lines }) => lines > wall && !tables.some((each) => each.test(file)))
const median = sizes.map(({ lines }) => lines).toSorted((one, other) => one - other)[Math.floor(sizes.length / 2)]

for (const { file, lines } of over) console.error(`${file}: ${lines} lines, more than ${wall}`)
console.log(`${files.length} files, median ${median} lines, ${over.length} over ${wall}`)
process.exitCode = over.length > 0 ? 1 : 0
