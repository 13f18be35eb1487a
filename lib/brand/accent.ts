import Color from 'colorjs.io'

/** The merchant's colour, legible on one background, and the colour of text on it. */
export type AccentPair = { accent: string; onAccent: string }

const DEFAULT = '#2450b8'
const LIGHT_BACKGROUND = '#ffffff'
const DARK_BACKGROUND = '#1d2024'

// WCAG 2.2 requires 4.5 : 1. The rest is a margin for tinted backgrounds, which have less contrast.
const CONTRAST_MIN = 5.2

const STEP = 0.01

type AccentPairs = { light: AccentPair; dark: AccentPair }

// Measuring colours takes longer than rendering the rest of a page's head, and a merchant has one.
const pairsByColour = new Map<string, AccentPairs>()

/**
 * Returns the accent for light and dark pages: the merchant's hue, dark or light enough to read.
 */
export function getAccentPairs(colour: string | null): AccentPairs {
  const base = isColour(colour) ? colour : DEFAULT
  const pairs = pairsByColour.get(base) ?? {
    light: toPair(makeLegible(base, LIGHT_BACKGROUND, -STEP)),
    dark: toPair(makeLegible(base, DARK_BACKGROUND, STEP)),
  }
  pairsByColour.set(base, pairs)
  return pairs
}

/** The stored value may not be a colour, which must not break every page. */
function isColour(text: string | null): text is string {
  if (text === null) return false
  try {
    return Boolean(new Color(text))
  } catch {
    return false
  }
}

function toPair(accent: Color): AccentPair {
  const onAccent = accent.contrastWCAG21('white') >= CONTRAST_MIN ? '#ffffff' : '#101214'
  return { accent: accent.to('srgb').toString({ format: 'hex' }), onAccent }
}

function makeLegible(colour: string, background: string, step: number): Color {
  let candidate = new Color(colour).to('oklch')
  while (
    candidate.contrastWCAG21(background) < CONTRAST_MIN &&
    isBetweenBlackAndWhite(candidate, step)
  ) {
    const [lightness = 0, chroma = 0, hue = 0] = candidate.coords.map(
      (coordinate) => coordinate ?? 0,
    )
    candidate = new Color('oklch', [lightness + step, chroma, hue]).toGamut({ space: 'srgb' })
  }
  return candidate
}

function isBetweenBlackAndWhite(colour: Color, step: number): boolean {
  const next = (colour.coords[0] ?? 0) + step
  return next > 0 && next < 1
}
