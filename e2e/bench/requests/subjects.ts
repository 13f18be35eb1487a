import type { Measured, PortalName, Portals } from '../portals/portals'
import { createVisitor, openApiSession, signIn } from '../portals/visitor'
import { cases, type RequestCase } from './cases'
import type { DriverQueries } from './driver-query'

/** Something that is measured: it is done again and again, and costs a process CPU. */
export type Subject = {
  name: string
  goal: RequestCase['on'][PortalName]
  run: (count: number) => Promise<unknown>
  readCpu: () => Promise<number>
}

export const BARE_PAGE = 'bare page'
export const nameDriver = (portal: string) => `driver's query · ${portal}`

const portalNames = ['PGlite', 'PostgreSQL', 'hosted'] as const
const driverNames = ['PGlite', 'PostgreSQL'] as const

/** Everything that is measured, what it is compared with first. */
export async function listSubjects(portals: Portals, drivers: DriverQueries): Promise<Subject[]> {
  const ofPortals = await Promise.all(portalNames.map((name) => listOf(name, portals)))
  return [
    ...listBare(portals.bare),
    ...driverNames.map((name) => ({
      name: nameDriver(name),
      goal: null,
      run: drivers[name],
      readCpu: async () => {
        const { user, system } = process.cpuUsage()
        return (user + system) / 1_000
      },
    })),
    ...cases.flatMap(({ name }) =>
      ofPortals.flatMap((subjects) =>
        subjects.filter((subject) => subject.name.startsWith(`${name} · `)),
      ),
    ),
  ]
}

function listBare({ url, readUsage }: Measured): Subject[] {
  const ask = createVisitor(url)
  const headers = { Cookie: 'visitor=usr_1002' }
  const rest = { goal: null, readCpu: async () => (await readUsage()).cpu }
  return [
    { name: BARE_PAGE, run: () => ask({ path: '/', headers }), ...rest },
    { name: 'bare route', run: () => ask({ path: '/list', headers }), ...rest },
  ]
}

async function listOf(portal: PortalName, portals: Portals): Promise<Subject[]> {
  const { url, readUsage } = portals[portal]
  const ask = createVisitor(url)
  const visitor = {
    cookie: await signIn(url),
    token: portal === 'hosted' ? '' : await openApiSession(url),
  }
  return cases.flatMap((each) => {
    const goal = each.on[portal]
    if (goal === undefined) return []
    return {
      name: `${each.name} · ${portal}`,
      goal,
      run: (count) => ask(each.ask(visitor, count)),
      readCpu: async () => (await readUsage()).cpu,
    }
  })
}
