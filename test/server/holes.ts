/** Something many write to and one reads from by "what came after what I have seen". */
interface Stream {
  write(id: string): Promise<unknown>
  /** What has a number greater than `after`, in order. */
  read(after: number): Promise<{ id: string; seq: number }[]>
}

/** Writes with sixteen writers at once while one reads along; gives what the reader never saw. */
export async function findLost({ write, read }: Stream, each = 12): Promise<string[]> {
  const written = new Set<string>()
  const seen = new Set<string>()
  let after = 0
  let isDone = false

  async function readOnce(): Promise<void> {
    for (const { id, seq } of await read(after)) {
      seen.add(id)
      after = Math.max(after, seq)
    }
  }

  async function readAlong(): Promise<void> {
    while (!isDone) {
      await readOnce()
      await new Promise((resolve) => setTimeout(resolve, 1))
    }
  }

  const writers = Array.from({ length: 16 }, async (_, writer) => {
    for (let count = 0; count < each; count += 1) {
      const id = `org_${writer}_${count}`
      await write(id)
      written.add(id)
    }
  })
  const reading = readAlong()
  await Promise.all(writers)
  isDone = true
  await reading
  await readOnce()
  return [...written].filter((id) => !seen.has(id))
}
