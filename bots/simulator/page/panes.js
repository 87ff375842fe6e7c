// The window in the browser: whose telephones are open, which is in front, and the address that remembers it.
;(() => {
  const frame = document.querySelector('.frame')
  const box = frame.querySelector('.panes')
  const faces = frame.querySelector('.strip .faces')
  const people = document.getElementById('people')
  const panes = () => [...box.querySelectorAll('.pane')]
  /** A talk needs so much room to be read; with less there is one telephone fewer. */
  const narrowest = 320
  /** Whose telephone was touched when; a telephone drawn anew is still the same one. */
  const touched = new Map()
  let touches = 0
  /** The telephone whose owner is being changed; null while a new one is being opened. */
  let changing = null

  const lastTouch = (pane) => touched.get(pane.dataset.as) ?? 0
  const lastLine = (pane) => pane.querySelector('.talk > li:last-child')?.id ?? ''
  const isFront = (pane) => pane.hasAttribute('data-front')
  const faceOf = (pane) => faces.querySelector(`[data-as="${CSS.escape(pane.dataset.as)}"]`)

  function bringToFront(pane) {
    for (const each of panes()) each.toggleAttribute('data-front', each === pane)
    touched.set(pane.dataset.as, (touches += 1))
    for (const face of faces.children) face.removeAttribute('aria-current')
    faceOf(pane)?.setAttribute('aria-current', 'true')
    pane.removeAttribute('data-news')
    faceOf(pane)?.classList.remove('news')
    faceOf(pane)?.scrollIntoView({ block: 'nearest', inline: 'center' })
  }

  /** A telephone that is not in front shows on its face that something was said. */
  function noteNews(pane) {
    const line = lastLine(pane)
    const news = !isFront(pane) && (pane.hasAttribute('data-news') || line !== pane.dataset.line)
    pane.toggleAttribute('data-news', news)
    faceOf(pane)?.classList.toggle('news', news)
    pane.dataset.line = line
  }

  /** The strip of faces and the address follow the open telephones. */
  function follow() {
    const open = panes()
    for (const pane of open) pane.dataset.line ??= lastLine(pane)
    faces.replaceChildren(
      ...open.map((pane) => {
        const face = document.createElement('button')
        face.type = 'button'
        face.dataset.do = 'front'
        face.dataset.as = pane.dataset.as
        face.classList.toggle('news', pane.hasAttribute('data-news'))
        face.append(pane.querySelector('.owner .avatar').cloneNode(true), pane.getAttribute('aria-label'))
        return face
      }),
    )
    const query = new URLSearchParams(
      open.map((pane) => ['pane', `${pane.dataset.as}@${pane.dataset.place}`]),
    )
    history.replaceState(null, '', `?${query}`)
    const front = open.toSorted((one, other) => lastTouch(other) - lastTouch(one))[0]
    if (front) bringToFront(front)
  }

  /** Which telephone gives way: the one not touched for longest, when there is no room for another. */
  function giveWay() {
    const room = Math.max(1, Math.floor(box.clientWidth / narrowest))
    const open = panes()
    if (open.length < room || matchMedia('(max-width: 719px)').matches) return null
    return open.toSorted((one, other) => lastTouch(one) - lastTouch(other))[0]
  }

  /** The story's next step comes in sight when it has moved on. */
  function lookAhead(story) {
    const next = story.querySelector('.next')
    if (story.dataset.next === (next?.id ?? '')) return
    story.dataset.next = next?.id ?? ''
    story.scrollTo({ top: next ? next.offsetTop - 60 : 0, behavior: 'smooth' })
  }

  /** Opens somebody's telephone, in that place when one is named. */
  async function open(as, place, instead) {
    const there = panes().find((pane) => pane.dataset.as === as)
    if (!there || (place && there.dataset.place !== place)) {
      const old = there ?? instead ?? giveWay()
      const values = { as, place: place ?? old?.dataset.place ?? '' }
      const target = old ?? box.querySelector(':scope > .add')
      await htmx.ajax('GET', '/chat/pane', { target, swap: old ? 'outerHTML' : 'beforebegin', values })
      follow()
    }
    const pane = panes().find((each) => each.dataset.as === as)
    if (pane) bringToFront(pane)
    frame.dataset.tab = 'chat'
    return pane
  }

  const deeds = {
    people: (button) => {
      changing = button.dataset.new ? null : button.closest('.pane')
      people.showModal()
    },
    'close-people': () => people.close(),
    choose: (button) => choose(button.dataset.as),
    'close-pane': (button) => {
      if (panes().length === 1) return
      button.closest('.pane').remove()
      follow()
    },
    front: (button) => bringToFront(panes().find((pane) => pane.dataset.as === button.dataset.as)),
    list: (button) => (button.closest('.pane').dataset.view = 'list'),
    tab: (button) => (frame.dataset.tab = button.dataset.tab),
    'open-moves': () => frame.querySelector('.clock').classList.toggle('opened'),
    try: async (button) => {
      const { as, place, text, step, quote, quoted } = button.dataset
      const pane = await open(as, place)
      pane?.dispatchEvent(new CustomEvent('put', { bubbles: true, detail: { text, step, quote, quoted } }))
    },
  }

  async function choose(as) {
    people.close()
    await open(as, undefined, changing ?? undefined)
  }

  document.addEventListener('click', (event) => {
    const deed = event.target.closest('[data-do]')
    deeds[deed?.dataset.do]?.(deed)
    if (event.target === people) people.close()
    for (const menu of document.querySelectorAll('details.menu[open], details.pick[open]'))
      if (!menu.contains(event.target)) menu.open = false
  })
  document.addEventListener('focusin', (event) => {
    const pane = event.target.closest('.pane')
    if (pane) bringToFront(pane)
  })
  document.addEventListener('choose', (event) => void choose(event.detail.as))

  people.addEventListener('input', (event) => {
    if (event.target.dataset.do !== 'find') return
    const wanted = event.target.value.trim().toLowerCase()
    for (const group of people.querySelectorAll('.groups section')) {
      const inGroup = group.querySelector('h3').textContent.includes(wanted)
      for (const one of group.querySelectorAll('li'))
        one.hidden = !inGroup && !one.dataset.search.includes(wanted)
      group.hidden = !group.querySelector('li:not([hidden])')
    }
    people.querySelector('.nobody').hidden = Boolean(people.querySelector('.groups section:not([hidden])'))
  })

  document.addEventListener('htmx:afterSettle', (event) => {
    const pane = event.detail.elt.closest?.('.pane')
    if (event.detail.elt.matches?.('.pane')) follow()
    else if (pane && event.detail.elt.matches('.talk')) noteNews(pane)
    if (event.detail.elt.matches?.('.story .inside')) lookAhead(event.detail.elt)
    if (event.detail.target?.id === 'now')
      for (const pick of document.querySelectorAll('details.pick')) pick.open = false
  })

  // After the line was cut whatever was missed is looked up.
  document.addEventListener('htmx:sseOpen', () => {
    for (const one of document.querySelectorAll('[hx-trigger*="refresh"]')) htmx.trigger(one, 'refresh')
    frame.classList.remove('cut')
  })
  document.addEventListener('htmx:sseError', () => frame.classList.add('cut'))

  follow()
})()
