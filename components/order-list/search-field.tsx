type Props = { q: string; label: string; find: string }

/**
 * The field for the search, with its button in it, which Enter presses too. On a wide screen it has
 * room for what it says, however wide a reader's own style sheet makes letters.
 */
export function SearchField({ q, label, find }: Props) {
  return (
    <div className="relative min-w-0 flex-[1_1_9rem] xl:flex-auto">
      <label htmlFor="q" className="sr-only">
        {label}
      </label>
      <span
        aria-hidden="true"
        className="invisible block h-0 overflow-hidden whitespace-nowrap ps-11 pe-4 text-base max-xl:hidden"
      >
        {label}
      </span>
      <input
        id="q"
        type="search"
        name="q"
        defaultValue={q}
        maxLength={200}
        placeholder={label}
        enterKeyHint="search"
        className="block min-h-11 w-full text-ellipsis rounded-md border border-edge bg-paper ps-11 pe-3 py-2 text-base text-ink placeholder:text-quiet"
      />
      <button
        type="submit"
        aria-label={find}
        className="absolute inset-y-0 start-0 grid w-11 place-items-center rounded-md text-quiet hover:text-ink active:text-accent"
      >
        <svg
          aria-hidden="true"
          viewBox="0 0 16 16"
          className="size-4 fill-none stroke-current"
          strokeWidth="1.5"
          strokeLinecap="round"
        >
          <path d="M11.5 7a4.5 4.5 0 1 1-9 0 4.5 4.5 0 0 1 9 0M10.5 10.5 14 14" />
        </svg>
      </button>
    </div>
  )
}
