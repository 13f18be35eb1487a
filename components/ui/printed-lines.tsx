type Props = { lines: string[] }

/** What is printed line by line, each in the direction of its own writing. */
export function PrintedLines({ lines }: Props) {
  return lines.map((line, index) => (
    // Lines have no identity of their own, and two may say the same.
    <p key={index} className="break-words">
      <bdi>{line}</bdi>
    </p>
  ))
}
