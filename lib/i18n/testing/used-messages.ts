import { getString, type Node, type Source, walkNodes } from '../../testing/sources'

/** A message that is looked up with `t('…')`, or several with `` t(`….${x}.…`) ``. */
export type LookedUp = {
  /** Undefined when it depends on a value. */
  key: string | undefined
  pattern: RegExp
  /** The placeholders that are filled. */
  filled: string[]
}

/** Finds all calls of `t` in these sources. */
export function findLookedUpMessages(sources: Source[]): LookedUp[] {
  const calls = collectNodes(sources).filter(
    (node) => node.type === 'CallExpression' && isTranslate(node.callee),
  )
  return calls.map((node) => {
    const [message, values]: unknown[] = Array.isArray(node.arguments) ? node.arguments : []
    const key = getString(message)
    const pattern = key ? new RegExp(`^${key.replaceAll('.', '\\.')}$`) : toPattern(message)
    return { key, pattern, filled: listPropertyNames(values) }
  })
}

/**
 * Returns a function that says whether a component reads a message from its props. A page passes a
 * feature's part of the catalogue as `messages.<feature>`; a component reads
 * `messages.draft.restored`, `messages.failures[x]`, or destructures `{ failures }`.
 */
export function findHandedDownMessages(sources: Source[]) {
  const nodes = collectNodes(sources)
  const destructured = new Set(nodes.flatMap(findDestructuredNames))
  const paths = nodes.map(toPath).flatMap((path) => {
    const start = path.indexOf('messages') + 1
    return start > 0 || destructured.has(path[0] ?? '') ? [path.slice(start)] : []
  })
  const handedDown = new Set([...destructured, ...paths.map(([feature]) => feature)])
  const patterns = [...paths, ...[...destructured].map((name) => [name])]
    .filter((path) => path.some((name) => name !== ANY))
    .map(toEndPattern)
  return (key: string): boolean => {
    const [feature] = key.split('.')
    return handedDown.has(feature) && patterns.some((pattern) => pattern.test(key))
  }
}

function collectNodes(sources: Source[]): Node[] {
  return sources.flatMap(({ tree }) => [...walkNodes(tree.program)])
}

/** `t(…)` or `i18n.t(…)`, not what is called on its result. */
function isTranslate(callee: unknown): boolean {
  const [node] = walkNodes(callee)
  const [named] = walkNodes(node?.type === 'MemberExpression' ? node.property : node)
  return named?.name === 't'
}

/** `` `status.${status}` `` stands for all keys that have something in place of the `${…}`. */
function toPattern(template: unknown): RegExp {
  const parts = [...walkNodes(template)]
    .filter((node) => node.type === 'TemplateElement')
    .map(({ value }) => JSON.parse(JSON.stringify(value)).raw.replaceAll('.', '\\.'))
  return new RegExp(`^${parts.join('[^.]+')}$`)
}

const ANY = '*'

/** `props.messages.failures[kind]` as `['props', 'messages', 'failures', '*']`. */
function toPath(node: Node): string[] {
  if (node.type === 'Identifier') return [String(node.name)]
  if (node.type !== 'MemberExpression' && node.type !== 'OptionalMemberExpression') return []
  const [object] = walkNodes(node.object)
  const [property] = walkNodes(node.property)
  const name = node.computed ? (getString(node.property) ?? ANY) : String(property?.name)
  return object ? [...toPath(object), name] : []
}

/**
 * The names in `const { … } = messages`, in `{ messages: { … } }`, in `({ … }: …Messages)`, and a
 * parameter of such a type.
 */
function findDestructuredNames(node: Node): string[] {
  if (node.type === 'VariableDeclarator') {
    const [value] = walkNodes(node.init)
    return value && toPath(value).at(-1) === 'messages' ? listPropertyNames(node.id) : []
  }
  if (node.type === 'ObjectProperty') {
    const [key] = walkNodes(node.key)
    return key?.name === 'messages' ? listPropertyNames(node.value) : []
  }
  const { typeAnnotation, ...pattern } = node
  if (!JSON.stringify(typeAnnotation ?? '').includes('Messages"')) return []
  return node.type === 'Identifier' ? [String(node.name)] : listPropertyNames(pattern)
}

function listPropertyNames(pattern: unknown): string[] {
  return [...walkNodes(pattern)].flatMap((node) =>
    node.type === 'ObjectProperty' ? [...walkNodes(node.key)].map(({ name }) => String(name)) : [],
  )
}

function toEndPattern(path: string[]): RegExp {
  const parts = path.map((name) => (name === ANY ? '[^.]+' : name))
  return new RegExp(`(?:^|\\.)${parts.join('\\.')}$`)
}
