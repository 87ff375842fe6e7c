// Looks at the size of every file: 300 lines are the wall. What is longer is named here, or is missing a noun.
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

const wall = 300
/** Half of all files are shorter than this, most of them by far. */
const median = 90

/** Read from top to bottom only by whoever looks something up: the schema. */
const tables = ['prisma/schema.prisma']

const rooms = ['src', 'bots', 'jobs', 'prisma', 'tests']
const program = /\.(?:tsx?|js|css|prisma)$/u

const files = execFileSync('git', ['ls-files', '--', ...rooms], { encoding: 'utf8' })
  .split('\n')
  .filter((file) => program.test(file))
  .map((file) => ({ file, lines: readFileSync(file, 'utf8').split('\n').length - 1 }))

const over = files.filter(({ file, lines }) => lines > wall && !tables.some((each) => file.startsWith(each)))
for (const { file, lines } of over) console.error(`${file}: ${lines} lines, ${wall} are the wall`)

const needless = tables.filter(
  (each) => !files.some(({ file, lines }) => file.startsWith(each) && lines > wall),
)
for (const each of needless)
  console.error(`${each}: is no longer over the wall; take it off the list in tests/sizes.ts`)

const middle = files.map(({ lines }) => lines).toSorted((one, other) => one - other)[files.length >> 1] ?? 0
if (middle > median) console.error(`the median file has ${middle} lines, ${median} are enough`)

console.log(`${files.length} files, median ${middle} lines, ${over.length} over the wall`)
if (over.length + needless.length > 0 || middle > median) process.exitCode = 1
