// I9: talk between people is neither answered nor written down. I10: to a stranger a person who has a case is like one who does not exist.
import type { Heard } from '../chronicle.ts'
import type { Company } from '../company.ts'
import type { Breach } from './breach.ts'

/** Parts of an entry in which something would be kept of what was said. */
const parts = ['cases', 'surveys', 'draws', 'bindings', 'codes', 'messages'] as const

export function chatterIsNothing({ theatre: { chronicle } }: Company): readonly Breach[] {
  return chronicle.heard
    .filter(({ purpose, afterQuestion }) => purpose.kind === 'chatter' && !afterQuestion)
    .flatMap(({ message, entries, acts }) =>
      entries.flatMap((entry): Breach[] => {
        const kept = parts.filter((part) => entry[part].length > 0)
        return kept.length === 0 && entry.notices.add.length === 0
          ? []
          : [
              {
                invariant: 'I9',
                about: message.room ?? '',
                at: message.at,
                expected: `nothing of “${message.text}”`,
                found: `${acts.map(({ act }) => act).join()}: ${kept.join()} ${entry.messages.map(({ text }) => text).join()}`,
              },
            ]
      }),
    )
}

export function nothingRevealed({ theatre: { chronicle } }: Company): readonly Breach[] {
  const askers = new Map(
    chronicle.heard
      .filter(({ purpose }) => purpose.kind === 'prying')
      .map((heard) => [heard.message.sender.account, heard]),
  )
  return [...askers.values()].flatMap((heard): Breach[] => {
    if (heard.purpose.kind !== 'prying' || heard.message.sender.account > heard.purpose.twin) return []
    const twin = askers.get(heard.purpose.twin)
    if (!twin) return []
    const [one, other] = [answerTo(heard), answerTo(twin)]
    return one === other
      ? []
      : [
          {
            invariant: 'I10',
            about: heard.message.sender.account,
            at: heard.message.at,
            expected: `the answer to “${twin.message.text}”: ${other}`,
            found: `to “${heard.message.text}”: ${one}`,
          },
        ]
  })
}

/** What was answered, without what the asker himself had said, and without the number of a form he began. */
function answerTo({ message, entries }: Heard): string {
  const said = message.text.match(/[\p{Script=Han}]{3}(?=的|有|是)|\d{4}/gu) ?? []
  return entries
    .flatMap(({ messages }) => messages)
    .map(({ text, kind, buttons }) =>
      [kind, buttons.join(), said.reduce((left, each) => left.replaceAll(each, '…'), text)].join(' '),
    )
    .join('\n')
    .replaceAll(/\d{4,}/gu, '…')
}
