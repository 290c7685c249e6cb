import { expect, test } from 'vitest'
import { exact, rounding, spoken } from './figures'

test('the worked example is rounded as it is explained', () => {
  const rows = [
    { share: '54.820449', floor: 54, proposed: 55 },
    { share: '26.730361', floor: 26, proposed: 27 },
    { share: '18.44919', floor: 18, proposed: 18 },
  ]
  expect(rounding(rows)).toEqual({ floors: '54 + 26 + 18', sum: 98, left: 2, remainders: ['0.82', '0.73'] })
})

test('costs keep every place that they are reckoned with', () => {
  expect(exact('4.2')).toBe('4.20')
  expect(exact('6.085227')).toBe('6.085227')
  expect(spoken(['40', '33.333333', '25'])).toBe('40 / 33.33 / 25')
})
