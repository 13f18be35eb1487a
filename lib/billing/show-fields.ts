/** The name of the button that shows the fields of the chosen country, and saves nothing. */
export const SHOW_FIELDS = 'show_fields'
