/** How the shell hears that a command was called in a way that it doesn't know. */
export const MISUSED = 2
