/** Enter presses the first button of a form: that has to be one that saves. */
export function EnterButton() {
  return <button type="submit" tabIndex={-1} aria-hidden="true" className="sr-only" />
}
