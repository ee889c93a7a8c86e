import type { NoteCode, ValueNote } from '../../model/record.ts'

const bare = new Map<NoteCode, ValueNote>()

/** A note; those without facts exist once, since a column may need a hundred thousand of them. */
export function note(code: NoteCode, facts?: ValueNote['facts'], to?: string): ValueNote {
  if (facts === undefined && to === undefined) {
    const known = bare.get(code) ?? Object.freeze({ code })
    bare.set(code, known)
    return known
  }
  return { code, ...(facts ? { facts } : {}), ...(to === undefined ? {} : { to }) }
}
