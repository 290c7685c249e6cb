import { describe, expect, it } from 'vitest'
import { askedFor, partsOf, spokenTo, withName } from './mention'

const lan = { id: '1', name: '周岚' }
const lanlan = { id: '2', name: '周岚岚' }

describe('a mention', () => {
  it('is asked for by what stands between @ and the caret', () => {
    expect(askedFor('请 @周', 4)).toEqual({ from: 2, name: '周' })
    expect(askedFor('@', 1)).toEqual({ from: 0, name: '' })
    expect(askedFor('a@b', 3)).toBeNull()
    expect(askedFor('请 @周岚 看', 7)).toBeNull()
  })
  it('is put in where it was asked for', () => {
    expect(withName('请 @周 看', { from: 2, name: '周' }, '周岚')).toEqual({ text: '请 @周岚 看', caret: 6 })
  })
  it('holds as long as the name stands in the text, once for each', () => {
    expect(spokenTo('@周岚 你好 @周岚', [lan, lan, lanlan])).toEqual([lan])
  })
  it('is found again in the text, the longer name first', () => {
    expect(partsOf('请@周岚岚看', [lan, lanlan])).toEqual([{ text: '请' }, { text: '@周岚岚', person: lanlan }, { text: '看' }])
    expect(partsOf('没有人', [lan])).toEqual([{ text: '没有人' }])
  })
})
