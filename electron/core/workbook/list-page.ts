import { listWords } from '../../../shared/locale/zh/lists.ts'
import type { PrintedTable } from '../../../shared/model/printed-list.ts'
import { pageSetups } from '../../../shared/rules/lists/page-setup.ts'
import { sheetText } from './xml-text.ts'

// Numbers of the file format.
const paperSizes: Readonly<Record<PrintedTable['paper'], number>> = { A3: 8, A4: 9 }
const inch = 72
/** Programs refuse a footer of more than 255 characters, codes and all; the list's own name is what may be long. */
const longestName = 100

/** Centred, in size 9: the list's name and the page's number. */
function footer(title: string): string {
  const characters = [...title]
  const name = characters.length > longestName ? `${characters.slice(0, longestName - 1).join('')}…` : title
  // In a footer an ampersand begins a code; doubled it is itself. A figure would run into the size before it.
  const shown = name.replaceAll('&', '&&').replace(/^(?=\d)/, ' ')
  return `&C&9${listWords.pageNumber(shown)}`
}

/**
 * What a sheet says about its print, in the order of the file format: centring, margins, paper, footer, page breaks.
 *
 * @param pageStarts first row of every page
 */
export function pageXml(list: PrintedTable, pageStarts: readonly number[]): string {
  const { margin } = pageSetups[list.paper]
  // Fit to width leaves the breaks between rows to us; set, they are the same in every program.
  const breaks = pageStarts.slice(1).map((start) => `<brk id="${start - 1}" max="16383" man="1"/>`)
  const rowBreaks =
    breaks.length === 0
      ? ''
      : `<rowBreaks count="${breaks.length}" manualBreakCount="${breaks.length}">${breaks.join('')}</rowBreaks>`
  return (
    '<printOptions horizontalCentered="1"/>' +
    `<pageMargins left="${margin.side / inch}" right="${margin.side / inch}" top="${margin.top / inch}"` +
    ` bottom="${margin.bottom / inch}" header="${margin.footer / inch}" footer="${margin.footer / inch}"/>` +
    `<pageSetup paperSize="${paperSizes[list.paper]}" orientation="landscape" fitToHeight="0"/>` +
    `<headerFooter><oddFooter>${sheetText(footer(list.title))}</oddFooter></headerFooter>${rowBreaks}`
  )
}
