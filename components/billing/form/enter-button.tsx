/** A hidden first button of a form that saves, since the Enter key presses the first one. */
export function EnterButton() {
  return <button type="submit" tabIndex={-1} aria-hidden="true" className="sr-only" />
}
