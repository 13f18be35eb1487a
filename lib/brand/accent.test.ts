import Color from 'colorjs.io'
import { expect, it } from 'vitest'
import { getAccents } from './accent'

const colours = ['#000000', '#ffffff', '#ffee00', '#0f6b5c', '#ff00aa', '#777777', null]

it.each(colours)(
  'makes %s legible on light and dark pages, and what stands on it too',
  (colour) => {
    const { light, dark } = getAccents(colour)
    const measureContrast = (one: string, other: string) => new Color(one).contrastWCAG21(other)
    expect(measureContrast(light.accent, '#ffffff')).toBeGreaterThanOrEqual(4.5)
    expect(measureContrast(dark.accent, '#1d2024')).toBeGreaterThanOrEqual(4.5)
    expect(measureContrast(light.fill, light.onFill)).toBeGreaterThanOrEqual(4.5)
    expect(measureContrast(dark.fill, dark.onFill)).toBeGreaterThanOrEqual(4.5)
  },
)

it.each(['', 'nonsense', '#12', '#ggg', 'url(x)', 'rgb(', '123', 'null'])(
  'takes its own colour where the merchant’s is %j, which is none',
  (colour) => {
    expect(getAccents(colour)).toEqual(getAccents(null))
  },
)

it.each(['#ffee00', '#0f6b5c', '#000000', '#ffffff', '#777777', '#ff00aa'])(
  'fills buttons with %s as it is',
  (colour) => {
    const { light, dark } = getAccents(colour)
    expect([light.fill, dark.fill]).toEqual([colour, colour])
  },
)

it.each([
  ['gold', '#ffd700'],
  ['rgb(15 107 92 / 50%)', '#0f6b5c'],
])('fills buttons with %s, opaque', (colour, fill) => {
  expect(getAccents(colour).light.fill).toBe(fill)
})
