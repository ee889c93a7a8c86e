import { ipcRenderer } from 'electron'

// All that the page gets of Electron is the port on which the core answers.
ipcRenderer.on('port', (event) => {
  window.postMessage('huibiao:port', location.origin, event.ports)
})
