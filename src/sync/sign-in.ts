import * as v from 'valibot'
import { ask } from './ask.ts'
import { send } from './start.ts'

const SignIn = v.object({ name: v.nullable(v.string()) })

/** What one signs in with at this endpoint, by name; `null` where one cannot, or nobody answers. */
export async function signInName(): Promise<string | null> {
  const answer = await ask(send, '/api/sign-in', null)
  const parsed = v.safeParse(SignIn, answer.kind === 'answer' ? answer.body : null)
  return parsed.success ? parsed.output.name : null
}
