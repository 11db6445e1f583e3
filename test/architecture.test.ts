import { readdirSync, readFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseSync } from 'vite'
import { describe, expect, test } from 'vitest'

/** A file as the rules see it: its path from the root of the project, with `/` on every system. */
interface SourceFile {
  path: string
  text: string
}

/** Which part of `src` may import which. `features` names other parts than itself: slices do not know each other. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  main: ['app', 'sync', 'ui', 'db', 'session', 'i18n'],
  'service-worker': ['sync'],
  app: ['features', 'sync', 'ui', 'db', 'registers', 'i18n', 'session', 'model', 'content', 'page'],
  features: ['sync', 'ui', 'db', 'registers', 'i18n', 'session', 'page', 'content', 'model'],
  sync: ['db', 'session', 'model'],
  registers: ['model'],
  ui: ['db', 'i18n', 'session', 'model'],
  server: ['page', 'registers', 'content', 'model'],
  page: ['i18n', 'content', 'model'],
  db: ['model'],
  i18n: ['model'],
  session: ['model'],
  model: [],
  content: [],
}

/** Names that say how code is shaped and not what it is about. */
const emptyNames = new Set(['utils', 'lib', 'helpers', 'hooks', 'types', 'constants'])

const mostLines = 400
/** Words and domain content are data: as long as what they say. */
const mayBeLong = /^src\/(i18n|content)\//

const fileEnding = /\.(ts|tsx|css|json|svg|txt|woff2)(\?[a-z]+)?$/

/** Every rule of the house plan that these files break, one sentence each. */
function findViolations(files: readonly SourceFile[]): string[] {
  return files.filter(({ path }) => path !== 'src/vite-env.d.ts').flatMap(violationsIn)
}

function violationsIn(file: SourceFile): string[] {
  const found: string[] = []
  const say = (what: string) => found.push(`${file.path}: ${what}`)
  const folders = file.path.split('/').slice(1, -1)
  const part = partOf(file.path.replace(/^src\//, ''))
  const isIndex = /(^|\/)index\.tsx?$/.test(file.path)

  if (!(part in mayImport)) say(`"${part}" is not a part of the plan`)
  for (const folder of folders) if (emptyNames.has(folder)) say(`a folder named "${folder}" says nothing`)
  const lines = file.text.split('\n').length - (file.text.endsWith('\n') ? 1 : 0)
  if (lines > mostLines && !mayBeLong.test(file.path)) say(`${lines} lines; split it by meaning`)

  const { imports, reExports, unreadable } = readImports(file)
  for (const problem of unreadable) say(problem)
  if (isIndex && reExports.length > 0) say('an index file that re-exports hides where things live')
  for (const specifier of [...imports, ...reExports]) {
    const problem = problemWith(specifier, file.path, part)
    if (problem) say(`imports ${specifier}: ${problem}`)
  }
  return found
}

/** What is wrong with one import; `null` when nothing is. */
function problemWith(specifier: string, path: string, part: string): string | null {
  const folder = dirname(path).replace(/^src\/?/, '')
  if (specifier.startsWith('.')) {
    if (specifier.includes('../')) return 'never "../"; across folders write #folder/file.ts'
    if (!/^\.\/[^/]+$/.test(specifier)) return 'another folder; write #folder/file.ts'
    if (!fileEnding.test(specifier)) return 'write the file ending'
    return directionProblem(part, path, [folder, specifier.slice(2)].filter(Boolean).join('/'))
  }
  if (specifier.startsWith('#')) {
    const target = specifier.slice(1)
    if (!fileEnding.test(target)) return 'write the file ending'
    if (target.includes('..')) return 'never "../"'
    const targetFolder = target.includes('/') ? dirname(target) : ''
    if (targetFolder === folder) return 'the same folder; write ./file.ts'
    return directionProblem(part, path, target)
  }
  if (specifier.startsWith('/')) return 'no absolute paths'
  if (isNodeModule(specifier) && part !== 'server') return 'only the server runs on Node'
  return null
}

function directionProblem(part: string, path: string, target: string): string | null {
  const targetPart = partOf(target)
  if (part === targetPart) {
    if (part !== 'features') return null
    return sliceOf(path.replace(/^src\//, '')) === sliceOf(target)
      ? null
      : 'slices do not know each other; join them in app'
  }
  return mayImport[part]?.includes(targetPart) ? null : `${part} may not import ${targetPart}`
}

/** `features/tasks/tasks.ts` is part of `features`; `session.ts` is the part `session`. */
function partOf(pathInSrc: string): string {
  const [first = ''] = pathInSrc.split('/')
  return pathInSrc.includes('/') ? first : first.replace(/\.tsx?$/, '')
}

function sliceOf(pathInSrc: string): string | undefined {
  return pathInSrc.split('/')[1]
}

function isNodeModule(specifier: string): boolean {
  return specifier.startsWith('node:') || builtinModules.includes(specifier)
}

function readImports({ path, text }: SourceFile): { imports: string[]; reExports: string[]; unreadable: string[] } {
  const { module, errors } = parseSync(path, text)
  const unreadable = errors.map(({ message }) => `cannot be read: ${message}`)
  const imports = module.staticImports.map(({ moduleRequest }) => moduleRequest.value)
  const reExports = module.staticExports.flatMap(({ entries }) =>
    entries.flatMap(({ moduleRequest }) => (moduleRequest ? [moduleRequest.value] : [])),
  )
  for (const { moduleRequest } of module.dynamicImports) {
    const literal = /^(['"`])([^$]*)\1$/.exec(text.slice(moduleRequest.start, moduleRequest.end))
    if (literal?.[2] === undefined) unreadable.push('imports something that only the running program knows')
    else imports.push(literal[2])
  }
  if (/\bimport\.meta\.glob\b/.test(text)) unreadable.push('imports a whole folder with import.meta.glob')
  return { imports, reExports, unreadable }
}

const root = fileURLToPath(new URL('..', import.meta.url))

function readSource(): SourceFile[] {
  return readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => ({
      path: `src/${name.replaceAll('\\', '/')}`,
      text: readFileSync(join(root, 'src', name), 'utf8'),
    }))
}

describe('our own source', () => {
  test('keeps the house plan', () => {
    const files = readSource()
    expect(files.length).toBeGreaterThan(5)
    expect(findViolations(files)).toEqual([])
  })

  test('lies where the plan says, with nothing else at the top', () => {
    const allowed = new Set([
      ...['src', 'public', 'test', 'index.html', 'vite.config.ts', 'package.json', 'package-lock.json'],
      ...['tsconfig.json', 'README.md', 'LICENSE', 'node_modules', 'dist', 'data'],
    ])
    const strangers = readdirSync(root).filter((name) => !name.startsWith('.') && !allowed.has(name))
    expect(strangers).toEqual([])
  })
})

describe('the rules', () => {
  const check = (path: string, text: string) => findViolations([{ path, text }])

  test('every arrow of the plan is allowed, and every other one is not', () => {
    const parts = Object.keys(mayImport)
    const topLevel = new Set(['main', 'session', 'service-worker'])
    const pathOf = (part: string) =>
      topLevel.has(part) ? `${part}.ts` : part === 'features' ? 'features/tasks/tasks.ts' : `${part}/it.ts`
    for (const from of parts) {
      for (const to of parts.filter((other) => other !== from)) {
        const specifier = topLevel.has(from) && topLevel.has(to) ? `./${pathOf(to)}` : `#${pathOf(to)}`
        const sentences = check(`src/${pathOf(from)}`, `import { it } from '${specifier}'`)
        const refused = mayImport[from]?.includes(to) ? [] : [`${from} may not import ${to}`]
        expect(
          sentences.map((sentence) => sentence.split(': ').at(-1)),
          `${from} → ${to}`,
        ).toEqual(refused)
      }
    }
  })

  test('hold for types, side effects, re-exports and imports while running', () => {
    for (const text of [
      `import type { Task } from '#features/tasks/tasks.ts'`,
      `import '#features/tasks/tasks.ts'`,
      `export { addTask } from '#features/tasks/tasks.ts'`,
      `export * from '#features/tasks/tasks.ts'`,
      `export const load = () => import('#features/tasks/tasks.ts')`,
      `type Tasks = 1; const x = <p>{() => import(\`#features/tasks/tasks.ts\`)}</p>`,
    ]) {
      expect(check('src/ui/List.tsx', text), text).toEqual([expect.stringContaining('ui may not import features')])
    }
  })

  test('an import in a comment or a text is no import', () => {
    const text = `// import '#app/App.tsx'\n/* import('#app/App.tsx') */\nexport const said = "import '#app/App.tsx'"`
    expect(check('src/model/fields.ts', text)).toEqual([])
  })

  test('slices do not import one another, but themselves', () => {
    const text = `import { TaskRow } from '#features/tasks/row/TaskRow.tsx'`
    expect(check('src/features/meetings/MeetingPage.tsx', text)).toEqual([expect.stringContaining('slices')])
    expect(check('src/features/tasks/TaskList.tsx', text)).toEqual([])
  })

  test('a neighbour is ./file.ts and everyone else is #folder/file.ts', () => {
    expect(check('src/db/write.ts', `import { open } from './database.ts'`)).toEqual([])
    for (const specifier of [
      '../model/fields.ts',
      './../model/fields.ts',
      './old/write.ts',
      '#db/database.ts',
      '/src/x.ts',
    ]) {
      expect(check('src/db/write.ts', `import '${specifier}'`), specifier).toHaveLength(1)
    }
  })

  test('the file ending is written', () => {
    expect(check('src/db/write.ts', `import './database'`)).toHaveLength(1)
    expect(check('src/db/write.ts', `import '#model/fields'`)).toHaveLength(1)
    expect(check('src/db/write.ts', `import '#model/fields.js'`)).toHaveLength(1)
    expect(check('src/ui/Icon.tsx', `import './Icon.css'; import bridge from './bridge.svg?raw'`)).toEqual([])
  })

  test('only the server runs on Node', () => {
    for (const specifier of ['node:fs', 'fs', 'node:crypto']) {
      expect(check('src/model/fields.ts', `import '${specifier}'`), specifier).toHaveLength(1)
      expect(check('src/server/main.ts', `import '${specifier}'`), specifier).toEqual([])
    }
    expect(check('src/model/fields.ts', `import * as v from 'valibot'`)).toEqual([])
  })

  test('no index re-exports, no empty folder names, no strangers, no giants', () => {
    expect(check('src/model/index.ts', `export * from './fields.ts'`)).toEqual([expect.stringContaining('re-exports')])
    expect(check('src/ui/index.tsx', `export const list = 1`)).toEqual([])
    expect(check('src/ui/hooks/use-it.ts', '')).toEqual([expect.stringContaining('hooks')])
    expect(check('src/helpers/dates.ts', '').join()).toContain('not a part of the plan')
    expect(check('src/model/fields.ts', 'export {}\n'.repeat(400))).toEqual([])
    expect(check('src/model/fields.ts', 'export {}\n'.repeat(401))).toEqual([expect.stringContaining('401 lines')])
    expect(check('src/i18n/nb.ts', 'export {}\n'.repeat(900))).toEqual([])
  })

  test('an import nobody can read in the file is refused', () => {
    expect(check('src/app/App.tsx', 'export const load = (name: string) => import(name)')).toHaveLength(1)
    expect(check('src/app/App.tsx', `export const all = import.meta.glob('./*.tsx')`)).toHaveLength(1)
    expect(check('src/app/App.tsx', 'import {')).not.toEqual([])
  })
})
