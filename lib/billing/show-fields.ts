/** The name of the button that asks for the fields of the chosen country, and saves nothing. */
export const SHOW_FIELDS = 'show_fields'
