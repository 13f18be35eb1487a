import { operations } from '../operations'

/** The operations that clients of the published API know; ours come with a name of our own. */
export const publishedIds = operations
  .map(({ id }) => id)
  .filter((id) => !id.startsWith('portico:'))

/** The id of the operation that a request is for; undefined when there is none. */
export function operationOf({ method, url }: Request): string | undefined {
  const path = new URL(url).pathname.replace(/\/$/, '')
  return operations.find(
    (operation) =>
      operation.method.toUpperCase() === method && patternOf(operation.path).test(path),
  )?.id
}

function patternOf(path: string): RegExp {
  return new RegExp(`^${path.replace(/\/$/, '').replace(/\{\w+\}/g, '[^/]+')}$`)
}
