import Color from 'colorjs.io'
import { expect, it } from 'vitest'
import { getAccentPairs } from './accent'

const colours = ['#000000', '#ffffff', '#ffee00', '#0f6b5c', '#ff00aa', '#777777', null]

it.each(colours)(
  'makes %s legible on light and dark pages, and what stands on it too',
  (colour) => {
    const { light, dark } = getAccentPairs(colour)
    const measureContrast = (one: string, other: string) => new Color(one).contrastWCAG21(other)
    expect(measureContrast(light.accent, '#ffffff')).toBeGreaterThanOrEqual(4.5)
    expect(measureContrast(dark.accent, '#1d2024')).toBeGreaterThanOrEqual(4.5)
    expect(measureContrast(light.accent, light.onAccent)).toBeGreaterThanOrEqual(4.5)
    expect(measureContrast(dark.accent, dark.onAccent)).toBeGreaterThanOrEqual(4.5)
  },
)

it.each(['', 'nonsense', '#12', '#ggg', 'url(x)', 'rgb(', '123', 'null'])(
  'takes its own colour where the merchant’s is %j, which is none',
  (colour) => {
    expect(getAccentPairs(colour)).toEqual(getAccentPairs(null))
  },
)
