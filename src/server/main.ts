import { existsSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { renderUnicodeCompact } from 'uqr'
import demo from '#content/demo.json' with { type: 'json' }
import { runCommand } from './commands.ts'
import { createLog } from './log.ts'
import { readSettings } from './settings.ts'
import { StartError } from './start-error.ts'
import { startServer } from './start.ts'
import { WORDS } from './words.ts'

const LIGHT_ON_DARK = ['\u001B[97;40m', '\u001B[0m'] as const

/** The endpoint as a program: the environment says how (settings.ts), `--demo` fills a fresh space; `backup FILE`, `restore FILE`, `restored` and `move-store` are commands of their own. */
async function main(): Promise<void> {
  const said = await runCommand(process.argv.slice(2), process.env)
  if (said) return console.log(said.join('\n'))
  const unknown = process.argv.slice(2).find((argument) => argument !== '--demo')
  if (unknown !== undefined) throw new StartError(WORDS.unknownArgument(unknown))
  const dist = resolve(dirname(fileURLToPath(import.meta.url)), '..', 'app')
  const isBuilt = existsSync(join(dist, 'index.html'))
  if (!isBuilt) console.log(WORDS.notBuilt(dist))
  const { dataDir, log: logged, ...settings } = readSettings(process.env, process.stdout.isTTY)
  const log = createLog((text) => void process.stdout.write(text))
  process.once('exit', log.flush)
  const started = await startServer({
    ...settings,
    dataDir: resolve(dataDir),
    dist: isBuilt ? dist : null,
    demo: process.argv.includes('--demo') ? demo : undefined,
    log: (what) => log.line('error', 'failure', { what }),
    requestLog: logged === 'all' ? log : null,
  })
  if (started.demo === 'filled') console.log(WORDS.demoFilled(demo.organisations.length))
  if (started.demo === 'not-fresh') console.log(WORDS.demoNotFresh)
  console.log(WORDS.publicPage(`${started.origin}/${started.space}/`))
  const link = started.invitation?.link
  const invitation = link === undefined ? [] : [WORDS.invitation(link), drawCode(link)]
  if (started.metricsPort !== null) console.log(WORDS.metricsPort(started.metricsPort))
  console.log([WORDS.running(started.origin), ...invitation].join('\n'))
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      console.log(WORDS.stopping)
      void started.close().then(() => process.exit(0))
    })
  }
}

/** A QR code of half blocks, light on dark whatever the terminal's own colours. */
function drawCode(text: string): string {
  const code = renderUnicodeCompact(text, { border: 3 })
  if (!process.stdout.isTTY) return code
  const [on, off] = LIGHT_ON_DARK
  return code
    .split('\n')
    .map((line) => `${on}${line}${off}`)
    .join('\n')
}

main().catch((error: unknown) => {
  console.error(error instanceof StartError ? error.message : error)
  process.exitCode = 1
  setTimeout(() => process.exit(1), 100).unref()
})
