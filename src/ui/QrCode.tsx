import type { ComponentChildren } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { encode as Encode } from 'uqr'
import './QrCode.css'

export interface QrCodeProps {
  /** What a camera reads. */
  text: string
  /** What it is, read aloud. */
  label: string
  /** Shown when there is more text than a code can hold. */
  tooLong?: string
  /** What one does with it, beneath the code and only where there is one. */
  children?: ComponentChildren
}

/** A code to point a camera at. */
export function QrCode({ text, label, tooLong, children }: QrCodeProps) {
  const [code, setCode] = useState<{ size: number; path: string } | 'too-long' | null>(null)
  useEffect(() => {
    void import('uqr').then(({ encode }) => setCode(drawn(text, encode)))
  }, [text])
  if (code === 'too-long') return <p role="status">{tooLong}</p>
  if (!code) return <div class="qr-code" />
  return (
    <>
      <svg
        class="qr-code"
        viewBox={`0 0 ${code.size} ${code.size}`}
        role="img"
        aria-label={label}
        shape-rendering="crispEdges"
      >
        <path d={code.path} />
      </svg>
      {children}
    </>
  )
}

function drawn(text: string, encode: typeof Encode): { size: number; path: string } | 'too-long' {
  try {
    const { size, data } = encode(text, { border: 2 })
    const path = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('')
    return { size, path }
  } catch {
    return 'too-long' // the only thing that can be wrong with a text
  }
}
