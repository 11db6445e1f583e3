import type { ComponentChildren } from 'preact'
import './Facts.css'

/** One thing that is known, and what it is called; nothing is known when there is no value. */
export type Fact = readonly [term: string, value: ComponentChildren]

/** What is known of a thing, in the order a visitor asks. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl class="visit-facts">
      {facts.map(
        ([term, value]) =>
          value && (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{value}</dd>
            </div>
          ),
      )}
    </dl>
  )
}
