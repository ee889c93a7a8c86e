const mark = /^(?:[甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥]|\(?\d{1,2}\)?(?:=.*)?|[a-z])$/

/** True for a text that numbers a column of a form: 甲, 子, 1, (2), 3=1/2, a. @param text in its normal form */
export function isColumnMark(text: string): boolean {
  return mark.test(text)
}
