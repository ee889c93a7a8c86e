/** A title as it stands in header and footer, where room is short. @param longest characters at most */
export function shortTitle(title: string, longest: number): string {
  const characters = [...title]
  return characters.length > longest ? `${characters.slice(0, longest - 1).join('')}…` : title
}
