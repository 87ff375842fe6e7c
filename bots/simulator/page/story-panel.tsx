// 试试看: the first story step by step; one click puts the sentence in the right person's box, or moves the clock.
import { dateAt, timeAt } from '../../../src/deadline/instant.ts'
import { formatDate } from '../../../src/deadline/plain-date.ts'
import type { Desk } from '../desk.ts'
import { placeKey } from '../place.ts'
import type { SayStep, StoryStep } from '../story.ts'
import { texts } from '../texts.ts'
import { textOf } from '../words.ts'
import { Avatar } from './avatar.tsx'
import { Icon } from './icons.tsx'

const words = texts.story

/** The newest bubble of the assistant there that has these words in it. */
const toQuote = (desk: Desk, { place, quoting }: SayStep) =>
  quoting === null
    ? undefined
    : desk.transcripts
        .known(place)
        .findLast((each) => each.from === 'assistant' && each.text.includes(quoting))

const SayButton = ({ desk, step }: { desk: Desk; step: SayStep }) => {
  const quoted = toQuote(desk, step)
  const room = 'room' in step.place ? desk.cast.room(step.place.room) : null
  return (
    <button
      type="button"
      class="put"
      data-do="try"
      data-as={step.by.account}
      data-place={placeKey(step.place)}
      data-text={step.text}
      data-step={step.id}
      data-quote={quoted?.message}
      data-quoted={quoted ? `${texts.assistant.name}：${textOf(quoted)}` : undefined}
    >
      <span class="who">
        <Avatar member={step.by} />
        {words.by(step.by.name, room?.name ?? texts.chats.direct)}
      </span>
      <q>{step.text}</q>
      <span class="do">{words.put}</span>
    </button>
  )
}

const StepBody = ({ desk, step }: { desk: Desk; step: StoryStep }) =>
  step.kind === 'say' ? (
    <SayButton desk={desk} step={step} />
  ) : (
    <button
      type="button"
      class="put wait"
      hx-post="/chat/story"
      hx-vals={JSON.stringify({ step: step.id })}
      hx-swap="none"
    >
      <span class="who">
        <Icon name="clock" />
        {formatDate(dateAt(step.to, desk.zone))} {timeAt(step.to, desk.zone)}
      </span>
      <span class="do">{words.move}</span>
    </button>
  )

export const StoryPanel = ({ desk, steps }: { desk: Desk; steps: readonly StoryStep[] }) => {
  const next = steps.find((each) => !each.done)
  if (steps.length === 0) return <p class="lead">{words.missing}</p>
  return (
    <>
      <p class="lead">{next ? words.lead : words.finished}</p>
      <ol class="steps">
        {steps.map((step) => (
          <li
            id={`step-${step.id}`}
            class={step.done ? 'done' : step === next ? 'next' : ''}
            aria-current={step === next ? 'step' : undefined}
          >
            <details open={step === next}>
              <summary>
                {step.title}
                {step.done ? <span class="unseen">{words.done}</span> : null}
              </summary>
              <StepBody desk={desk} step={step} />
              <p class="watch">{step.watch}</p>
            </details>
          </li>
        ))}
      </ol>
      {steps[0]?.done !== true ? null : (
        <button
          type="button"
          class="again"
          hx-post="/chat/story"
          hx-vals={JSON.stringify({ step: '' })}
          hx-swap="none"
        >
          <Icon name="again" /> {words.again}
        </button>
      )}
    </>
  )
}
