/** Hands a file to the browser's or the window's own saving. */
export function saveFile(file: File): void {
  const address = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = address
  link.download = file.name
  link.click()
  // The download has to have begun before its address goes away.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
