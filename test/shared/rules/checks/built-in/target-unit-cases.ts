import { type Row, ratio, target } from '../../../../fixtures/returns-builder.ts'
import type { RuleCases } from './rule-case.ts'
import { everywhere, fromUnits } from './target-returns.ts'

/** Rates of 88 to 97 percent, 东海县 first. */
const rates = (place: number) => ratio(15, String(88 + place), '100', String(88 + place))
const but = (own: Row) => everywhere(rates, { donghai: { targets: [own] } })

const inDistrict = (lianyun: Row, xuwei: Row) => ({
  lianyun: { targets: [lianyun] },
  xuwei: { targets: [xuwei] },
  kaifaqu: { targets: [target(5, { value: '1' })] },
  yuntaishan: { targets: [target(5, { value: '1' })] },
})

/** Rules that compare a unit with the others. */
export const targetUnitCases: Readonly<Record<string, RuleCases>> = {
  'targets.unit-factor-units': {
    pass: [
      { says: 'like the others', now: everywhere(rates) },
      { says: 'lower than the others', now: but(ratio(15, '40', '100', '40')) },
    ],
    fail: [
      { says: 'a numerator in 万吨', now: but(ratio(15, '0.0091', '100', '0.01')), cell: 'I5', to: '91' },
      { says: 'a fraction for percent', now: but(target(15, { value: '0.91' })), cell: 'L5', to: '91' },
      {
        says: 'amounts in 万元',
        now: everywhere((place) => target(48, { value: String(10 + place) }), {
          donghai: { targets: [target(48, { value: '110000' })] },
        }),
        cell: 'L5',
        to: '11',
      },
    ],
    unverifiable: [{ says: 'four units', now: fromUnits(4, rates) }],
  },
  'targets.outlier': {
    pass: [
      { says: 'like the others', now: everywhere(rates) },
      {
        says: 'all the same but for little',
        now: everywhere((place) => ratio(15, place === 0 ? '95' : '100', '100')),
      },
    ],
    fail: [
      { says: 'far below', now: but(ratio(15, '40', '100', '40')), cell: 'L5' },
      {
        says: 'an intensity ten times as high',
        now: everywhere((place) => ratio(2, place === 0 ? '500' : String(40 + place), '100')),
        cell: 'I5',
      },
    ],
    unverifiable: [{ says: 'four units', now: fromUnits(4, rates) }],
  },
  'targets.not-another-units': {
    pass: [{ says: 'its own', now: fromUnits(3, (place) => ratio(15, `1234${place + 1}`, '20481')) }],
    fail: [
      {
        says: 'to the digit',
        now: fromUnits(3, (place) => ratio(15, place === 2 ? '12342' : '12341', '20481')),
        cell: 'I5',
      },
    ],
    unverifiable: [{ says: 'nobody else yet', now: fromUnits(1, () => ratio(15, '12345', '20481')) }],
  },
  'targets.zone-overlap': {
    pass: [
      {
        says: 'its own',
        now: inDistrict(ratio(15, '900', '1000'), ratio(15, '5000', '6000')),
        unit: 'lianyun',
      },
      {
        says: 'less the zone’s',
        now: inDistrict(target(19, { value: '900', note: '不含徐圩新区' }), target(19, { value: '5000' })),
        unit: 'lianyun',
      },
    ],
    fail: [
      {
        says: 'the note says so',
        now: inDistrict(target(19, { value: '900', note: '本数含徐圩新区' }), target(19, { value: '500' })),
        unit: 'lianyun',
        cell: 'L5',
      },
      {
        says: 'the zone’s numbers',
        now: inDistrict(ratio(15, '900', '1000'), ratio(15, '900', '1000')),
        unit: 'lianyun',
        cell: 'I5',
      },
      {
        says: 'more than last year by the zone’s numbers',
        now: inDistrict(ratio(15, '1400', '1601'), ratio(15, '500', '600')),
        before: inDistrict(ratio(15, '900', '1000'), ratio(15, '510', '590')),
        unit: 'lianyun',
        cell: 'I5',
      },
    ],
    unverifiable: [
      {
        says: 'a zone has not reported',
        now: { lianyun: { targets: [ratio(15, '900', '1000')] } },
        unit: 'lianyun',
      },
    ],
  },
}
