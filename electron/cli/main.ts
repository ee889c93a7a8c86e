#!/usr/bin/env node
// The SQLite module needs Node-API 10; on an older Node it ends the process without a word, so nothing that could load
// it may be imported before this check.
export {}

if (Number(process.versions.napi) < 10) {
  process.stderr.write(
    `运行环境 Node ${process.versions.node} 过旧，至少需要 22.14。请在项目文件夹运行 npm start 或 npm run cli，它们会使用自带的运行环境。\n`,
  )
  process.exitCode = 3
} else {
  const { runCommandLine } = await import('./run-command-line.ts')
  process.exitCode = await runCommandLine(process.argv.slice(2))
}
