/**
 * The last day for an answer: so many days after today, and the Monday after it where it falls on a weekend. Public
 * holidays are not known here; the office may name another day.
 *
 * @param today YYYY-MM-DD
 * @returns YYYY-MM-DD
 */
export function dueDate(today: string, days: number): string {
  const day = new Date(`${today}T00:00:00Z`)
  day.setUTCDate(day.getUTCDate() + days)
  const weekday = day.getUTCDay()
  if (weekday === 6) day.setUTCDate(day.getUTCDate() + 2)
  if (weekday === 0) day.setUTCDate(day.getUTCDate() + 1)
  return day.toISOString().slice(0, 10)
}
