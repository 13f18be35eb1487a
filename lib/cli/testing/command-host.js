// Runs one command after another in a process of its own. `runInOneProcess` starts it.
import { ensureCommandsBuilt } from '../build-commands.js'
import { commandList } from '../command-list.js'
import { explain, root } from '../prepare.js'

/** What a command ends with in place of the process. */
class Exit extends Error {
  /** @param {number} code */
  constructor(code) {
    super(`exit ${code}`)
    this.code = code
  }
}

const workingDirectory = process.cwd()
process.chdir(root)
process.exit = (code) => {
  throw new Exit(Number(code ?? 0))
}
const { runCommand } = await import(ensureCommandsBuilt())

process.on('message', async (/** @type {string[]} */ [name, ...parameters]) => {
  const readOut = capture(process.stdout)
  const readErr = capture(process.stderr)
  const code = await runToExit(name, parameters)
  process.send?.({ code, out: readOut(), err: readErr() })
})

/**
 * @param {string | undefined} name
 * @param {string[]} parameters
 * @returns {Promise<number>} The exit code.
 */
async function runToExit(name, parameters) {
  const command = commandList.find((each) => each.name === name)
  try {
    return await runCommand(command, { parameters, workingDirectory })
  } catch (error) {
    return exitCodeOf(() => explain(`portico ${name} failed`, error))
  }
}

/** @param {() => never} end */
function exitCodeOf(end) {
  try {
    return end()
  } catch (exit) {
    if (exit instanceof Exit) return exit.code
    throw exit
  }
}

/**
 * Keeps what is written until it is read.
 *
 * @param {NodeJS.WriteStream} stream
 * @returns {() => string} Reads it, and lets the stream write again.
 */
function capture(stream) {
  const { write } = stream
  let text = ''
  stream.write = (/** @type {string | Uint8Array} */ chunk) => {
    text += typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString()
    return true
  }
  return () => {
    stream.write = write
    return text
  }
}
