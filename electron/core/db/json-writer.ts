/**
 * Writes JSON as bytes of UTF-8, one piece after another. For long registers: their text would otherwise be put together
 * as a string, which is then encoded as a whole.
 */
export interface JsonWriter {
  /** Bytes written so far. */
  readonly length: number
  /** Writes text as it is: brackets, commas, or JSON from elsewhere. */
  raw(text: string): void
  /** Writes a JSON string, letter for letter what `JSON.stringify` makes of it; null as null. */
  string(text: string | null): void
  /** Hands over what was written, to be used at once and not kept; the writer is empty afterwards. */
  drain<Made>(use: (bytes: Uint8Array) => Made): Made
  /** What was written, in a buffer of its own; the writer is empty afterwards. */
  take(): Uint8Array<ArrayBuffer>
}

const encoder = new TextEncoder()
const firstRoom = 4096
/** Bytes that a UTF-16 code unit becomes at most. */
const widest = 3
const quote = 0x22
const backslash = 0x5c

export function createJsonWriter(): JsonWriter {
  let bytes = new Uint8Array(firstRoom)
  let length = 0

  const makeRoom = (more: number) => {
    if (length + more <= bytes.length) return
    const wider = new Uint8Array(Math.max(bytes.length * 2, length + more))
    wider.set(bytes.subarray(0, length))
    bytes = wider
  }

  /** Writes characters that stand for themselves; false, and nothing is written, where one of them needs more care. */
  const writePlain = (text: string): boolean => {
    makeRoom(text.length * widest)
    const into = bytes
    let at = length
    for (let index = 0; index < text.length; index++) {
      const code = text.charCodeAt(index)
      if (code < 0x80) {
        if (code < 0x20 || code === quote || code === backslash) return false
        into[at++] = code
      } else if (code < 0x800) {
        into[at++] = 0xc0 | (code >> 6)
        into[at++] = 0x80 | (code & 0x3f)
      } else {
        // One half of a character beyond the basic plane.
        if (code >= 0xd800 && code < 0xe000) return false
        into[at++] = 0xe0 | (code >> 12)
        into[at++] = 0x80 | ((code >> 6) & 0x3f)
        into[at++] = 0x80 | (code & 0x3f)
      }
    }
    length = at
    return true
  }

  const raw = (text: string) => {
    makeRoom(text.length * widest)
    length += encoder.encodeInto(text, bytes.subarray(length)).written
  }
  const byte = (code: number) => {
    makeRoom(1)
    bytes[length++] = code
  }

  return {
    get length() {
      return length
    },
    raw(text) {
      if (text.length === 1 && text < '\x80') byte(text.charCodeAt(0))
      else if (!writePlain(text)) raw(text)
    },
    string(text) {
      if (text === null) {
        writePlain('null')
        return
      }
      const start = length
      byte(quote)
      if (writePlain(text)) byte(quote)
      else {
        length = start
        raw(JSON.stringify(text))
      }
    },
    drain(use) {
      const made = use(bytes.subarray(0, length))
      length = 0
      return made
    },
    take() {
      const own = bytes.slice(0, length)
      length = 0
      return own
    },
  }
}
