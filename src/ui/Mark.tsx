import './Mark.css'

/** The bridge: our sign, in the colours of the page. */
export function Mark({ label }: { label?: string }) {
  return (
    <svg
      class="mark"
      viewBox="3 12 58 46"
      {...(label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true })}
    >
      <path d="M4.5 25.5C14.5 25.5 20 15 32 15S49.5 25.5 59.5 25.5V41.5A2.5 2.5 0 0 1 57 44H51A19 17.5 0 0 0 13 44H7A2.5 2.5 0 0 1 4.5 41.5Z" />
      <path class="mark-water" d="M13 48H51C46.5 53.3 40 56 32 56S17.5 53.3 13 48Z" />
    </svg>
  )
}
