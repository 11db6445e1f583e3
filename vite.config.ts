import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { readFile, readdir, writeFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { join, resolve } from 'node:path'

import preact from '@preact/preset-vite'
import { build, runnerImport, type Plugin } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'
import { defineConfig } from 'vitest/config'

import packageJson from './package.json' with { type: 'json' }
import type * as Check from './src/content/check.ts'
import { MIN_COMPRESSED, compress } from './src/server/encoding.ts'
import { LongFirst } from './test/long-first.ts'

const version = process.env.BUILD ? `${packageJson.version}+${process.env.BUILD}` : packageJson.version

/** Lists the app can read, as systems name them. */
const LISTS_BY_TYPE = {
  'text/csv': ['.csv'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['.xlsx'],
  'application/json': ['.json'],
}
const LISTS = Object.entries(LISTS_BY_TYPE).flatMap(([type, endings]) => [type, ...endings])

/** What the phone shows when the app is put on its home screen. */
const manifest = {
  id: '/',
  name: 'Brobygger',
  short_name: 'Brobygger',
  description: 'Arbeidsboka til kommunens frivillighetskoordinator. Virker uten nett.',
  lang: 'nb',
  dir: 'ltr' as const,
  start_url: '/',
  scope: '/',
  display: 'standalone' as const,
  background_color: '#fbfaf6',
  theme_color: '#0b5f55',
  categories: ['productivity', 'government'],
  icons: [
    { src: '/icons/mark.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' as const },
    { src: '/icons/icon-192.png', sizes: '192x192', type: 'image/png', purpose: 'any' as const },
    { src: '/icons/icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any' as const },
    { src: '/icons/maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' as const },
    { src: '/icons/apple-touch-icon.png', sizes: '180x180', type: 'image/png', purpose: 'any' as const },
  ],
  screenshots: [
    {
      src: '/screenshots/phone.png',
      sizes: '390x844',
      type: 'image/png',
      form_factor: 'narrow' as const,
      label: 'Hjem på telefonen',
    },
    {
      src: '/screenshots/laptop.png',
      sizes: '1280x800',
      type: 'image/png',
      form_factor: 'wide' as const,
      label: 'Organisasjoner på stor skjerm',
    },
  ],
  shortcuts: [
    { name: 'Organisasjoner', url: '/organisasjoner' },
    { name: 'Ny organisasjon', url: '/organisasjoner?ny=1' },
  ],
  // A list from another app: src/service-worker.ts takes what is shared.
  share_target: {
    action: '/organisasjoner/fil',
    method: 'POST' as const,
    enctype: 'multipart/form-data',
    params: { files: [{ name: 'file', accept: LISTS }] },
  },
  file_handlers: [{ action: '/organisasjoner/fil', accept: LISTS_BY_TYPE }],
}

const developmentPort = '4310'

/** Beside `npm run dev`, runs the endpoint as it is when development starts. */
function endpoint(): Plugin {
  return {
    name: 'endpoint',
    apply: (_, { command, isPreview }) => command === 'serve' && !isPreview && !process.env.VITEST,
    async configureServer() {
      await build({ logLevel: 'warn', build: { ssr: 'src/server/main.ts' } })
      const server = spawn(process.execPath, ['dist/server/main.js'], {
        env: { ...process.env, PORT: developmentPort },
        stdio: ['ignore', 'inherit', 'inherit'],
      })
      process.on('exit', () => server.kill())
    },
  }
}

/** Domain content with a text missing, an unknown blank or an unknown source fails the build, by its file, line and name. */
function soundContent(): Plugin {
  return {
    name: 'sound-content',
    apply: (_, { command, isSsrBuild: forServer }) => command === 'build' && !forServer,
    async buildStart() {
      const { module } = await runnerImport<typeof Check>('/src/content/check.ts', {
        configFile: false,
        logLevel: 'warn',
        root: import.meta.dirname,
      })
      const flaws = module.findContentFlaws()
      if (flaws.length === 0) return
      const sentences = flaws.map((flaw) =>
        module.sayFlaw(flaw, readFileSync(join(import.meta.dirname, flaw.file), 'utf8')),
      )
      this.error(`The content is not whole:\n${sentences.join('\n')}`)
    },
  }
}

/** Beside each file, last of all, the same as small as it gets: an endpoint need not spend its first seconds on that. */
function compressed(): Plugin {
  let folder = ''
  return {
    name: 'compressed',
    apply: 'build',
    configResolved({ root, build: { outDir } }) {
      folder = resolve(root, outDir)
    },
    closeBundle: {
      order: 'post',
      sequential: true,
      async handler() {
        const files = await readdir(folder, { withFileTypes: true, recursive: true })
        const isWorth = files.filter((file) => file.isFile() && /\.(js|css|html|svg|json|webmanifest)$/.test(file.name))
        await Promise.all(
          isWorth.map(async ({ parentPath, name }) => {
            const path = join(parentPath, name)
            const body = await readFile(path)
            if (body.length < MIN_COMPRESSED) return
            await writeFile(`${path}.br`, await compress(body, 'br', 'small'))
            await writeFile(`${path}.gz`, await compress(body, 'gzip', 'small'))
          }),
        )
      },
    },
  }
}

/** What Rolldown knows of the modules while it groups them. */
interface ModuleGraph {
  getModuleInfo(id: string): { isEntry: boolean; importers: string[] } | null
}

/** Whether the first screen cannot do without a module: the entry imports it, or something that does. */
function isNeededAtStart(id: string, chunks: ModuleGraph, seen = new Set<string>()): boolean {
  if (seen.has(id)) return false
  seen.add(id)
  const module = chunks.getModuleInfo(id)
  return (
    module !== null && (module.isEntry || module.importers.some((importer) => isNeededAtStart(importer, chunks, seen)))
  )
}

const zipHere = '\0zip-here'

/**
 * The library that writes and reads .xlsx hands larger files to a worker it makes from a text, which our
 * Content-Security-Policy refuses without a word. It gets the same functions, done where they are asked for.
 */
function zipWithoutWorkers(): Plugin {
  return {
    name: 'zip-without-workers',
    enforce: 'pre',
    resolveId: (source, importer) =>
      source === 'fflate' && importer?.includes('excel-file') && importer !== zipHere ? zipHere : null,
    load: (id) =>
      id === zipHere
        ? `import { unzipSync, zipSync } from 'fflate'
export * from 'fflate'
const later = (work) => (given, options, call = options) => {
  try { call(null, work(given, call === options ? {} : options)) } catch (error) { call(error, null) }
}
export const zip = later(zipSync)
export const unzip = later(unzipSync)`
        : null,
  }
}

/** Tests of what lies in IndexedDB. */
const ON_DISK = ['test/db/**/*.test.ts', 'test/sync/{background,erase}.test.ts']

/** Longer proofs: `npm run prove`, or PROVE=1. */
const isProof = (mode: string) => mode === 'prove' || Boolean(process.env.PROVE)

export default defineConfig(({ isSsrBuild, mode }) => ({
  define: { __APP_VERSION__: JSON.stringify(version) },
  plugins: [
    // No alias from React to Preact: an accidental `import 'react'` fails the build.
    preact({ reactAliasesEnabled: false }),
    zipWithoutWorkers(),
    endpoint(),
    soundContent(),
    isSsrBuild
      ? []
      : VitePWA({
          strategies: 'injectManifest',
          srcDir: 'src',
          filename: 'service-worker.ts',
          registerType: 'prompt',
          injectRegister: false, // we register it ourselves and ask before a new version is taken
          includeManifestIcons: false, // globPatterns already match them
          injectManifest: {
            globPatterns: ['**/*.{js,css,html,svg,png,woff2}'],
            globIgnores: ['screenshots/**', 'icons/*.png'], // the system fetches these itself
          },
          manifest,
          devOptions: { enabled: false },
        }),
    isSsrBuild ? [] : compressed(),
  ],
  server: { proxy: { '/api': `http://127.0.0.1:${developmentPort}`, '/spc_': `http://127.0.0.1:${developmentPort}` } },
  ssr: isSsrBuild ? { noExternal: true } : {},
  build: isSsrBuild
    ? {
        outDir: 'dist/server',
        target: 'node20',
        copyPublicDir: false,
        // libsql is native; everything else goes into one file.
        rolldownOptions: { external: ['libsql'], output: { entryFileNames: '[name].js', codeSplitting: false } },
      }
    : {
        outDir: 'dist/app',
        manifest: true, // read by test/bundle-size.mjs
        target: ['es2022', 'chrome111', 'firefox115', 'safari16.4'],
        reportCompressedSize: false,
        assetsInlineLimit: 0, // a font or picture is a file of its own, cached once
        // The list of what each screen needs is fetched before the first one: styles, which no script asks for by itself, and
        // for the directory all of it, so that its first rows are there while the disk is being read.
        modulePreload: {
          polyfill: false,
          resolveDependencies: (file, dependencies, { hostType }) =>
            hostType === 'html' || file.includes('OrganisationsScreen')
              ? dependencies
              : dependencies.filter((name) => name.endsWith('.css')),
        },
        rolldownOptions: {
          output: {
            codeSplitting: {
              groups: [
                { name: 'dexie', test: /node_modules[\\/]dexie/ },
                // One file: many small ones pack 5 kB worse.
                { name: (id, chunks) => (isNeededAtStart(id, chunks) ? 'start' : null) },
                // What several screens are made of: one file too, and one name in the list of what each of them needs.
                { name: 'parts', test: /[\\/]src[\\/](ui|model|db)[\\/]/, minShareCount: 3 },
              ],
            },
          },
        },
      },
  test: {
    // One more than there are cores: what waits (for PostgreSQL, for a standby, for a time to pass) leaves its core to others.
    maxWorkers: availableParallelism() + 1,
    sequence: { sequencer: LongFirst },
    // A busy machine is slow, not wrong.
    testTimeout: isProof(mode) ? 7_200_000 : 60_000, // where a test says nothing else: test/patience.ts
    hookTimeout: isProof(mode) ? 1_200_000 : 60_000,
    env: {
      TZ: process.env.TZ ?? 'Europe/Oslo',
      ...(isProof(mode) ? { PROVE: '1' } : {}),
    },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          isolate: false, // each file begins anew by test/anew.ts
          setupFiles: ['test/anew.ts', 'test/setup.ts'],
          globalSetup: ['test/server/built-setup.ts'],
          include: ['test/**/*.test.ts'],
          exclude: [
            'test/e2e/**',
            'test/bench/**',
            'test/features/**',
            'test/ui/**',
            'test/app/**',
            'test/server/*postgres*.test.ts',
            ...ON_DISK,
          ],
        },
      },
      {
        extends: true,
        test: {
          name: 'disk',
          environment: 'node',
          isolate: false,
          setupFiles: ['test/anew.ts', 'test/empty-browser.ts', 'test/setup.ts'],
          include: ON_DISK,
        },
      },
      {
        // The endpoint's own tests once more, against PostgreSQL, and what is only so with PostgreSQL.
        extends: true,
        test: {
          name: 'postgres',
          environment: 'node',
          isolate: false,
          setupFiles: ['test/anew.ts', 'test/setup.ts'],
          globalSetup: ['test/server/built-setup.ts', 'test/server/postgres-setup.ts'],
          env: { STORE: 'postgres' },
          include: [
            'test/server/*postgres*.test.ts',
            'test/server/{push,pull,group-commit,roles,members,snapshot,fuzz,archive}.test.ts',
          ],
        },
      },
      {
        extends: true,
        test: {
          name: 'dom',
          environment: 'happy-dom',
          isolate: false,
          setupFiles: [
            'test/anew.ts',
            'test/empty-browser.ts',
            'test/empty-page.ts',
            'test/setup.ts',
            'test/dom-setup.ts',
          ],
          include: ['test/{features,ui,app}/**/*.test.{ts,tsx}'],
          server: { deps: { inline: ['zustand'] } },
        },
      },
    ],
  },
}))
