/** A logo that isn't used; the message says why, for whoever configured it. */
export class LogoError extends Error {
  override name = 'LogoError'
}
