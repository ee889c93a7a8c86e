import { listWords } from '../../../shared/locale/zh/lists.ts'
import { pageWords } from '../../../shared/locale/zh/pages.ts'
import type { PrintedTable } from '../../../shared/model/printed-list.ts'
import { pageSetups } from '../../../shared/rules/lists/page-setup.ts'
import { shortTitle } from '../../../shared/rules/lists/short-title.ts'
import { sheetText } from './xml-text.ts'

// Numbers of the file format.
const paperSizes: Readonly<Record<PrintedTable['paper'], number>> = { A3: 8, A4: 9 }
const inch = 72
/** Programs refuse a footer of more than 255 characters, codes and all; the list's own name is what may be long. */
const longestName = 100

/** The list's name as header and footer take it. */
function shownName(title: string): string {
  // There an ampersand begins a code; doubled it is itself. A figure would run into the size before it.
  return shortTitle(title, longestName)
    .replaceAll('&', '&&')
    .replace(/^(?=\d)/, ' ')
}

/** On every page, centred: the list's name and the page's number. From the second page on, at the left: whose table goes on. */
function headerFooterXml(title: string): string {
  const footer = sheetText(`&C&9${listWords.pageNumber(shownName(title))}`)
  const header = sheetText(`&L&9${pageWords.continuedTable(shownName(title))}`)
  return (
    `<headerFooter differentFirst="1"><oddHeader>${header}</oddHeader><oddFooter>${footer}</oddFooter>` +
    `<firstFooter>${footer}</firstFooter></headerFooter>`
  )
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
    `${headerFooterXml(list.title)}${rowBreaks}`
  )
}
