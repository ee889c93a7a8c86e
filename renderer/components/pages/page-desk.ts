/** Where pages lie one below the other on the desk, in pixels. */
export interface DeskPlaces {
  /** Upper edge of each page. */
  readonly tops: readonly number[]
  readonly heights: readonly number[]
  readonly total: number
}

/** Between pages, and around them. */
export const deskGap = 16

/** Pixels of the screen for a point of the paper at a hundred per cent. */
export const actualScale = 96 / 72

/** Stacks pages. @param scale pixels for a point */
export function stackPages(pages: readonly { readonly height: number }[], scale: number): DeskPlaces {
  const tops: number[] = []
  let total = deskGap
  const heights = pages.map((page) => page.height * scale)
  for (const height of heights) {
    tops.push(total)
    total += height + deskGap
  }
  return { tops, heights, total }
}

/** Index of the page that lies at a height of the desk: the last one that begins above it. */
export function pageAt(places: DeskPlaces, y: number): number {
  let [low, high] = [0, places.tops.length - 1]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((places.tops[middle] ?? 0) <= y) low = middle
    else high = middle - 1
  }
  return Math.max(0, low)
}

/** The next step of enlargement in per cent, up or down. */
export function nextZoom(percent: number, direction: 1 | -1): number {
  const steps = [25, 33, 50, 67, 75, 90, 100, 125, 150, 200, 300, 400]
  const found =
    direction > 0
      ? steps.find((step) => step > percent + 0.5)
      : steps.findLast((step) => step < percent - 0.5)
  return found ?? percent
}
