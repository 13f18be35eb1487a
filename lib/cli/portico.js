#!/usr/bin/env node
// `npx portico`: the command line. Plain JavaScript without dependencies: it runs before anything
// is installed, and help has to be there at once.
import { commandList } from './command-list.js'
import { MISUSED } from './exit-codes.js'
import { commandHelp, helpText } from './help.js'
import { ensureInstalled, explain, readEnvFile, requireNode, root } from './prepare.js'

requireNode()
const [name, ...parameters] = process.argv.slice(2)
const command = commandList.find((each) => each.name === name)

if (name === 'help' || name === '--help' || name === '-h') {
  console.log(helpText())
} else if (!command) {
  console.error(name ? `There is no command "${name}".\n\n${helpText()}` : helpText())
  process.exitCode = MISUSED
} else if (parameters.some((each) => each === '--help' || each === '-h')) {
  console.log(commandHelp(command))
} else {
  await run(command)
}

/** @param {import('./command-list.js').CommandEntry} command */
async function run(command) {
  const workingDirectory = process.cwd()
  process.chdir(root)
  readEnvFile()
  ensureInstalled()
  // The reader of the output may have had enough of it (`portico export | head`).
  process.stdout.on('error', (error) => {
    if ('code' in error && error.code === 'EPIPE') process.exit(1)
    explain("The output can't be written", error)
  })
  try {
    const { ensureCommandsBuilt } = await import('./build-commands.js')
    const { runCommand } = await import(ensureCommandsBuilt())
    process.exit(await runCommand(command, { parameters, workingDirectory }))
  } catch (error) {
    explain(`portico ${command.name} failed`, error)
  }
}
