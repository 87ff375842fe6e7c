// The demo county, as every test of understanding uses it.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { County } from '../../src/organisation/county.ts'

const folder = join(import.meta.dirname, '../../src/app/demo')

const deps: [string, string, string[]][] = [
  ['disabled-federation', '县残联', ['残联']],
  ['health', '县卫健局', ['卫健', '卫健局', '卫健委']],
  ['civil-affairs', '县民政局', ['民政', '民政局']],
  ['education', '县教育局', ['教育', '教育局', '教体局']],
  ['human-resources', '县人社局', ['人社', '人社局']],
  ['agriculture', '县农业农村局', ['农业农村', '农业农村局', '农业局']],
  ['approval', '县行政审批局', ['行政审批', '审批局', '行政审批局']],
  ['market', '县市监局', ['市监', '市监局']],
  ['housing', '县住建局', ['住建', '住建局']],
  ['justice', '县司法局', ['司法', '司法局']],
  ['police', '县公安局', ['公安', '公安局']],
]
export const demoCounty = (): County => {
  const rows = readFileSync(join(folder, 'quxian-divisions.csv'), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((l) => l.trim().split(','))
  const towns = new Map(rows.map((r) => [r[2] ?? '', r[3] ?? '']))
  return {
    code: '511725',
    name: '渠县',
    timezone: 'Asia/Shanghai',
    townships: [...towns].map(([code, name]) => ({ code, name })),
    villages: rows.map((r) => ({ code: r[0] ?? '', name: r[1] ?? '', township: r[2] ?? '' })),
    departments: deps.map(([code, name, aliases]) => ({ code, name, aliases })),
    people: [],
    rooms: [],
    rules: undefined as never,
  }
}
