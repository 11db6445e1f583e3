import { existsSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { renderUnicodeCompact } from 'uqr'
import demo from '#content/demo.json' with { type: 'json' }
import { runCommand } from './commands.ts'
import { REGISTERS, readRegisterAddress } from './register-addresses.ts'
import { StartError } from './start-error.ts'
import { startServer } from './start.ts'
import { WORDS } from './words.ts'

const LIGHT_ON_DARK = ['\u001B[97;40m', '\u001B[0m'] as const

/** The endpoint as a program: `PORT`, `HOST` and `DATA_DIR` say where, `FILES_MB` how much of photos and files a space may have, `ENHETSREGISTERET` and `FRIVILLIGHETSREGISTERET` whom it asks, `--demo` fills a fresh space; `backup FILE` and `restore FILE` are commands of their own. */
async function main(): Promise<void> {
  const said = await runCommand(process.argv.slice(2), process.env)
  if (said) return console.log(said.join('\n'))
  const unknown = process.argv.slice(2).find((argument) => argument !== '--demo')
  if (unknown !== undefined) throw new StartError(WORDS.unknownArgument(unknown))
  const dist = resolve(dirname(fileURLToPath(import.meta.url)), '..', 'app')
  const isBuilt = existsSync(join(dist, 'index.html'))
  if (!isBuilt) console.log(WORDS.notBuilt(dist))
  const started = await startServer({
    port: readPort(process.env['PORT'] ?? '4310'),
    host: process.env['HOST'],
    dataDir: resolve(process.env['DATA_DIR'] ?? 'data'),
    origin: process.env['ORIGIN']?.replace(/\/+$/, ''),
    dist: isBuilt ? dist : null,
    demo: process.argv.includes('--demo') ? demo : undefined,
    fileSpaceBytes: readMegabytes(process.env['FILES_MB'] ?? ''),
    registers: {
      enhetsregisteret: readAddress('ENHETSREGISTERET') ?? REGISTERS.enhetsregisteret,
      frivillighetsregisteret: readAddress('FRIVILLIGHETSREGISTERET') ?? REGISTERS.frivillighetsregisteret,
    },
  })
  if (started.demo === 'filled') console.log(WORDS.demoFilled(demo.organisations.length))
  if (started.demo === 'not-fresh') console.log(WORDS.demoNotFresh)
  console.log(WORDS.publicPage(`${started.origin}/${started.space}/`))
  const link = started.invitation?.link
  const invitation = link === undefined ? [] : [WORDS.invitation(link), drawCode(link)]
  console.log([WORDS.running(started.origin), ...invitation].join('\n'))
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      console.log(WORDS.stopping)
      void started.close().then(() => process.exit(0))
    })
  }
}

function readPort(given: string): number {
  if (!/^\d{1,5}$/.test(given) || Number(given) > 65_535) throw new StartError(WORDS.wrongPort(given))
  return Number(given)
}

/** As bytes; `undefined` when nothing is said. @throws {StartError} */
function readMegabytes(given: string): number | undefined {
  if (given === '') return undefined
  if (!/^\d{1,9}$/.test(given)) throw new StartError(WORDS.wrongFilesMb(given))
  return Number(given) * 1_000_000
}

/** A register's address as a setting gives it; `null` when it gives none. @throws {StartError} */
function readAddress(setting: string): string | null {
  const given = process.env[setting] ?? ''
  if (given === '') return null
  const address = readRegisterAddress(given)
  if (address === null) throw new StartError(WORDS.wrongRegister(setting, given))
  return address
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
