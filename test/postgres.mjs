/**
 * Finds a PostgreSQL to test with, fetches it when the machine has none, and starts throw-away servers.
 * Used by the endpoint's tests, the benchmarks and the test command.
 */
import { execFileSync, spawn, spawnSync } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'

const isRoot = process.getuid?.() === 0
const debianRoot = '/usr/lib/postgresql'

/** @typedef {Awaited<ReturnType<typeof startPostgres>>} Postgres */
/** @typedef {{ settings?: Record<string, string>, port?: number, copyOf?: Postgres }} StartOptions what to start with; `copyOf` is the server this one stands by for */

/** The folder with `initdb` and `postgres`; `null` when there is none. */
export function findPostgres() {
  const versions = existsSync(debianRoot) ? readdirSync(debianRoot).sort((one, two) => Number(two) - Number(one)) : []
  const places = [
    process.env.POSTGRES_BIN ?? '',
    ...versions.map((version) => join(debianRoot, version, 'bin')),
    '/usr/local/bin',
    '/opt/homebrew/bin',
    ...(process.env.PATH ?? '').split(delimiter),
  ]
  return (
    places.find((place) => place !== '' && ['initdb', 'postgres'].every((name) => existsSync(join(place, name)))) ??
    null
  )
}

/**
 * Fetches PostgreSQL with apt-get where that can be done: as root on Debian or Ubuntu.
 * @returns {string | null} what to do by hand when it is still missing; `null` when it is there
 */
export function ensurePostgres() {
  if (findPostgres()) return null
  if (isRoot && existsSync('/etc/debian_version')) {
    for (const args of [['update'], ['install', '-y', '--no-install-recommends', 'postgresql']]) {
      console.log(`> apt-get ${args.join(' ')}`)
      run('apt-get', args, ['ignore', 'inherit', 'inherit'])
    }
  }
  return findPostgres()
    ? null
    : 'No PostgreSQL found. Install it (on Debian: apt-get install postgresql), or say where initdb and postgres are with POSTGRES_BIN.'
}

/** PostgreSQL refuses to run as root. */
function unprivileged() {
  if (!isRoot) return {}
  for (const name of ['postgres', 'nobody']) {
    const found = run('getent', ['passwd', name]).stdout?.split(':')
    if (found?.[2]) return { uid: Number(found[2]), gid: Number(found[3]) }
  }
  throw new Error('There is no user but root to run PostgreSQL as.')
}

/** @returns {Promise<number>} */
export function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

/**
 * Keeps the server only as long as whoever started it lives, however that ends: its end of the pipe closes.
 * $1 is the folder, the rest is the server and what it is started with.
 */
const GUARD = `folder="$1"; shift; "$@" & server=$!; cat > /dev/null; kill -QUIT $server 2>/dev/null; wait $server 2>/dev/null; [ -e "$folder/keep" ] || rm -rf "$folder"`

/**
 * A server with nothing in it and a user `test`, on a port of its own; durable as a real one.
 * @param {StartOptions} [options]
 */
export async function startPostgres({ settings = {}, port: wanted, copyOf } = {}) {
  const lacking = ensurePostgres()
  const bin = findPostgres()
  if (bin === null) throw new Error(lacking ?? '')
  const who = unprivileged()
  const folder = mkdtempSync(join(tmpdir(), 'brobygger-postgres-'))
  const data = join(folder, 'data')
  if (who.uid !== undefined && who.gid !== undefined) chownSync(folder, who.uid, who.gid)
  chmodSync(folder, 0o700)
  const port = wanted ?? (await freePort())
  const how = { ...who, cwd: folder, env: { PATH: process.env.PATH, LC_ALL: 'C.UTF-8' } }
  /** @type {import('node:child_process').ExecFileSyncOptions} */
  const place = { ...how, stdio: ['ignore', 'ignore', 'pipe'] }
  if (copyOf) {
    const from = [
      '-h',
      '127.0.0.1',
      '-p',
      String(copyOf.port),
      '-U',
      'test',
      '-D',
      data,
      '-R',
      '-X',
      'stream',
      '-c',
      'fast',
    ]
    execFileSync(join(bin, 'pg_basebackup'), from, place)
  } else
    execFileSync(
      join(bin, 'initdb'),
      ['-D', data, '-U', 'test', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync'],
      place,
    )

  /** @type {import('node:child_process').ChildProcess | null} */
  let guard = null
  async function start() {
    await halt()
    const all = { listen_addresses: '127.0.0.1', unix_socket_directories: folder, max_connections: '200', ...settings }
    const given = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])
    const server = [join(bin ?? '', 'postgres'), '-D', data, '-p', String(port), ...given]
    const started = spawn('/bin/sh', ['-c', GUARD, 'guard', folder, ...server], {
      ...how,
      stdio: ['pipe', 'ignore', 'pipe'],
    })
    guard = started
    let said = ''
    await new Promise((resolve, reject) => {
      started.stderr?.on('data', (/** @type {Buffer} */ piece) => {
        said = (said + piece.toString()).slice(-20_000)
        if (/ready to accept (read-only )?connections/.test(said)) resolve(null)
        if (/FATAL: {2}(could not|lock file|data directory)/.test(said)) reject(new Error(said))
      })
      started.on('exit', () => reject(new Error(said)))
    })
  }
  /** Ends the server and keeps its data, to be started again. */
  async function halt() {
    writeFileSync(join(folder, 'keep'), '')
    await over(guard)
    rmSync(join(folder, 'keep'))
  }
  const postmaster = () => Number(readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')[0])
  await start()
  let databases = 0

  return {
    port,
    data,
    /** @param {string} name of the database */
    url: (name = 'postgres') => `postgres://test@127.0.0.1:${port}/${name}`,
    /** A database of its own, for one test. */
    async database() {
      const name = `t${(databases += 1)}_${Date.now().toString(36)}`
      this.sql(`CREATE DATABASE ${name} TEMPLATE template0`)
      return this.url(name)
    },
    /** Runs SQL and gives what psql prints. @param {string} text @param {string} [name] of the database */
    sql(text, name = 'postgres') {
      const args = [
        '-h',
        '127.0.0.1',
        '-p',
        String(port),
        '-U',
        'test',
        '-d',
        name,
        '-v',
        'ON_ERROR_STOP=1',
        '-Atqc',
        text,
      ]
      return execFileSync(join(bin, 'psql'), args, {
        ...how,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'pipe'],
      }).trim()
    },
    /** As a power cut for the program: nothing is tidied up. */
    kill9() {
      process.kill(postmaster(), 'SIGKILL')
    },
    /** Stops all its processes, as a machine that hangs; `SIGCONT` lets them go on. @param {'SIGSTOP' | 'SIGCONT'} signal */
    signalAll(signal) {
      const master = postmaster()
      const found = run('pgrep', ['-P', String(master)]).stdout.split('\n')
      for (const pid of [master, ...found.filter(Boolean).map(Number)]) process.kill(pid, signal)
    },
    halt,
    start,
    promote() {
      this.sql('SELECT pg_promote(true, 30)')
    },
    async stop() {
      await over(guard)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** @param {import('node:child_process').ChildProcess | null} guard */
async function over(guard) {
  if (!guard || guard.exitCode !== null) return
  guard.removeAllListeners('exit')
  const ended = new Promise((resolve) => guard.on('exit', resolve))
  guard.stdin?.end()
  await ended
}

/** @param {string} command @param {string[]} args @param {import('node:child_process').StdioOptions} [stdio] */
function run(command, args, stdio = 'pipe') {
  return spawnSync(command, args, {
    ...{ stdio, encoding: 'utf8', timeout: 600_000 },
    env: {
      ...process.env,
      DEBIAN_FRONTEND: 'noninteractive',
      PATH: [process.env.PATH, '/usr/sbin', '/sbin'].join(delimiter),
    },
  })
}
