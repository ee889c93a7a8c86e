/** What is said below a printed table about rounding, and why a figure is not printed at its nearest value. */
export const balanceWords = {
  /** Columns and rows of a table side by side. */
  twice: '剔除重复',
  unsaid: '未填报',
  unbalanced: {
    'half-up': '因四舍五入，分项之和与合计略有差异',
    'half-even': '因数值修约，分项之和与合计略有差异',
  },
  moved: (count: number) => `本表${count}处因平衡调整`,
  /** Sums that figures which may not be moved leave open. */
  gaveWay: (sums: readonly string[]) => `${sums.join('、')}因有不作调整的数，分项之和与合计仍有差异`,
  notes: (notes: readonly string[]) => notes.join('；'),
  row: (name: string) => `“${name}”一行`,
  column: (name: string) => `“${name}”一列`,
  /** A sum of one column within a row of subtotals. */
  within: (group: string, column: string) => `“${group}”中${column}`,
  totalRow: '合计一行',
  totalColumn: '合计一列',
  tree: (name: string) => `“${name}”`,
  gap: (sum: string, parts: string, total: string, difference: string) =>
    `${sum}分项之和${parts}，合计${total}，相差${difference}`,
  /** Why a figure was moved: how its sums would have stood. */
  wouldNotFit: (sums: readonly string[]) => `各数就近修约时，${sums.join('；')}`,
  alongside: '随其他数的调整而调整，使所在行、列仍与合计相符',
  totalDiffers: (sum: string, given: string, parts: string | null) =>
    parts === null
      ? `${sum}给出了合计${given}，却没有分项，请先核对再印`
      : `${sum}给出的合计${given}不等于分项之和${parts}，请先核对再印`,
} as const
