import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { basename, dirname, extname, join, posix } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseSync, Visitor } from 'oxc-parser'
import { describe, expect, test } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))

interface SourceFile {
  /** Relative to the project folder, with forward slashes. */
  path: string
  text: string
}

interface Area {
  folder: string
  /** Folders that its files may import from; its own is always among them. */
  folders: string[]
  /** Packages by name (`@mantine/*` for a whole scope), `node` for what comes with Node, `*` for any. */
  packages: string[]
}

/** Who may import whom. A file belongs to the first area whose folder it lies in. */
const areas: Area[] = [
  {
    folder: 'shared',
    folders: [],
    packages: ['zod', '@orpc/contract', 'decimal.js', '@marcbachmann/cel-js'],
  },
  {
    // The only place that knows a spreadsheet library.
    folder: 'electron/core/workbook',
    folders: ['shared', 'electron/core', 'seeds'],
    packages: ['node', 'decimal.js', 'zod', 'xlsx', 'papaparse'],
  },
  { folder: 'electron/core/pdf', folders: ['shared', 'electron/core'], packages: ['node', 'unpdf'] },
  {
    folder: 'electron/core',
    // The manifest, for the product's version.
    folders: ['shared', 'seeds', 'package.json'],
    packages: ['node', 'better-sqlite3', '@orpc/server', 'decimal.js', 'zod', 'docx'],
  },
  // Beside what a host stands on, each has the piece of @orpc/server that speaks its transport.
  {
    folder: 'electron/desktop',
    folders: ['shared', 'electron/core'],
    packages: ['node', 'electron', '@orpc/server'],
  },
  { folder: 'electron/server', folders: ['shared', 'electron/core'], packages: ['node', '@orpc/server'] },
  // `serve` is a command like the others: it opens the loopback host.
  {
    folder: 'electron/cli',
    folders: ['shared', 'electron/core', 'electron/server'],
    packages: ['node', '@orpc/server'],
  },
  {
    folder: 'renderer',
    folders: ['shared'],
    packages: [
      'react',
      'react-dom',
      '@mantine/*',
      '@orpc/client',
      '@tanstack/react-query',
      '@tabler/icons-react',
      'wouter',
    ],
  },
  { folder: 'build', folders: [], packages: ['*'] },
  { folder: 'test', folders: ['shared', 'electron', 'renderer', 'seeds', 'build'], packages: ['*'] },
]

const topLevel = ['package.json', 'package-lock.json', 'tsconfig.json', 'README.md']
const topFolders = ['electron', 'renderer', 'shared', 'build', 'test', 'seeds']
const lineLimit = 300
/** Long for a good reason: one sentence or one row of the printed plan per line, and nothing to understand. */
const mayBeLong = [/^shared\/locale\//, /^shared\/contract\//, /^test\/fixtures\//]
/** Tools load these by their default export. */
const mayExportDefault = [/^(build|test)\/[a-z-]+\.config\.ts$/, /^test\/[a-z-]+-reporter\.ts$/]
/** What crosses the boundary as a refusal, and the type that the expression language tells apart by its constructor. */
const mayDeclareClass = ['shared/errors.ts', 'shared/rules/formula/amount.ts']
const goodName = /^[a-z0-9]+(-[a-z0-9]+)*(\.(test|spec|config|module|d))*\.(ts|tsx|mjs|css)$/
const emptyWord = /(^|-)(utils?|helpers?|manager|service)(-|\.|$)/
const machinePath =
  /(^|[^\w.])\/(work|root|home|mnt|Users)\/\w|[A-Z]:\\Users\\|registry\.npmjs\.org|\/tmp\/\w/

/** Every module name that a file asks for: static, dynamic, re-exported, in types, by require. */
function importsOf(file: SourceFile): string[] {
  const found: string[] = []
  const literal = (node: { type: string; value?: unknown } | null | undefined) => {
    if (node?.type === 'Literal' && typeof node.value === 'string') found.push(node.value)
  }
  new Visitor({
    ImportDeclaration: (node) => literal(node.source),
    ExportNamedDeclaration: (node) => literal(node.source),
    ExportAllDeclaration: (node) => literal(node.source),
    ImportExpression: (node) => literal(node.source),
    TSImportType: (node) => literal(node.source),
    CallExpression: (node) => {
      if (node.callee.type === 'Identifier' && node.callee.name === 'require') literal(node.arguments[0])
    },
  }).visit(parseSync(file.path, file.text).program)
  return found
}

function isInside(path: string, folder: string): boolean {
  return path.startsWith(`${folder}/`)
}

function areaOf(path: string): Area | undefined {
  return areas.find((area) => isInside(path, area.folder))
}

/** `@scope/name/part` → `@scope/name`. */
function packageOf(name: string): string {
  return name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/')
}

function packageIsAllowed(name: string, allowed: string[]): boolean {
  if (allowed.includes('*')) return true
  if (name.startsWith('node:') || builtinModules.includes(name)) return allowed.includes('node')
  const wanted = packageOf(name)
  return allowed.some((entry) =>
    entry.endsWith('/*') ? wanted.startsWith(entry.slice(0, -1)) : entry === wanted,
  )
}

function importIsAllowed(from: SourceFile, name: string): boolean {
  const area = areaOf(from.path)
  if (!area) return false
  if (!name.startsWith('.')) return packageIsAllowed(name, area.packages)
  const target = posix.join(posix.dirname(from.path), name)
  return [area.folder, ...area.folders].some((folder) => target === folder || isInside(target, folder))
}

function wrongImports(files: SourceFile[]): string[] {
  return files.flatMap((file) =>
    importsOf(file)
      .filter((name) => !importIsAllowed(file, name))
      .map((name) => `${file.path} must not import ${name}`),
  )
}

/** What the shape of a single file breaks: its name, its length, how it exports, its classes. */
function wrongShapes(files: SourceFile[]): string[] {
  return files.flatMap((file) => {
    const { program } = parseSync(file.path, file.text)
    const is = (patterns: RegExp[]) => patterns.some((pattern) => pattern.test(file.path))
    const reExports = program.body.filter(
      (node) =>
        node.type === 'ExportAllDeclaration' || (node.type === 'ExportNamedDeclaration' && node.source),
    )
    const classes = program.body.some(
      (node) =>
        node.type === 'ClassDeclaration' ||
        (node.type === 'ExportNamedDeclaration' && node.declaration?.type === 'ClassDeclaration'),
    )
    const hasDefault = program.body.some((node) => node.type === 'ExportDefaultDeclaration')
    const lines = file.text.split('\n').length - 1
    const name = basename(file.path)
    return [
      ...(goodName.test(name) ? [] : ['its name is not kebab-case']),
      ...(emptyWord.test(name) ? ['its name says nothing'] : []),
      ...(lines > lineLimit && !is(mayBeLong) ? [`it has ${lines} lines`] : []),
      ...(hasDefault && !is(mayExportDefault) ? ['it has a default export'] : []),
      ...(reExports.length > 0 ? ['it passes on what another file exports'] : []),
      ...(classes && !mayDeclareClass.includes(file.path) && !isInside(file.path, 'test')
        ? ['it declares a class']
        : []),
    ].map((reason) => `${file.path}: ${reason}`)
  })
}

function filesBelow(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    if (entry.name === 'node_modules') return []
    const path = posix.join(folder, entry.name)
    return entry.isDirectory() ? filesBelow(path) : [path]
  })
}

/** What git keeps, since running the product may leave files anywhere; without git, what lies there. */
function topLevelNames(): string[] {
  const git = spawnSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' })
  const kept = git.status === 0 ? git.stdout.split('\0').filter(Boolean) : []
  if (kept.includes('package.json')) return [...new Set(kept.map((path) => path.split('/')[0] ?? path))]
  const made = ['node_modules', 'dist', 'release', 'demo', 'coverage', 'test-results', 'playwright-report']
  return readdirSync(root).filter((name) => !made.includes(name))
}

function readSource(path: string): SourceFile {
  return { path, text: readFileSync(join(root, path), 'utf8') }
}

const paths = topFolders.filter((folder) => existsSync(join(root, folder))).flatMap(filesBelow)
const code = paths.filter((path) => /\.(ts|tsx|mjs)$/.test(path)).map(readSource)

describe('the house', () => {
  test('nobody imports what is not theirs', () => {
    expect(wrongImports(code)).toEqual([])
  })

  test('enough imports were read to say so', () => {
    expect(code.flatMap(importsOf).length).toBeGreaterThan(300)
    for (const area of areas) {
      const own = code.filter((file) => areaOf(file.path) === area)
      expect(own.flatMap(importsOf).length, area.folder).toBeGreaterThan(2)
    }
  })

  test('relative imports lead to a file', () => {
    const lost = code.flatMap((file) =>
      importsOf(file)
        .filter((name) => name.startsWith('.') && !existsSync(join(root, dirname(file.path), name)))
        .map((name) => `${file.path} → ${name}`),
    )
    expect(lost).toEqual([])
  })

  test('files have the shape that the house asks for', () => {
    expect(wrongShapes(code)).toEqual([])
  })

  test('seeds/ holds data only', () => {
    expect(paths.filter((path) => isInside(path, 'seeds') && extname(path) !== '.json')).toEqual([])
  })

  test('the top level holds only what belongs there', () => {
    const allowed = [...topLevel, ...topFolders]
    const strangers = topLevelNames().filter((name) => !name.startsWith('.') && !allowed.includes(name))
    expect(strangers).toEqual([])
  })

  test('no file names a place on somebody’s machine', () => {
    const texts = [
      ...paths.filter((path) => /\.(ts|tsx|mjs|json|yml|md|css|html|svg)$/.test(path)),
      ...topLevel,
    ]
    const own = 'test/architecture.test.ts'
    const found = texts.filter(
      (path) => path !== own && existsSync(join(root, path)) && machinePath.test(readSource(path).text),
    )
    expect(found).toEqual([])
  })
})

describe('the test of the house itself', () => {
  const planted: [path: string, text: string][] = [
    ['shared/rules/a.ts', "import { readFileSync } from 'node:fs'"],
    ['shared/rules/a.ts', "import fs from 'fs'"],
    ['shared/model/a.ts', "export type A = import('../../electron/core/app.ts').App"],
    ['electron/core/operations/a.ts', "import { read } from 'xlsx'"],
    ['electron/core/a.ts', "const { app } = await import('electron')"],
    ['electron/core/a.ts', "import { openWindow } from '../desktop/window.ts'"],
    ['electron/core/workbook/a.ts', "import Database from 'better-sqlite3'"],
    ['electron/server/a.ts', "import type { App } from 'electron'"],
    ['electron/server/a.ts', "import { run } from '../cli/run.ts'"],
    ['electron/desktop/a.ts', "const x = require('@orpc/client')"],
    ['renderer/pages/a.tsx', "export { createApp } from '../../electron/core/app.ts'"],
    ['renderer/a.ts', "import units from '../seeds/units.json' with { type: 'json' }"],
    ['build/a.ts', "import { errors } from '../shared/errors.ts'"],
    ['elsewhere/a.ts', "import { z } from 'zod'"],
  ]
  test.each(planted)('finds what is planted in %s: %s', (path, text) => {
    expect(wrongImports([{ path, text }])).toHaveLength(1)
  })

  test('lets good imports pass', () => {
    const text = "import { implement } from '@orpc/server'\nimport { z } from '../../shared/zod.ts'\n"
    expect(wrongImports([{ path: 'electron/core/a.ts', text }])).toEqual([])
    expect(
      wrongImports([{ path: 'renderer/a.tsx', text: "import { Button } from '@mantine/core'" }]),
    ).toEqual([])
  })

  const misshapen: [path: string, text: string][] = [
    ['shared/rules/BadName.ts', 'export const a = 1\n'],
    ['shared/rules/date-utils.ts', 'export const a = 1\n'],
    ['shared/rules/a.ts', 'export default 1\n'],
    ['shared/rules/a.ts', "export * from './b.ts'\n"],
    ['shared/rules/a.ts', 'export class A {}\n'],
    ['shared/rules/a.ts', 'const a = 1\n'.repeat(lineLimit + 1)],
  ]
  test.each(misshapen)('finds the wrong shape of %s', (path, text) => {
    expect(wrongShapes([{ path, text }])).toHaveLength(1)
  })

  test('knows a place on a machine from an address of the product', () => {
    expect(machinePath.test("const a = '/home/someone/a'")).toBe(true)
    expect(machinePath.test("import { a } from '../home/a.ts'; // '/usr/share/fonts'")).toBe(false)
  })
})
