import './Progress.css'

/** How far something has come; the words say it with numbers. */
export function Progress({ label, value, max }: { label: string; value: number; max: number }) {
  return (
    <div class="progress">
      <progress aria-label={label} value={value} max={max} />
      <p>{label}</p>
    </div>
  )
}
