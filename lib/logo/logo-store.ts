import { log, reasonOf } from '../log'
import type { Connection } from './download'
import { isPath, type Logo, loadLogo } from './load-logo'

type Entry = { logo: Logo | null; nextLoadAt: number; loading: Promise<void> | null }

const HOUR = 3_600_000
const LOADED_FOR = 24 * HOUR
const FAILED_FOR = HOUR / 4

/**
 * The logos that were loaded, by their address. They are loaded again after a day, and a quarter of
 * an hour after a failure, which is logged and leaves the last one in place.
 */
export class LogoStore {
  private readonly entries = new Map<string, Entry>()

  constructor(
    private readonly connection?: Connection,
    private readonly now: () => number = Date.now,
  ) {}

  /** The logo of this address, or null while there is none. Only for a file it waits. */
  async find(address: string): Promise<Logo | null> {
    const entry = this.refresh(address)
    if (isPath(address)) await entry.loading
    return entry.logo
  }

  /** The same, but waits for the first one. */
  async load(address: string): Promise<Logo | null> {
    const entry = this.refresh(address)
    if (!entry.logo) await entry.loading
    return entry.logo
  }

  /** The logo with this `file`. */
  findFile(file: string): Logo | null {
    return [...this.entries.values()].find(({ logo }) => logo?.file === file)?.logo ?? null
  }

  private refresh(address: string): Entry {
    const entry = this.entries.get(address) ?? { logo: null, nextLoadAt: 0, loading: null }
    this.entries.set(address, entry)
    if (this.now() >= entry.nextLoadAt) entry.loading ??= this.reload(address, entry)
    return entry
  }

  private async reload(address: string, entry: Entry): Promise<void> {
    try {
      entry.logo = await loadLogo(address, this.connection)
      entry.nextLoadAt = this.now() + LOADED_FOR
    } catch (error) {
      entry.nextLoadAt = this.now() + FAILED_FOR
      const what = entry.logo ? 'The logo stays as it was' : 'The logo is left out'
      log('warn', what, { address, reason: reasonOf(error) })
    } finally {
      entry.loading = null
    }
  }
}
