import * as z from 'zod/mini'

const NUL = String.fromCharCode(0)

/** No PostgreSQL text can hold a NUL, so the contract refuses it wherever text is taken. */
const withoutNul = z.refine<string>((value) => !value.includes(NUL), {
  error: 'Value error, NUL characters are not allowed',
  params: { type: 'value_error' },
})

/** Text that is only compared with: as it came, but free of NUL. */
export const plainText = z.string().check(withoutNul)

/** Text that came from outside: trimmed, free of NUL, at most `max` characters. */
export function text(max: number) {
  return z.string().check(z.trim(), withoutNul, z.maxLength(max))
}

/** As `text`, and nothing at all (absent, null, blank) comes out as null. */
export function textOrNull(max: number) {
  return z.pipe(
    z.nullish(text(max)),
    z.transform((value) => value || null),
  )
}
