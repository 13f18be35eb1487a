type Props = { label: string; id: string | null | undefined }

/** The number by which the merchant finds in the log what went wrong. */
export function RequestReference({ label, id }: Props) {
  if (!id) return null
  return (
    <p className="w-full text-quiet text-sm">
      {label} <code dir="ltr">{id}</code>
    </p>
  )
}
