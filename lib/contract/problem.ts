import * as z from 'zod/mini'

/** One violation in a request: where (`loc`), and what is wrong. */
export const problemDetail = z.object({
  type: z.string(),
  loc: z.array(z.union([z.string(), z.number()])),
  msg: z.string(),
})

export type ProblemDetail = z.infer<typeof problemDetail> & {
  /** What was sent there; the client has no use for it. */
  input?: unknown
}

/** The body of a 422. */
export const validationProblem = z.object({ detail: z.array(problemDetail) })

const ECHO_MAX = 256

type Issue = z.core.$ZodIssue

const typeNames: Record<string, string> = {
  string: 'string',
  number: 'float',
  int: 'int',
  boolean: 'bool',
  object: 'dict',
  record: 'dict',
  array: 'list',
}

const articles: Record<string, string> = { int: 'an integer', dict: 'a dictionary' }

/** The issues of a failed parse, as the details of the API's 422: the first of each place. */
export function problemDetails(
  issues: readonly Issue[],
  origin: 'body' | 'query' | 'path',
): ProblemDetail[] {
  const details = new Map<string, ProblemDetail>()
  for (const issue of issues) {
    const path = issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part))
    const place = JSON.stringify(path)
    if (details.has(place)) continue
    details.set(place, { ...describe(issue), input: echoOf(issue.input), loc: [origin, ...path] })
  }
  return [...details.values()]
}

/** Echoes short scalars only; an object can be nested too deeply to be serialized. */
function echoOf(input: unknown): string | number | boolean | null {
  if (typeof input === 'string') return input.length <= ECHO_MAX ? input : null
  return typeof input === 'number' || typeof input === 'boolean' ? input : null
}

function describe(issue: Issue): Omit<ProblemDetail, 'loc' | 'input'> {
  switch (issue.code) {
    case 'invalid_type':
      return describeType(issue)
    case 'too_big':
    case 'too_small':
      return describeSize(issue)
    case 'invalid_format':
      return issue.format === 'guid'
        ? { type: 'uuid_parsing', msg: 'Input should be a valid UUID' }
        : { type: 'value_error', msg: issue.message }
    case 'invalid_value':
      return { type: 'enum', msg: `Input should be ${listed(issue.values.map(String))}` }
    default:
      return { type: customType(issue), msg: issue.message }
  }
}

function describeSize(
  issue: z.core.$ZodIssueTooBig | z.core.$ZodIssueTooSmall,
): Omit<ProblemDetail, 'loc' | 'input'> {
  const [bound, type, many] =
    issue.code === 'too_big'
      ? ([issue.maximum, 'less_than_equal', 'at most'] as const)
      : ([issue.minimum, 'greater_than_equal', 'at least'] as const)
  if (issue.origin !== 'string') {
    return { type, msg: `Input should be ${many} ${bound}` }
  }
  const length = issue.code === 'too_big' ? 'string_too_long' : 'string_too_short'
  return { type: length, msg: `String should have ${many} ${bound} characters` }
}

function describeType(issue: z.core.$ZodIssueInvalidType): Omit<ProblemDetail, 'loc' | 'input'> {
  if (issue.input === undefined) return { type: 'missing', msg: 'Field required' }
  const name = typeNames[issue.expected] ?? issue.expected
  return { type: `${name}_type`, msg: `Input should be ${articles[name] ?? `a valid ${name}`}` }
}

function customType(issue: Issue): string {
  const type = issue.code === 'custom' ? issue.params?.type : undefined
  return typeof type === 'string' ? type : 'value_error'
}

function listed(values: string[]): string {
  return values.map((value) => `'${value}'`).join(', ')
}
