#!/usr/bin/env node
// The SQLite module needs Node-API 10; on an older Node it ends the process without a word, so nothing that could load
// it may be imported before this check.
export {}

if (Number(process.versions.napi) < 10) {
  const { errorSentences } = await import('../../shared/locale/zh/errors.ts')
  const sentence = errorSentences['runtime-too-old']({ found: process.versions.node, needed: '22.14' })
  process.stderr.write(`${sentence}\n`)
  process.exitCode = 3
} else {
  const { runCommandLine } = await import('./run-command-line.ts')
  process.exitCode = await runCommandLine(process.argv.slice(2))
}
