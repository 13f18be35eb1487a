import { joinClasses } from './classes'

type Props = {
  light: string | null
  /** What dark pages show instead. */
  dark: string | null
  size: number
  className: string
}

/** A logo beside the name that it stands for, so it has no text of its own. */
export function Logo({ light, dark, size, className }: Props) {
  const src = light ?? dark
  if (!src) return null
  return (
    <picture className="shrink-0">
      {dark ? <source srcSet={dark} media="(prefers-color-scheme: dark)" /> : null}
      <img
        src={src}
        alt=""
        width={size}
        height={size}
        className={joinClasses('rounded-md object-contain', className)}
      />
    </picture>
  )
}
