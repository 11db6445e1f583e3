import { spawnSync } from 'node:child_process'

/** Known holes of these kinds in what we ship fail the test command. */
const GRAVE = ['high', 'critical']
/** A registry that does not answer is waited for this long. */
const PATIENCE_MS = 60_000

/** Asks the registry about holes known in the dependencies we ship, as the lock file names them. @param {string} root */
export function auditDependencies(root) {
  const { stdout, error } = spawnSync('npm', ['audit', '--omit=dev', '--json', '--fetch-retries=0'], {
    ...{ cwd: root, encoding: 'utf8', timeout: PATIENCE_MS, maxBuffer: 50_000_000 },
    shell: process.platform === 'win32',
  })
  return judgeAudit(error ? JSON.stringify({ message: error.message }) : stdout)
}

/**
 * What an audit found. A machine without network, or with a registry that knows nothing of holes, does not fail by it, but is told.
 * @param {string} text what `npm audit --json` printed
 * @returns {{ passed: number, failed: number, note?: string }}
 */
export function judgeAudit(text) {
  const report = read(text)
  const { vulnerabilities } = report
  if (typeof vulnerabilities !== 'object' || vulnerabilities === null) {
    const why = String(report.message ?? 'it answered with something else').slice(0, 200)
    return { passed: 0, failed: 0, note: `NOT CHECKED: the registry's list of known holes cannot be reached (${why})` }
  }
  const grave = Object.entries(vulnerabilities).filter(([, { severity }]) => GRAVE.includes(severity))
  if (grave.length === 0) return { passed: 1, failed: 0 }
  const named = grave.map(([name, { severity, range }]) => `${name} ${range} (${severity})`)
  return { passed: 0, failed: grave.length, note: `Known holes in what we ship: ${named.join(', ')}` }
}

/** @param {string} text @returns {{ message?: unknown, vulnerabilities?: Record<string, { severity: string, range: string }> }} */
function read(text) {
  try {
    const report = JSON.parse(text)
    return typeof report === 'object' && report !== null ? report : {}
  } catch {
    return {}
  }
}
