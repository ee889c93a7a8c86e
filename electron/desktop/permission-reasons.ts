import type { Session } from 'electron'

/** Every permission that this version of Electron knows of. */
export type Permission = Parameters<NonNullable<Parameters<Session['setPermissionRequestHandler']>[0]>>[1]

const offline = 'the product talks to nobody'
const noDevice = 'the product uses no device'
const noPlace = 'where the computer stands is of no use to statistics'
const noRecording = 'the product neither sees nor hears'
const noTracking = 'what the person does is nobody’s business'
const noGame = 'a table is no scene'
const byCore = 'files are read and written by the core, through native dialogs'
const byMenu = 'the window is the person’s to arrange, by menu and keyboard'

/**
 * Why each permission is refused to the page. None is granted. A permission that a new Electron brings does not compile
 * before somebody has thought about it.
 */
export const permissionReasons: Readonly<Record<Permission, string>> = {
  ar: noGame,
  'automatic-fullscreen': byMenu,
  'background-fetch': offline,
  'background-sync': offline,
  'captured-surface-control': noRecording,
  'clipboard-read':
    'pasting by keyboard needs no permission, reading unasked would leak what other programs copied',
  'clipboard-sanitized-write': 'copying by keyboard needs no permission',
  'deprecated-sync-clipboard-read': 'as clipboard-read',
  'display-capture': noRecording,
  fileSystem: byCore,
  fullscreen: byMenu,
  geolocation: noPlace,
  'geolocation-approximate': noPlace,
  'hand-tracking': noGame,
  hid: noDevice,
  'idle-detection': noTracking,
  keyboardLock: byMenu,
  'local-fonts': 'the list of fonts identifies a computer',
  'local-network': offline,
  'local-network-access': offline,
  'loopback-network': offline,
  media: noRecording,
  mediaKeySystem: 'there is nothing to decrypt',
  midi: noDevice,
  midiSysex: noDevice,
  nfc: noDevice,
  notifications: 'what there is to say stands on the page',
  openExternal: 'the product opens no other program on the page’s word',
  'payment-handler': offline,
  'periodic-background-sync': offline,
  'persistent-storage': 'the library file is the only store',
  pointerLock: noGame,
  'screen-wake-lock': noDevice,
  sensors: noDevice,
  serial: noDevice,
  'smart-card': noDevice,
  'speaker-selection': noRecording,
  'storage-access': 'there is no other site',
  'system-wake-lock': noDevice,
  'top-level-storage-access': 'there is no other site',
  usb: noDevice,
  vr: noGame,
  'web-app-installation': offline,
  'web-printing': byCore,
  'window-management': byMenu,
  unknown: 'what cannot be named cannot be judged',
}
