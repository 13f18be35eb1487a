import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { inject, onTestFinished } from 'vitest'
import { connectPglite, connectPostgres } from '../../db/connect'
import type { Database } from '../../db/database'
import { fillDemoShop } from '../../db/seed/fill'
import { copyDemo, LIMITS } from '../postgres/server-databases'

/** Where a portal that is killed has its database, and how to look into that afterwards. */
type CrashPlace = { place: string; open: () => Promise<Database> }

/** What makes a demo shop for a portal to be killed, by the database's name. */
export const crashPlaces: [name: string, make: () => Promise<CrashPlace>][] = [
  ['PGlite', inFolder],
  ['PostgreSQL', onServer],
]

async function inFolder(): Promise<CrashPlace> {
  const place = mkdtempSync(path.join(tmpdir(), 'portico-crash-'))
  onTestFinished(() => rmSync(place, { recursive: true }))
  const connect = () => connectPglite(path.join(place, 'database'))
  const database = await connect()
  await fillDemoShop(database)
  await database.$client.close()
  const open = async () => {
    const opened = await connect()
    onTestFinished(() => opened.$client.close())
    return opened
  }
  return { place, open }
}

async function onServer(): Promise<CrashPlace> {
  const place = await copyDemo(inject('postgres') ?? '')
  const open = async () => {
    const opened = await connectPostgres(place, LIMITS)
    onTestFinished(() => opened.$client.end())
    return opened
  }
  return { place, open }
}
