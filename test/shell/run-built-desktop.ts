import { registerHooks } from 'node:module'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import type { ContractRouterClient } from '@orpc/contract'
import type { Contract } from '../../shared/contract/index.ts'
import { world } from './electron-double.ts'

// Runs the built window program in plain Node, with the double in Electron's place, and prints what it did.
const double = new URL('./electron-double.ts', import.meta.url).href
registerHooks({
  resolve: (name, context, next) =>
    name === 'electron' ? { url: double, shortCircuit: true } : next(name, context),
})

await import(new URL('../../dist/electron/desktop.js', import.meta.url).href)
world.becomeReady()
while (!world.windows[0]?.webContents.sent[0]) await new Promise((resolve) => setTimeout(resolve, 20))
const [window] = world.windows
const port = window.webContents.sent[0]?.ports[0]
if (!port) throw new Error('no port')
const client: ContractRouterClient<Contract> = createORPCClient(new RPCLink({ port: port as never }))
port.start()
port.port.ref()
const info = await client.library.info()
const { id } = await client.files.upload({ file: new File(['甲,1'], '表.csv') })
const inspection = await client.inspections.run({ files: [id] })
let step = await inspection.next()
while (!step.done) step = await inspection.next()
const read = step.value.files.map(({ outcome }) => outcome)
const preload = window.options.webPreferences?.preload
port.port.unref()
window.close()
while (world.exitCode === null) await new Promise((resolve) => setTimeout(resolve, 20))
process.stdout.write(
  JSON.stringify({ file: info.file, read, title: window.title, preload, exitCode: world.exitCode }),
)
