import { ConfigurationError, parseEnv } from '../env'

/** What is wrong with a configuration of these variables. */
export function findProblems(variables: Record<string, string>): string[] {
  try {
    parseEnv(variables)
    return []
  } catch (error) {
    if (error instanceof ConfigurationError) return error.problems
    throw error
  }
}
