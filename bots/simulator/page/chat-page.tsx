// The whole window: the clock on top, the people's telephones side by side, the story and the cases beside them.
import { Header, headerStyles } from '../../web/header.tsx'
import { Page } from '../../web/page.tsx'
import type { Shell } from '../../web/shell.ts'
import type { CaseCard } from '../case-card.ts'
import type { Desk } from '../desk.ts'
import type { StoryStep } from '../story.ts'
import { texts } from '../texts.ts'
import { chatScripts, chatStyles } from './chat-assets.ts'
import { CasePanel } from './case-panel.tsx'
import { ClockBar } from './clock-bar.tsx'
import { Icon } from './icons.tsx'
import { Pane, type PaneProps } from './pane.tsx'
import { StoryPanel } from './story-panel.tsx'

interface ChatPageProps {
  readonly shell: Shell
  readonly desk: Desk
  readonly panes: readonly Omit<PaneProps, 'desk'>[]
  readonly steps: readonly StoryStep[]
  readonly cards: readonly CaseCard[] | null
}

export const ChatPage = ({ shell, desk, panes, steps, cards }: ChatPageProps) => (
  <Page
    shell={shell}
    title={`${texts.title} · ${texts.brand}`}
    styles={[...headerStyles, ...chatStyles.map(({ name }) => name)]}
    scripts={['htmx.js', 'htmx-sse.js', 'htmx-morph.js', ...chatScripts.map(({ name }) => name)]}
  >
    <div class="frame" data-tab="chat" hx-ext="sse,morph" sse-connect="/chat/events">
      <Header shell={shell} title={texts.title} here="/chat">
        <ClockBar desk={desk} />
      </Header>
      <nav class="strip" aria-label={texts.people.choose}>
        <span class="faces"></span>
        <button type="button" class="add" data-do="people" data-new="true" aria-label={texts.people.add}>
          <Icon name="plus" />
        </button>
      </nav>
      <main class="panes">
        {panes.map((pane) => (
          <Pane desk={desk} {...pane} />
        ))}
        <button type="button" class="add" data-do="people" data-new="true">
          <Icon name="plus" /> <span>{texts.people.add}</span>
        </button>
      </main>
      <aside class="side">
        <section class="story">
          <h2>{texts.panel.story}</h2>
          <div
            class="inside"
            hx-get="/chat/story"
            hx-trigger="sse:cases, sse:clock, sse:story, sse:chats"
            hx-swap="morph:innerHTML"
          >
            <StoryPanel desk={desk} steps={steps} />
          </div>
        </section>
        <section class="ledger">
          <h2>{texts.panel.cases}</h2>
          <div
            class="inside"
            hx-get="/chat/cases"
            hx-trigger="sse:cases, sse:clock"
            hx-swap="morph:innerHTML"
          >
            <CasePanel desk={desk} cards={cards} />
          </div>
        </section>
      </aside>
      <nav class="tabs" aria-label={texts.panel.tabs}>
        <button type="button" data-do="tab" data-tab="chat">
          <Icon name="chat" /> {texts.panel.chat}
        </button>
        <button type="button" data-do="tab" data-tab="story">
          <Icon name="path" /> {texts.panel.story}
        </button>
        <button type="button" data-do="tab" data-tab="ledger">
          <Icon name="folder" /> {texts.panel.cases}
        </button>
      </nav>
      <dialog
        class="people"
        id="people"
        aria-label={texts.people.choose}
        hx-get="/chat/people"
        hx-trigger="load"
      ></dialog>
    </div>
  </Page>
)
