/** Returns the query of a page of a search. */
export function addPage(query: string, page: number): string {
  const parameters = new URLSearchParams(query)
  parameters.set('page', String(page))
  return parameters.toString()
}
