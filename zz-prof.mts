import { readFileSync } from 'node:fs'
const { createUnderstanding } = await import('/work/wt/reading/src/understanding/understand.ts')
const { readModel } = await import('/work/wt/reading/src/app/model.ts')
const { readCounty } = await import('/work/wt/reading/src/app/county.ts')
const u=createUnderstanding(readCounty(),readModel())
const rows=(process.argv[2]??'/tmp/corpus/blind-1.jsonl').split(',').flatMap(f=>readFileSync(f,'utf8').split('\n').filter(Boolean).map(l=>{const{id,text,expect,...c}=JSON.parse(l);return[text,c]}))
const end=process.cpuUsage();let n=0
const t=process.cpuUsage();while(true){for(const [a,c] of rows)u(a,c);n+=rows.length;const d=process.cpuUsage(t);if(d.user+d.system>4e6){console.log('per second',Math.round(n/((d.user+d.system)/1e6)));break}}
