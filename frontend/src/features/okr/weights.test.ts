import { expect, it } from 'vitest'
import { sharesOf } from './weights'

it('shares add to the whole', () => {
  expect(sharesOf(['2', '1', '1'])).toEqual({ sum: '4', shares: ['0.5', '0.25', '0.25'], faulty: [false, false, false] })
})

it('0 is a weight, no number and less than 0 are none', () => {
  expect(sharesOf(['0', '0']).shares).toEqual([null, null])
  expect(sharesOf(['1', 'x', '-1'])).toEqual({ sum: '1', shares: ['1', null, null], faulty: [false, true, true] })
})
