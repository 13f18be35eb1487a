/** The sign of languages, for who can't read the page. */
export function Globe() {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 16 16"
      className="size-4 shrink-0 fill-none stroke-current"
      strokeWidth="1.2"
    >
      <circle cx="8" cy="8" r="6.4" />
      <ellipse cx="8" cy="8" rx="2.8" ry="6.4" />
      <path d="M1.6 8h12.8M2.6 4.7h10.8M2.6 11.3h10.8" />
    </svg>
  )
}
