import { join } from 'node:path'
import { app, dialog } from 'electron'
import { hostWords } from '../../shared/locale/zh/hosts.ts'
import { userFolder } from '../core/recent-libraries.ts'
import { openFileLog } from './file-log.ts'
import { registerPageScheme } from './page-scheme.ts'
import { sentenceOf } from './refusal-box.ts'
import { runDesktop } from './run-desktop.ts'

// All of this has to be said before Electron is ready, so nothing is awaited here.
const log = openFileLog(join(userFolder(), 'huibiao.log'))
process.on('uncaughtExceptionMonitor', (error) => log.error('uncaught', error))
app.setPath('userData', join(userFolder(), 'window'))
app.commandLine.appendSwitch('lang', 'zh-CN')
app.enableSandbox()
registerPageScheme()

if (app.requestSingleInstanceLock()) {
  app
    .whenReady()
    .then(() => runDesktop(log))
    .catch((error: unknown) => {
      dialog.showErrorBox(hostWords.desktop.dialogs.cannotStart, sentenceOf(error, log))
      app.exit(1)
    })
} else {
  app.quit()
}
