import Color from 'colorjs.io'

/** The merchant's colour as it can be used on one ground, and what is legible on top of it. */
export type AccentPair = { accent: string; onAccent: string }

const DEFAULT = '#2450b8'
const LIGHT_GROUND = '#ffffff'
const DARK_GROUND = '#1d2024'

// WCAG 2.2 asks for 4.5 : 1; the rest is for tinted grounds, which are a little closer.
const CONTRAST_MIN = 5.2

const STEP = 0.01

type AccentPairs = { light: AccentPair; dark: AccentPair }

// Measuring colours takes longer than the rest of a page's head, and a merchant has one.
const measured = new Map<string, AccentPairs>()

/** The accent for light and dark pages: the merchant's hue, as dark or light as can be read. */
export function accentPairs(colour: string | null): AccentPairs {
  const wanted = colour ?? DEFAULT
  const pairs = measured.get(wanted) ?? {
    light: pair(legible(wanted, LIGHT_GROUND, -STEP)),
    dark: pair(legible(wanted, DARK_GROUND, STEP)),
  }
  measured.set(wanted, pairs)
  return pairs
}

function pair(accent: Color): AccentPair {
  const onAccent = accent.contrastWCAG21('white') >= CONTRAST_MIN ? '#ffffff' : '#101214'
  return { accent: accent.to('srgb').toString({ format: 'hex' }), onAccent }
}

function legible(colour: string, ground: string, step: number): Color {
  let tried = new Color(colour).to('oklch')
  while (tried.contrastWCAG21(ground) < CONTRAST_MIN && isBetweenBlackAndWhite(tried, step)) {
    const [lightness = 0, chroma = 0, hue = 0] = tried.coords.map((coordinate) => coordinate ?? 0)
    tried = new Color('oklch', [lightness + step, chroma, hue]).toGamut({ space: 'srgb' })
  }
  return tried
}

function isBetweenBlackAndWhite(colour: Color, step: number): boolean {
  const next = (colour.coords[0] ?? 0) + step
  return next > 0 && next < 1
}
