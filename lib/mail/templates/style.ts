import type { AccentColours } from '../../brand/accent'

const FONT = "-apple-system, 'Segoe UI', Roboto, 'Noto Sans', Arial, sans-serif"

/** What each part looks like on a light ground, for its `style`: many mail programs know no other. */
export function stylesOf({ accent, fill, onFill }: AccentColours) {
  return {
    ground: `background:#f4f2ee;padding:24px 12px;font:16px/1.55 ${FONT}`,
    paper: 'max-width:560px;margin:0 auto;background:#ffffff;border-radius:10px;padding:24px',
    ink: 'color:#1b1d20',
    quiet: 'color:#5a5e66',
    box: 'background:#f4f2ee;border-radius:8px;padding:12px 16px;margin:0 0 16px',
    rule: 'border:0;border-top:1px solid #e3dfd7;margin:24px 0 16px',
    link: `color:${accent}`,
    button:
      `display:inline-block;background:${fill};color:${onFill};font-weight:600;` +
      'text-decoration:none;padding:12px 24px;border-radius:8px;mso-padding-alt:0',
  }
}

/** The same for a dark ground, where a mail program asks for it. */
export function darkStyles({ accent, fill, onFill }: AccentColours): string {
  const rules = {
    ground: 'background:#141619',
    paper: 'background:#1d2024',
    ink: 'color:#eceae6',
    quiet: 'color:#a9adb5',
    box: 'background:#141619',
    rule: 'border-top-color:#30343a',
    link: `color:${accent}`,
    button: `background:${fill};color:${onFill}`,
  }
  const important = Object.entries(rules).map(
    ([name, style]) => `.${name}{${style.replace(/(;|$)/g, '!important$1')}}`,
  )
  return `@media (prefers-color-scheme:dark){${important.join('')}}`
}

export type Styles = ReturnType<typeof stylesOf>
