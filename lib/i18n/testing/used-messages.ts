import { type Node, nodesOf, type Source, stringIn } from '../../testing/sources'

/** A message that is looked up with `t('…')`, or several with `` t(`….${x}.…`) ``. */
export type LookedUp = {
  /** Undefined when it depends on a value. */
  key: string | undefined
  pattern: RegExp
  /** The placeholders that are filled. */
  filled: string[]
}

/** Every call of `t` in these sources. */
export function lookedUpMessages(sources: Source[]): LookedUp[] {
  const calls = allNodes(sources).filter(
    (node) => node.type === 'CallExpression' && isTranslate(node.callee),
  )
  return calls.map((node) => {
    const [message, values]: unknown[] = Array.isArray(node.arguments) ? node.arguments : []
    const key = stringIn(message)
    const pattern = key ? new RegExp(`^${key.replaceAll('.', '\\.')}$`) : patternOf(message)
    return { key, pattern, filled: propertyNamesIn(values) }
  })
}

/**
 * Tells of a message whether a component reads it from messages that it was handed. A page hands
 * down a feature's part of the catalogue as `messages.<feature>`; a component reads
 * `messages.draft.restored`, `messages.failures[x]`, or takes `{ failures }` out of it.
 */
export function handedDownMessages(sources: Source[]) {
  const nodes = allNodes(sources)
  const paths = nodes.map(pathOf).filter((path) => path.length > 1)
  const handedDown = new Set(paths.flatMap(featuresIn))
  const taken = new Set(nodes.flatMap(namesTakenOut))
  const read = paths.flatMap((path) => {
    const from = path.indexOf('messages') + 1
    if (from > 0) return [path.slice(from)]
    return taken.has(path[0] ?? '') ? [path] : []
  })
  const patterns = [...read, ...[...taken].map((name) => [name])].map(endingIn)
  return (key: string): boolean => {
    const feature = key.split('.')[0] ?? ''
    return handedDown.has(feature) && patterns.some((pattern) => pattern.test(key))
  }

  function featuresIn(path: string[]): string[] {
    const feature = path[path.indexOf('messages') + 1]
    return path.includes('messages') && feature ? [feature] : []
  }
}

function allNodes(sources: Source[]): Node[] {
  return sources.flatMap(({ tree }) => [...nodesOf(tree.program)])
}

function isTranslate(callee: unknown): boolean {
  return JSON.stringify(callee).includes('"name":"t"')
}

/** `` `status.${status}` `` stands for all keys that have something in place of the `${…}`. */
function patternOf(template: unknown): RegExp {
  const parts = [...nodesOf(template)]
    .filter((node) => node.type === 'TemplateElement')
    .map(({ value }) => JSON.parse(JSON.stringify(value)).raw.replaceAll('.', '\\.'))
  return new RegExp(`^${parts.join('[^.]+')}$`)
}

const ANY = '*'

/** `props.messages.failures[kind]` as `['props', 'messages', 'failures', '*']`. */
function pathOf(node: Node): string[] {
  if (node.type === 'Identifier') return [String(node.name)]
  if (node.type !== 'MemberExpression' && node.type !== 'OptionalMemberExpression') return []
  const [object] = nodesOf(node.object)
  const [property] = nodesOf(node.property)
  const name = node.computed ? (stringIn(node.property) ?? ANY) : String(property?.name)
  return object ? [...pathOf(object), name] : []
}

/** The names in `const { messages: { … } } = i18n` and in `({ … }: …Messages)`. */
function namesTakenOut(node: Node): string[] {
  const [pattern] = nodesOf(isMessagesProperty(node) ? node.value : node)
  if (pattern?.type !== 'ObjectPattern') return []
  const isTyped = JSON.stringify(pattern.typeAnnotation ?? '').includes('Messages"')
  const { typeAnnotation: _, ...names } = pattern
  return isTyped || pattern !== node ? propertyNamesIn(names) : []
}

function isMessagesProperty(node: Node): boolean {
  return node.type === 'ObjectProperty' && JSON.stringify(node.key).includes('"name":"messages"')
}

function propertyNamesIn(written: unknown): string[] {
  return [...nodesOf(written)].flatMap((node) =>
    node.type === 'ObjectProperty' ? [...nodesOf(node.key)].map(({ name }) => String(name)) : [],
  )
}

function endingIn(path: string[]): RegExp {
  const parts = path.map((name) => (name === ANY ? '[^.]+' : name))
  return new RegExp(`\\.${parts.join('\\.')}$`)
}
