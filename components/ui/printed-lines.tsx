type Props = { lines: string[] }

/** Printed lines, each in the direction of its own script. */
export function PrintedLines({ lines }: Props) {
  return lines.map((line, index) => (
    // Lines have no key of their own, and two may be equal.
    <p key={index} className="break-words">
      <bdi>{line}</bdi>
    </p>
  ))
}
