/**
 * Returns the merchant's contact with what a question is about: as the subject of a mail, or as
 * `about` in the query of a page.
 *
 * @param support A URL: `mailto:` or a page.
 */
export function toContactUrl(support: string | null, about: string | null): string | null {
  if (!support || !about) return support
  const url = new URL(support)
  if (url.protocol === 'mailto:') {
    // A mail program would show the plus signs of a form's encoding.
    return `${support.split('?')[0]}?subject=${encodeURIComponent(about)}`
  }
  url.searchParams.set('about', about)
  return url.href
}
