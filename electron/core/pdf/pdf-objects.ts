import { createHash } from 'node:crypto'
import { deflateSync } from 'node:zlib'

/** The numbered objects of a PDF file, in the order they are put down. */
export interface PdfObjects {
  /** Keeps a number for an object that others name before it is known. */
  reserve(): number
  /** Puts an object down. @returns its number */
  put(body: string, number?: number): number
  /** Puts a stream down, packed. @param dictionary entries beside length and filter */
  putStream(content: Uint8Array | string, dictionary?: string): number
  /** The finished file: the same objects give the same bytes. */
  finish(catalogue: number, info: number): Uint8Array
}

/** A text as a PDF keeps it: two bytes a character, after a mark that says so, in hexadecimal. */
export function pdfText(text: string): string {
  return `<feff${utf16Hex(text)}>`
}

export function utf16Hex(text: string): string {
  let hex = ''
  for (let index = 0; index < text.length; index++)
    hex += text.charCodeAt(index).toString(16).padStart(4, '0')
  return hex
}

/** A number without needless digits. */
export function pdfNumber(value: number): string {
  return String(Math.round(value * 1000) / 1000)
}

export function pdfObjects(): PdfObjects {
  const bodies: (Uint8Array | null)[] = []
  const reserve = () => bodies.push(null)
  const keep = (bytes: Uint8Array, number = reserve()) => {
    bodies[number - 1] = bytes
    return number
  }
  return {
    reserve,
    put: (body, number) => keep(Buffer.from(body, 'latin1'), number),
    putStream(content, dictionary = '') {
      const packed = deflateSync(typeof content === 'string' ? Buffer.from(content, 'latin1') : content)
      const head = `<</Length ${packed.length}/Filter/FlateDecode${dictionary}>>\nstream\n`
      return keep(Buffer.concat([Buffer.from(head, 'latin1'), packed, Buffer.from('\nendstream', 'latin1')]))
    },
    finish(catalogue, info) {
      // The second line tells programs that the file holds bytes beyond letters.
      const parts: Uint8Array[] = [Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1')]
      let at = parts[0]?.length ?? 0
      const offsets = bodies.map((body, index) => {
        const start = at
        const bytes = Buffer.concat([
          Buffer.from(`${index + 1} 0 obj\n`, 'latin1'),
          body ?? Buffer.from('null', 'latin1'),
          Buffer.from('\nendobj\n', 'latin1'),
        ])
        parts.push(bytes)
        at += bytes.length
        return start
      })
      const hash = createHash('md5')
      for (const part of parts) hash.update(part)
      // What tells files apart is drawn from what they hold: nothing of time or chance.
      const id = hash.digest('hex')
      const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
      const tail =
        `xref\n0 ${bodies.length + 1}\n0000000000 65535 f \n${entries}` +
        `trailer\n<</Size ${bodies.length + 1}/Root ${catalogue} 0 R/Info ${info} 0 R/ID[<${id}><${id}>]>>\n` +
        `startxref\n${at}\n%%EOF\n`
      return new Uint8Array(Buffer.concat([...parts, Buffer.from(tail, 'latin1')]))
    },
  }
}
