import { terms } from '../../../shared/locale/zh/terms.ts'
import { cellRef } from '../../../shared/rules/cell-ref.ts'
import { sheetText } from './xml-text.ts'

/** A note on a cell (批注); rows and columns are 1-based. */
export interface CellComment {
  readonly row: number
  readonly column: number
  readonly text: string
}

/** The two parts that notes need: their texts, and the boxes in which programs show them. */
export interface CommentParts {
  readonly texts: string
  readonly boxes: string
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

function boxXml({ row, column }: CellComment, index: number): string {
  // Beside the cell, hidden until somebody points at it; places are counted from 0.
  const anchor = [column, 15, Math.max(0, row - 2), 10, column + 4, 15, row + 4, 10].join(', ')
  return (
    `<v:shape id="_x0000_s${1025 + index}" type="#_x0000_t202" style="position:absolute;visibility:hidden"` +
    ' fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:path o:connecttype="none"/>' +
    '<v:textbox style="mso-direction-alt:auto"/><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>' +
    `<x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row - 1}</x:Row><x:Column>${column - 1}</x:Column>` +
    '</x:ClientData></v:shape>'
  )
}

/** Notes of a sheet as the file format keeps them; at most 1,000 a sheet are told apart by older programs. */
export function commentsXml(comments: readonly CellComment[]): CommentParts {
  const texts = comments.map(
    ({ row, column, text }) =>
      `<comment ref="${cellRef(row, column)}" authorId="0"><text><r><rPr><sz val="9"/><rFont val="宋体"/><charset val="134"/></rPr>` +
      `<t xml:space="preserve">${sheetText(text)}</t></r></text></comment>`,
  )
  return {
    texts: `<comments xmlns="${main}"><authors><author>${terms.product}</author></authors><commentList>${texts.join('')}</commentList></comments>`,
    boxes:
      '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"' +
      ' xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>' +
      '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">' +
      '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>' +
      `${comments.map(boxXml).join('')}</xml>`,
  }
}
