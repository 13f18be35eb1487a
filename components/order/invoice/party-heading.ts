/** The look of the small headings on the invoice. */
export const partyHeading =
  'mb-1 font-sans font-semibold text-quiet text-xs uppercase tracking-wide rtl:tracking-normal'
