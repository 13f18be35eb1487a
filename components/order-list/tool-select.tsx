type Props = {
  name: string
  label: string
  value: string
  options: [value: string, text: string][]
}

/** A choice that stands quietly beside the search. Where there is room, its value says what it is. */
export function ToolSelect({ name, label, value, options }: Props) {
  return (
    <div className="min-w-0">
      <label htmlFor={name} className="mb-1 block font-medium text-sm lg:sr-only">
        {label}
      </label>
      <select
        id={name}
        name={name}
        defaultValue={value}
        className="block min-h-11 w-full rounded-md border border-edge bg-paper px-3 py-2 text-base text-ink"
      >
        {options.map(([each, text]) => (
          <option key={each} value={each}>
            {text}
          </option>
        ))}
      </select>
    </div>
  )
}
