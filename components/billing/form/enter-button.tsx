/** The first button of a form is the one that Enter presses: that has to be Save. */
export function EnterButton() {
  return <button type="submit" tabIndex={-1} aria-hidden="true" className="sr-only" />
}
