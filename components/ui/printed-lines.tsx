type Props = {
  lines: string[]
  /** Returns the language tag of a line, where it is known. */
  langOf?: (line: string) => string | undefined
}

/** Printed lines, each in the direction of its own script. */
export function PrintedLines({ lines, langOf }: Props) {
  return lines.map((line, index) => (
    // Lines have no key of their own, and two may be equal.
    <p key={index} className="break-words">
      <bdi lang={langOf?.(line)}>{line}</bdi>
    </p>
  ))
}
