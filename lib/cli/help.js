import { commandList } from './command-list.js'

/** The list of commands. */
export function helpText() {
  const width = Math.max(...commandList.map(({ name, usage }) => `${name} ${usage}`.length))
  const lines = commandList.map(
    ({ name, usage, summary }) => `  ${`${name} ${usage}`.padEnd(width)}  ${summary}`,
  )
  return ['Usage: portico COMMAND', '', ...lines].join('\n')
}

/**
 * The help of one command.
 *
 * @param {import('./command-list.js').CommandEntry} command
 */
export function commandHelp(command) {
  const { summary, options } = command
  return [usageText(command), summary, ...(options ? [options] : [])].join('\n\n')
}

/** @param {import('./command-list.js').CommandEntry} command */
export function usageText({ name, usage }) {
  return `Usage: portico ${name} ${usage}`
}
