/** The exit code for wrong parameters. */
export const MISUSED = 2
