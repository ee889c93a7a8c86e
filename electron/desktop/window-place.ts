import { readFileSync, writeFileSync } from 'node:fs'
import type { BrowserWindow, Rectangle } from 'electron'
import { z } from '../../shared/zod.ts'

const placeSchema = z.strictObject({
  x: z.int(),
  y: z.int(),
  width: z.int().min(400),
  height: z.int().min(300),
  maximized: z.boolean(),
})
export type WindowPlace = z.infer<typeof placeSchema>

/** Whether enough of the title bar lies on one of the screens to be taken hold of. */
function canBeSeen(place: WindowPlace, screens: readonly Rectangle[]): boolean {
  return screens.some(
    (screen) =>
      place.x + place.width > screen.x + 100 &&
      place.x < screen.x + screen.width - 100 &&
      place.y >= screen.y &&
      place.y < screen.y + screen.height - 50,
  )
}

/**
 * Where the window was last time; null the first time, and where that place is gone with an unplugged screen.
 * @param screens work areas of the screens, in the same device-independent pixels
 */
export function recallWindowPlace(file: string, screens: readonly Rectangle[]): WindowPlace | null {
  try {
    const place = placeSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
    return canBeSeen(place, screens) ? place : null
  } catch {
    return null
  }
}

export function keepWindowPlace(file: string, window: BrowserWindow): void {
  const place: WindowPlace = { ...window.getNormalBounds(), maximized: window.isMaximized() }
  try {
    writeFileSync(file, JSON.stringify(place))
  } catch {
    // Convenience only.
  }
}
