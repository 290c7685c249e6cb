import { expect, test } from 'vitest'
import { moved } from './sliders'

test('whatever one slider does, the sum stays 100 and the others keep their proportion', () => {
  expect(moved([55, 27, 18], 0, 40)).toEqual([40, 36, 24])
  expect(moved([55, 27, 18], 2, 100)).toEqual([0, 0, 100])
  expect(moved([0, 0, 100], 2, 80)).toEqual([10, 10, 80])
  expect(moved([100], 0, 30)).toEqual([100])
  for (let to = 0; to <= 100; to++) {
    const weights = moved([34, 33, 20, 13], 1, to)
    expect(weights.reduce((a, b) => a + b)).toBe(100)
    expect(weights.every((weight) => weight >= 0)).toBe(true)
  }
})
