interface Waiting<Question, Answer> {
  question: Question
  resolve: (answer: Answer) => void
  reject: (error: unknown) => void
}

/**
 * Questions that come in the same turn of the event loop, asked as one: across a network one question costs as much as
 * many. `ask` gives to each, in their order, an answer or the error that is its own.
 */
export function gather<Question, Answer>(
  ask: (questions: Question[]) => Promise<(Answer | Error)[]>,
): (question: Question) => Promise<Answer> {
  let waiting: Waiting<Question, Answer>[] = []

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
      if (waiting.length === 0) setImmediate(() => void askAll())
      waiting.push({ question, resolve, reject })
    })
}
