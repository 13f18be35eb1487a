/** What a column of a row has to be, at most or at least. */
export type Goal = { column: string } & ({ most: number } | { least: number })

/** What was measured of one thing, by column. A column that says nothing about it is left out. */
export type Row = { name: string; values: Record<string, number>; goals?: Goal[] }

export type Table = { title: string; columns: string[]; rows: Row[] }

/** Whether a row reaches this goal; what wasn't measured doesn't. */
export function isMet({ values }: Row, goal: Goal): boolean {
  const value = values[goal.column] ?? Number.NaN
  return 'most' in goal ? value <= goal.most : value >= goal.least
}

/** The goals of a table that are missed, in words. */
export function listMissed({ title, rows }: Table): string[] {
  return rows.flatMap((row) =>
    (row.goals ?? [])
      .filter((goal) => !isMet(row, goal))
      .map((goal) => `${title}: ${row.name}, ${goal.column} ${formatGoal(goal)}`),
  )
}

/** A table in Markdown, each row with its goals and whether they are met. */
export function renderTable({ title, columns, rows }: Table): string {
  const lines = [
    ['', ...columns, 'goal', ''],
    ['---', ...columns.map(() => '--:'), '---', '---'],
    ...rows.map((row) => [
      row.name,
      ...columns.map((name) => formatCell(row, name)),
      ...summarize(row),
    ]),
  ]
  return `### ${title}\n\n${lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n')}\n`
}

function formatCell({ values }: Row, column: string): string {
  const value = values[column]
  return value === undefined ? '' : formatNumber(value)
}

/** Three digits: more would only show how one run differs from the next. */
export function formatNumber(value: number): string {
  if (Number.isNaN(value)) return '?'
  if (Math.abs(value) >= 100) return String(Math.round(value))
  return String(Number(value.toPrecision(3)))
}

function summarize(row: Row): [goals: string, verdict: string] {
  const { goals = [] } = row
  const missed = goals.filter((goal) => !isMet(row, goal)).map(({ column }) => column)
  const verdict = missed.length > 0 ? `**missed: ${missed.join(', ')}**` : 'met'
  return [
    goals.map((goal) => `${goal.column} ${formatGoal(goal)}`).join(', '),
    goals.length > 0 ? verdict : '',
  ]
}

function formatGoal(goal: Goal): string {
  return 'most' in goal ? `≤ ${formatNumber(goal.most)}` : `≥ ${formatNumber(goal.least)}`
}
