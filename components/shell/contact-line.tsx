import { ContactLink } from './contact-link'

/** The way to the merchant, under a form. */
export function ContactLine() {
  return (
    <div className="w-full not-empty:block hidden">
      <ContactLink className="inline-flex min-h-11 items-center text-quiet text-sm underline underline-offset-4" />
    </div>
  )
}
