const format = new Intl.DateTimeFormat('sv-SE', {
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
})

/** An ISO instant as `2024-01-08 09:30` in the reader's own time zone; other text as it is. */
export function localTime(instant: string): string {
  const time = new Date(instant)
  return Number.isNaN(time.getTime()) ? instant : format.format(time)
}
