interface Waiting<Question, Answer> {
  question: Question
  resolve: (answer: Answer) => void
  reject: (error: unknown) => void
}

/**
 * Until when others are waited for: `turn` of the event loop, where a question costs a way across a network; `step`, before
 * anything else is done, which takes along only those that one event set going together, such as a commit many waited for.
 */
type Until = 'turn' | 'step'

/**
 * Questions that come in the same turn of the event loop, or the same step, asked as one: one question costs about as much
 * as many. `ask` gives to each, in their order, an answer or the error that is its own.
 */
export function gather<Question, Answer>(
  ask: (questions: Question[]) => Promise<(Answer | Error)[]>,
  until: Until = 'turn',
): (question: Question) => Promise<Answer> {
  let waiting: Waiting<Question, Answer>[] = []
  const later = until === 'turn' ? setImmediate : queueMicrotask

  async function askAll(): Promise<void> {
    const asked = waiting
    waiting = []
    try {
      const answers = await ask(asked.map(({ question }) => question))
      for (const [at, { resolve, reject }] of asked.entries()) {
        const answer = answers[at]
        if (answer === undefined) reject(new Error('a question was not answered'))
        else if (answer instanceof Error) reject(answer)
        else resolve(answer)
      }
    } catch (error) {
      for (const { reject } of asked) reject(error)
    }
  }

  return (question) =>
    new Promise((resolve, reject) => {
      if (waiting.length === 0) later(() => void askAll())
      waiting.push({ question, resolve, reject })
    })
}
