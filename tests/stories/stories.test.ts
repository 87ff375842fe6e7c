// Every story of this folder, played as `npm run replay` plays it: what is heard after each line, and the ledger at the end.
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { breachesIn } from './breaches.ts'
import { type Expectation, parseStory } from './story-file.ts'
import { type Heard, heardAfter, shortLedger, tellStory } from './told-story.ts'

const folder = new URL('./', import.meta.url)
const files = readdirSync(folder).filter((name) => name.endsWith('.story'))

const stories = files.map((file) => ({ file, ...parseStory(readFileSync(new URL(file, folder), 'utf8')) }))

describe.each(stories)('$title', ({ file, ...story }) => {
  test('is told as it is written', { timeout: 120_000 }, async () => {
    const told = await tellStory(story)
    const failures = story.scenes.flatMap((scene, index) => {
      const heard = heardAfter(scene, story.scenes[index - 1], told.heard)
      return scene.expectations
        .filter((each) => !holds(each, heard))
        .map(({ line }) => `${file}:${line}\n${heard.map(inOneLine).join('\n') || '（silence）'}`)
    })
    expect(failures.join('\n\n')).toBe('')
    expect(shortLedger(told.ledger)).toMatchObject((parse(story.ledger) as object | null) ?? {})
    expect(breachesIn(told)).toEqual([])
  })
})

const inOneLine = ({ where, kind, text, buttons }: Heard): string =>
  `  ${where} ${kind}: ${text.replaceAll('\n', '⏎')} [${buttons.join(' ')}]`

function holds({ to, how, words, mentions, buttons }: Expectation, heard: readonly Heard[]): boolean {
  const here = heard.filter(({ where }) => to === null || where === to)
  if (how === 'silence') return here.length === 0
  const found = here.some(
    (each) =>
      (how === 'says' || how === 'never' || each.kind === how) &&
      words.every((word) => (typeof word === 'string' ? each.text.includes(word) : word.test(each.text))) &&
      mentions.every((id) => each.mentions.includes(id)) &&
      (buttons === null || buttons.join() === each.buttons.join()),
  )
  return how === 'never' ? !found : found
}
