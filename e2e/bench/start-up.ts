import { spawn } from 'node:child_process'
import { LINK_SECRET } from '../global-setup'
import { prepareDemo } from '../prepare-demo'
import { createDataFolder, createDemoDataFolder, startServer, watchProcess } from '../server'
import { getMedian } from './percentile'
import type { Row, Table } from './table'

const RUNS = 5
const COMMAND_SECONDS_MAX = 0.5

/** Measures how long a start takes until it serves, and the commands that people wait for. */
export async function measureStartUp(): Promise<Table[]> {
  const removeDemo = await prepareDemo()
  try {
    const rows = [
      await time('start, a folder with data', () => start(createDemoDataFolder())),
      await time('start, an empty folder: the demo shop is filled in', () =>
        start(createDataFolder()),
      ),
      await timeCommand('portico help', 'help'),
      await timeCommand('portico link', 'link', '--customer', 'usr_1002'),
    ]
    return [{ title: 'Start-up', columns: ['seconds'], rows }]
  } finally {
    removeDemo()
  }
}

async function start(data: string): Promise<number> {
  const began = performance.now()
  const server = await startServer({ PORTICO_DATA_DIR: data })
  const seconds = (performance.now() - began) / 1_000
  await server.stop()
  return seconds
}

async function timeCommand(name: string, ...parameters: string[]): Promise<Row> {
  const run = async () => {
    const began = performance.now()
    const env = { ...process.env, PORTICO_LINK_SECRET: LINK_SECRET }
    const child = watchProcess(
      spawn(process.execPath, ['lib/cli/portico.js', ...parameters], { env }),
    )
    if ((await child.ended) !== 0) throw new Error(child.output())
    return (performance.now() - began) / 1_000
  }
  // The first command after a change of the sources translates them.
  await run()
  return { ...(await time(name, run)), goals: [{ column: 'seconds', most: COMMAND_SECONDS_MAX }] }
}

async function time(name: string, run: () => Promise<number>): Promise<Row> {
  const seconds: number[] = []
  for (let done = 0; done < RUNS; done++) seconds.push(await run())
  return { name, values: { seconds: getMedian(seconds) } }
}
