import { useEffect, useReducer, useState } from 'preact/hooks'
import { device } from '#db/here.ts'
import { bringFile, fileOf } from '#db/files.ts'
import { Failure } from '#model/failure.ts'
import type { FailureCode } from '#model/failure.ts'
import { useSession } from './use-session.ts'

/** How it stands with a file's bytes. `absent`: nobody has delivered them yet. */
export type FileState =
  | { kind: 'fetching' }
  | { kind: 'here'; url: string }
  | { kind: 'absent' }
  | { kind: 'failed'; why: FailureCode }

/** A file's bytes as an address for `img`, asked for once when they are not here; `again` asks once more. */
export function useFile(
  sha256: string | null,
  draw: (file: Blob) => Promise<Blob> = asItIs,
): { state: FileState; again: () => void } {
  const isHere = useIsHere(sha256)
  const [state, setState] = useState<FileState>({ kind: 'fetching' })
  const [tries, again] = useReducer<number, void>((times) => times + 1, 0)
  useEffect(() => {
    let isOver = false
    let url: string | null = null
    const show = async () => {
      const file = sha256 === null ? null : await fileOf(sha256)
      const drawn = file && (await draw(file))
      if (isOver) return
      if (drawn) setState({ kind: 'here', url: (url = URL.createObjectURL(drawn)) })
      else await bring()
    }
    const bring = async () => {
      setState({ kind: 'fetching' })
      try {
        if (sha256 !== null && (await bringFile(sha256))) return // then it is here, and this begins anew
        if (!isOver) setState({ kind: 'absent' })
      } catch (cause) {
        if (!(cause instanceof Failure)) throw cause
        if (!isOver) setState({ kind: 'failed', why: cause.code })
      }
    }
    void show()
    return () => {
      isOver = true
      if (url !== null) URL.revokeObjectURL(url)
    }
  }, [sha256, isHere, tries])
  return { state, again }
}

/** Whether a file still waits to be shared, and how much of it is on its way, 0–1. */
export function useFileWaits(sha256: string | null): { waits: boolean; share: number | null } {
  const share = useSession(({ transfers }) => (sha256 === null ? null : (transfers[sha256] ?? null)))
  const waits = useFromDevice(() => sha256 !== null && device().files().get(sha256)?.state === 'waiting')
  return { waits, share }
}

function useIsHere(sha256: string | null): boolean {
  return useFromDevice(() => sha256 !== null && device().files().has(sha256))
}

/** Something of the device, asked again whenever it changes. */
function useFromDevice(read: () => boolean): boolean {
  const [, redraw] = useReducer<number, void>((times) => times + 1, 0)
  const now = read()
  useEffect(() => {
    let last = read()
    return device().subscribe(() => {
      const next = read()
      if (next !== last) redraw()
      last = next
    })
  }, [now])
  return now
}

function asItIs(file: Blob): Promise<Blob> {
  return Promise.resolve(file)
}
