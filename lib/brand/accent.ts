import Color from 'colorjs.io'

/**
 * The merchant's colour: legible on one background, as the filling of a button just as it is, and
 * the colour of text on that filling.
 */
export type AccentColours = { accent: string; fill: string; onFill: string }

const DEFAULT = '#2450b8'
const LIGHT_BACKGROUND = '#ffffff'
const DARK_BACKGROUND = '#1d2024'

// WCAG 2.2 requires 4.5 : 1. The rest is a margin for tinted backgrounds, which have less contrast.
const CONTRAST_MIN = 5.2

/** No tint is between a filling and the text on it. */
const CONTRAST_ON_FILL = 4.5

const WHITE = '#ffffff'
const INK = '#000000'

const STEP = 0.01

type Accents = { light: AccentColours; dark: AccentColours }

// Measuring colours takes longer than rendering the rest of a page's head, and a merchant has one.
const accentsByColour = new Map<string, Accents>()

/**
 * Returns the accent for light and dark pages: as text the merchant's hue, dark or light enough to
 * read, and as a filling the very colour.
 */
export function getAccents(colour: string | null): Accents {
  const base = isColour(colour) ? colour : DEFAULT
  const accents = accentsByColour.get(base) ?? {
    light: toColours(base, makeLegible(base, LIGHT_BACKGROUND, -STEP)),
    dark: toColours(base, makeLegible(base, DARK_BACKGROUND, STEP)),
  }
  accentsByColour.set(base, accents)
  return accents
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

function toColours(base: string, accent: Color): AccentColours {
  return { accent: toHex(accent), fill: toHex(new Color(base)), onFill: chooseInk(base) }
}

/** White where it is legible, as brands are used to; else black, which then is. */
function chooseInk(fill: string): string {
  return new Color(fill).contrastWCAG21(WHITE) >= CONTRAST_ON_FILL ? WHITE : INK
}

/** A colour that is partly transparent would show what is behind it. */
function toHex(colour: Color): string {
  const opaque = colour.to('srgb').toGamut()
  opaque.alpha = 1
  return opaque.toString({ format: 'hex', collapse: false })
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
