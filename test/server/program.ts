import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import type { JoinAnswer } from '#model/wire.ts'
import { builtProgram } from './built.ts'
import { createChains, over, pause } from './chains.ts'
import type { Chains } from './chains.ts'

/** The endpoint as it is built and started, to be killed. */
export interface Program {
  start(env: Record<string, string>): Promise<Running>
  /** Kills what still runs. */
  end(): void
}

export interface Running {
  child: ChildProcess
  origin: string
  /** The first coordinator's; empty when somebody has joined. */
  invitation: string
}

export async function buildProgram(): Promise<Program> {
  const built = await builtProgram()
  const children = new Set<ChildProcess>()
  return {
    async start(env) {
      const child = spawn(process.execPath, [built], {
        env: { ...process.env, PORT: '0', HOST: '127.0.0.1', ...env },
        stdio: ['ignore', 'pipe', 'pipe'],
      })
      children.add(child)
      child.on('exit', () => children.delete(child))
      let printed = ''
      for (const stream of [child.stdout, child.stderr])
        stream.on('data', (piece: Buffer) => (printed += String(piece)))
      while (!/^Brobygger: (.*)\/$/m.test(printed)) {
        if (child.exitCode !== null) throw new Error(printed)
        await pause(5)
      }
      const [, origin = ''] = /^Brobygger: (.*)\/$/m.exec(printed) ?? []
      const [, invitation = ''] = /#([\w-]+)$/m.exec(printed) ?? []
      return { child, origin, invitation }
    },
    end() {
      for (const child of children) child.kill('SIGKILL')
    },
  }
}

/** Runs of `kill -9`. */
export const KILLS = process.env['PROVE'] ? 200 : 20

/** Four devices push while the endpoint is killed again and again, each time at another moment. */
export async function pushThroughKills(
  program: Program,
  env: Record<string, string>,
): Promise<{ acknowledged: number; faults: string[] }> {
  let running: Running | null = await program.start(env)
  const ask = over(() => running?.origin ?? null)
  const { joined, keys } = await joinFour(ask, running.invitation)
  const chains: Chains = createChains(ask, joined, keys)
  async function killAll(): Promise<void> {
    for (let kill = 0; kill < KILLS; kill += 1) {
      const before = chains.count()
      while (chains.count() < before + 4) await pause(1)
      await pause(Math.random() * 60)
      running?.child.kill('SIGKILL')
      running = null
      running = await program.start(env)
    }
  }
  await chains.push(killAll())
  const faults = await chains.findFaults()
  return { acknowledged: chains.count(), faults }
}

/** A coordinator with four devices. */
export async function joinFour(
  ask: ReturnType<typeof over>,
  invitation: string,
): Promise<{ joined: JoinAnswer; keys: string[] }> {
  const join = async (token: string) =>
    (await (await ask('POST', '/api/join', { invitation: token, device: { name: 'x' } }, '')).json()) as JoinAnswer
  const joined = await join(invitation)
  const keys = [joined.key]
  while (keys.length < 4) {
    const answer = await ask('POST', `/api/spaces/${joined.space}/members`, { role: 'editor' }, joined.key)
    const { invitation: token } = (await answer.json()) as { invitation: string }
    keys.push((await join(token)).key)
  }
  return { joined, keys }
}
