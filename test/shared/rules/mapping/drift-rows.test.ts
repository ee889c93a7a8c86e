import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { HeaderColumn } from '../../../../shared/model/mapping.ts'
import { driftRows } from '../../../../shared/rules/mapping/drift-rows.ts'

/** `name=field name=field …`, lettered from A. */
function header(text: string): HeaderColumn[] {
  return text
    .split(' ')
    .filter((one) => one !== '')
    .map((one, index) => {
      const [path = '', field] = one.split('=')
      return { column: String.fromCharCode(65 + index), path, key: path, field: field ?? null, unit: null }
    })
}

const shown = (was: string, is: string) =>
  driftRows(header(was), header(is)).map(
    (row) => `${row.change} ${row.was?.path ?? '-'}>${row.is?.path ?? '-'} ${row.proposal ?? '-'}`,
  )

describe('what became of each column', () => {
  it.each<[string, string, string, string[]]>([
    ['nothing', 'a=x b', 'a=x b', ['unchanged a>a x', 'unchanged b>b -']],
    [
      'a column more at the front moves nobody',
      'a b',
      'new a b',
      ['added ->new -', 'unchanged a>a -', 'unchanged b>b -'],
    ],
    ['another order', 'a=x b=y c=z', 'c=z a=x b=y', ['moved c>c z', 'unchanged a>a x', 'unchanged b>b y']],
    ['another name for the same field', 'a=x b', 'n=x b', ['renamed a>n x', 'unchanged b>b -']],
    [
      'the same words in another unit',
      '产量(吨)=x b',
      '产量(万吨) b',
      ['renamed 产量(吨)>产量(万吨) x', 'unchanged b>b -'],
    ],
    [
      'an unknown name alone between the same neighbours is a proposal',
      'a b=y c',
      'a n c',
      ['unchanged a>a -', 'renamed b>n y', 'unchanged c>c -'],
    ],
    [
      'two unknown names between the same neighbours propose nothing',
      'a b=y c',
      'a m n c',
      ['unchanged a>a -', 'removed b>- -', 'added ->m -', 'added ->n -', 'unchanged c>c -'],
    ],
    ['gone', 'a b=y c', 'a c', ['unchanged a>a -', 'removed b>- -', 'unchanged c>c -']],
  ])('%s', (_, was, is, rows) => {
    expect(shown(was, is)).toEqual(rows)
  })

  it('every column of both headers comes exactly once', () => {
    const names = fc.uniqueArray(fc.constantFrom(...'abcdefgh'), { maxLength: 8 })
    fc.assert(
      fc.property(names, names, (was, is) => {
        const rows = driftRows(header(was.join(' ')), header(is.join(' ')))
        const paths = (side: 'was' | 'is') => rows.flatMap((row) => row[side]?.path ?? [])
        expect(paths('was').sort()).toEqual([...was].sort())
        expect(paths('is')).toEqual(is)
      }),
    )
  })
})
