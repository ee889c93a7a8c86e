/** A date as far as it is said: nothing is filled in. */
export type WrittenDate =
  | {
      readonly kind: 'day' | 'month' | 'year'
      readonly year: number
      readonly month?: number
      readonly day?: number
    }
  | { readonly kind: 'span'; readonly from: WrittenDate; readonly to: WrittenDate }
  | { readonly kind: 'continuing' }
