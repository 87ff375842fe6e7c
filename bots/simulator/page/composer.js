// Writing in the browser: Enter sends, @ offers names, a quote and a picture's name come along.
;(() => {
  const composerOf = (element) => element.closest('.pane')?.querySelector('.composer')
  const box = (composer) => composer.elements.namedItem('text')

  function grow(area) {
    area.style.height = 'auto'
    area.style.height = `${Math.min(area.scrollHeight, 140)}px`
  }

  /** Shows what will come along, or takes it away when there is nothing. */
  function bring(composer, name, value, shown = value) {
    composer.elements.namedItem(name).value = value
    const line = composer.querySelector(`.bringing[data-for="${name}"]`)
    line.hidden = value === ''
    line.querySelector('span').textContent = shown
  }

  /** The word after the last @ before the cursor; null when none is being written. */
  function begun(area) {
    const found = /[@＠]([^@＠\s]{0,8})$/u.exec(area.value.slice(0, area.selectionStart))
    return found ? { from: found.index, word: found[1].toLowerCase() } : null
  }

  function offer(composer) {
    const picker = composer.querySelector('.picker')
    const mention = begun(box(composer))
    if (!picker) return
    let any = false
    for (const one of picker.children) {
      one.hidden = !mention || !one.dataset.search.toLowerCase().includes(mention.word)
      one.setAttribute('aria-selected', String(!any && !one.hidden))
      any ||= !one.hidden
    }
    picker.hidden = !any
  }

  function choose(composer, name) {
    const area = box(composer)
    const { from } = begun(area) ?? { from: area.selectionStart }
    area.setRangeText(`@${name} `, from, area.selectionStart, 'end')
    composer.querySelector('.picker').hidden = true
    area.focus()
    grow(area)
  }

  function step(picker, by) {
    const open = [...picker.children].filter((one) => !one.hidden)
    const at = open.findIndex((one) => one.getAttribute('aria-selected') === 'true')
    for (const one of open) one.setAttribute('aria-selected', 'false')
    const chosen = open[(at + by + open.length) % open.length]
    chosen.setAttribute('aria-selected', 'true')
    chosen.scrollIntoView({ block: 'nearest' })
  }

  const deeds = {
    quote: (button) => {
      const composer = composerOf(button)
      bring(composer, 'quote', button.dataset.message, button.dataset.text)
      box(composer).focus()
    },
    drop: (button) => {
      const composer = composerOf(button)
      bring(composer, button.dataset.name, '')
      if (button.dataset.name === 'attached') composer.elements.namedItem('picture').value = ''
    },
    mention: (option) => choose(composerOf(option), option.dataset.name),
    suggest: (button) => put(composerOf(button), { text: button.dataset.text }),
    'open-picker': (button) => {
      const area = box(composerOf(button))
      area.focus()
      area.setRangeText('@', area.selectionStart, area.selectionEnd, 'end')
      offer(composerOf(button))
    },
    'open-attach': (button) => {
      const line = composerOf(button).querySelector('.attaching')
      line.hidden = !line.hidden
      if (!line.hidden) line.querySelector('input[type="text"]').focus()
    },
    attach: (button) => attach(composerOf(button)),
  }

  function attach(composer) {
    const line = composer.querySelector('.attaching')
    const input = line.querySelector('input[type="text"]')
    composer.elements.namedItem('picture').value = ''
    bring(composer, 'attached', input.value.trim())
    input.value = ''
    line.hidden = true
    box(composer).focus()
  }

  document.addEventListener('click', (event) => {
    const deed = event.target.closest('[data-do]')
    deeds[deed?.dataset.do]?.(deed)
    for (const picker of document.querySelectorAll('.picker:not([hidden])'))
      if (!picker.closest('.composer').contains(event.target)) picker.hidden = true
  })

  document.addEventListener('change', (event) => {
    if (event.target.name !== 'picture') return
    const composer = event.target.form
    const { files, dataset } = event.target
    if (files[0]?.size > Number(dataset.most)) {
      event.target.value = ''
      composer.querySelector('.attaching small').textContent = dataset.refusal
      return
    }
    bring(composer, 'attached', files[0]?.name ?? '')
    composer.querySelector('.attaching').hidden = true
    box(composer).focus()
  })

  document.addEventListener('input', (event) => {
    if (event.target.name !== 'text') return
    grow(event.target)
    offer(event.target.form)
  })

  document.addEventListener('keydown', (event) => {
    if (event.isComposing) return
    if (event.target.dataset?.do === 'attach-name' && event.key === 'Enter') {
      event.preventDefault()
      attach(composerOf(event.target))
    }
    if (event.target.name !== 'text') return
    const picker = event.target.form.querySelector('.picker')
    if (picker && !picker.hidden) {
      if (event.key === 'ArrowDown' || event.key === 'ArrowUp')
        step(picker, event.key === 'ArrowDown' ? 1 : -1)
      else if (event.key === 'Enter' || event.key === 'Tab')
        choose(event.target.form, picker.querySelector('[aria-selected="true"]').dataset.name)
      else if (event.key === 'Escape') picker.hidden = true
      else return
      event.preventDefault()
    } else if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault()
      event.target.form.requestSubmit()
    }
  })

  /** A sentence is put in the box; sending it is left to the reader. */
  function put(composer, { text, step: name = '', quote = '', quoted = '' }) {
    box(composer).value = text
    composer.elements.namedItem('step').value = name
    bring(composer, 'quote', quote, quoted)
    box(composer).focus()
    grow(box(composer))
  }

  document.addEventListener('put', (event) => put(composerOf(event.target), event.detail))
})()
