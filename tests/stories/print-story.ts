// Prints stories as they go: `npm run -s tell -- FILE…`, each line with all that was said after it.
import { readFileSync } from 'node:fs'
import { parseStory } from './story-file.ts'
import { heardAfter, shortLedger, tellStory } from './told-story.ts'

for (const file of process.argv.slice(2)) {
  const story = parseStory(readFileSync(file, 'utf8'))
  const { heard, ledger } = await tellStory(story)
  const lines = [`# ${story.title}`]
  for (const [index, scene] of story.scenes.entries()) {
    lines.push(`${scene.at.slice(5, 16)} ${Object.values(scene.said).join(' | ')}`)
    for (const { where, kind, text, mentions, buttons } of heardAfter(scene, story.scenes[index - 1], heard))
      lines.push(
        `    → ${where} ${kind}: ${text.replaceAll('\n', '⏎')}${mentions.map((id) => ` @${id}`).join('')}${buttons.map((each) => ` [${each}]`).join('')}`,
      )
  }
  for (const [key, value] of Object.entries(shortLedger(ledger)))
    if (/\p{Script=Han}/u.test(key)) lines.push(`  ${key}: ${JSON.stringify(value)}`)
  console.log(lines.join('\n'))
}
