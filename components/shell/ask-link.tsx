import { joinClasses } from '@/components/ui/classes'

/** Whom to ask, and the address for that; null where the merchant has none. */
export type Ask = { text: string; href: string | null }

/** Says whom to ask, as a link where there is an address. */
export function AskLink({ ask: { text, href }, className }: { ask: Ask; className?: string }) {
  if (!href) return <span className={className}>{text}</span>
  return (
    <a href={href} className={joinClasses('font-medium text-accent underline', className)}>
      {text}
    </a>
  )
}
