/**
 * What a process has one of, by name: each room that keeps something adds its type. Next.js gives
 * pages, actions and route handlers a copy of every module, so a variable of a module won't do.
 */
// biome-ignore lint/suspicious/noEmptyInterface: the rooms add to it (declaration merging).
export interface ProcessWide {}

declare global {
  var porticoProcessWide: Partial<ProcessWide> | undefined
}

/** The one value of this name in the process, made when it is first asked for. */
export function onePerProcess<Name extends keyof ProcessWide>(
  name: Name,
  make: () => ProcessWide[Name],
): ProcessWide[Name] {
  const kept = keptValues()
  const value = kept[name] ?? make()
  kept[name] = value
  return value
}

type Opened = {
  [Name in keyof ProcessWide as ProcessWide[Name] extends Promise<unknown>
    ? Name
    : never]: ProcessWide[Name]
}

/** The same for what is opened. A failure isn't kept: the next caller tries again. */
export function openPerProcess<Name extends keyof Opened>(
  name: Name,
  open: () => ProcessWide[Name],
): ProcessWide[Name] {
  return onePerProcess(name, () => {
    const opening = open()
    Promise.resolve(opening).catch(() => {
      forget(name)
    })
    return opening
  })
}

/** Takes the value of this name out, if there is one: the next caller makes another. */
export function forget<Name extends keyof ProcessWide>(name: Name): ProcessWide[Name] | undefined {
  const kept = keptValues()
  const value = kept[name]
  delete kept[name]
  return value
}

function keptValues(): Partial<ProcessWide> {
  globalThis.porticoProcessWide ??= {}
  return globalThis.porticoProcessWide
}
