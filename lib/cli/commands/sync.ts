import { parseArgs } from 'node:util'
import { openMirror } from '../../polar/mirror/open-mirror'
import { type Outcome, synchronize } from '../../polar/mirror/synchronize'
import { closeStateDatabase } from '../../state/database'
import { type Command, CommandError } from '../command'

/** `portico sync`: fills and repairs the mirror of a hosted API. */
export const runSync: Command = async ({ parameters }) => {
  parseArgs({ args: parameters })
  const mirror = await openMirror()
  if (!mirror) throw new CommandError(NOT_MIRRORED)
  try {
    const outcome = await synchronize(mirror, {
      onPage: (kind, page, pages) => console.error(`${kind}s: page ${page} of ${pages}`),
    })
    console.error(messages[outcome] ?? `The API refused it (${outcome}). The log says more.`)
    return outcome === 'complete' ? 0 : 1
  } finally {
    await closeStateDatabase()
  }
}

const messages: Partial<Record<Outcome, string>> = {
  complete: 'The mirror has all that the API has.',
  taken: 'A portal or another command is at it; it goes on by itself.',
  unavailable: 'The API can’t be reached, or doesn’t accept POLAR_ACCESS_TOKEN. It goes on later.',
  busy: 'The API has too much to do. It goes on later.',
}

const NOT_MIRRORED = `\
Nothing is mirrored here. A mirror takes POLAR_SERVER, DATABASE_URL and POLAR_WEBHOOK_SECRET:
see docs/hosted-api.md.`
