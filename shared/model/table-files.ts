/** How the names of files end that may hold tables. What a file is, its content says; this only helps to choose. */
export const tableExtensions = [
  'xlsx',
  'xlsm',
  'xlsb',
  'xls',
  'et',
  'ods',
  'csv',
  'tsv',
  'txt',
  'html',
  'htm',
  'xml',
] as const
