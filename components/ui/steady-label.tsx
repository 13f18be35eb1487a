/** The label of a button that may change, as wide as the widest of its labels from the start. */
export function SteadyLabel({ shown, others }: { shown: string; others: readonly string[] }) {
  return (
    <span className="grid *:[grid-area:1/1]">
      {[...new Set([shown, ...others])].map((label) => (
        <span key={label} className={label === shown ? undefined : 'invisible'}>
          {label}
        </span>
      ))}
    </span>
  )
}
