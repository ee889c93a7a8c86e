import { z } from '../zod.ts'

/** The typefaces of a page; `box`: no typeface has the character, a visible box stands for it. */
export const faces = ['serif', 'sans', 'emoji', 'box'] as const
export type Face = (typeof faces)[number]

const line = z.tuple([z.number(), z.number(), z.number(), z.number()])

/**
 * One run of text: where its baseline begins, how wide it is drawn, its characters. Where the width is less than the
 * typeface's own, the run is drawn narrower: it never leaves its cell.
 */
const textRun = z.tuple([z.number(), z.number(), z.number(), z.string()])
export type TextRun = z.infer<typeof textRun>

/**
 * One page as it is drawn, on paper, in a file and on the screen alike. Lengths in points (1/72 inch), from the upper
 * left corner, rounded to hundredths.
 */
export const drawnPageSchema = z.strictObject({
  paper: z.enum(['A4', 'A3']),
  width: z.number(),
  height: z.number(),
  /** Which of the tables it belongs to, counted from 0, and its number within that table, from 1. */
  table: z.int(),
  number: z.int(),
  /** Large, pale and slanting behind everything: the middle of its baseline, its size and width. */
  watermark: z
    .strictObject({
      text: z.string(),
      x: z.number(),
      y: z.number(),
      size: z.number(),
      width: z.number(),
      /** Degrees, anticlockwise. */
      angle: z.number(),
    })
    .nullable(),
  /** x1, y1, x2, y2; all of them thin and black. */
  lines: z.array(line),
  /** In the order of reading; neighbours of one typeface and size together. */
  texts: z.array(z.strictObject({ face: z.enum(faces), size: z.number(), runs: z.array(textRun) })),
})
export type DrawnPage = z.infer<typeof drawnPageSchema>
