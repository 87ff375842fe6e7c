// What people are going to do, by time; of the same minute in the order in which it was planned.

interface Plan {
  readonly at: number
  readonly order: number
  readonly act: (at: number) => Promise<void>
}

/** A binary heap. */
export class Agenda {
  readonly #plans: Plan[] = []
  #count = 0

  add(at: number, act: (at: number) => Promise<void>): void {
    this.#count += 1
    this.#plans.push({ at, order: this.#count, act })
    for (let place = this.#plans.length - 1; place > 0;) {
      const above = (place - 1) >> 1
      if (!this.#before(place, above)) return
      this.#swap(place, above)
      place = above
    }
  }

  /** The next plan until that moment, taken off the agenda; null when there is none. */
  take(until: number): Plan | null {
    const [first] = this.#plans
    if (!first || first.at > until) return null
    const last = this.#plans.pop()
    if (last && this.#plans.length > 0) {
      this.#plans[0] = last
      this.#sink()
    }
    return first
  }

  #sink(): void {
    for (let place = 0; ;) {
      const left = 2 * place + 1
      const lower = left + 1 < this.#plans.length && this.#before(left + 1, left) ? left + 1 : left
      if (lower >= this.#plans.length || !this.#before(lower, place)) return
      this.#swap(lower, place)
      place = lower
    }
  }

  #before(one: number, other: number): boolean {
    const [a, b] = [this.#plans[one], this.#plans[other]]
    if (!a || !b) return false
    return a.at < b.at || (a.at === b.at && a.order < b.order)
  }

  #swap(one: number, other: number): void {
    const [a, b] = [this.#plans[one], this.#plans[other]]
    if (!a || !b) return
    this.#plans[one] = b
    this.#plans[other] = a
  }
}
