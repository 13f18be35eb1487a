import { onePerProcess } from '../process-wide'
import { LogoStore } from './logo-store'

declare module '../process-wide' {
  interface ProcessWide {
    logos: LogoStore
  }
}

/** The logos of this process: pages, mails and papers show the same. */
export function logos(): LogoStore {
  return onePerProcess('logos', () => new LogoStore())
}
