import { linkRevocation } from '../../contract/link/links'
import { openDatabase } from '../../db/open'
import { revocations } from '../../db/schema'
import { revokeLinks } from '../../services/links/revoke-links'
import { openServices } from '../../services/open-services'

/** Revokes links as the merchant does. */
export async function revoke(revocation: Record<string, string>): Promise<void> {
  await revokeLinks(await openServices(), linkRevocation.parse(revocation))
}

/** Deletes all revocations. */
export async function clearRevocations(): Promise<void> {
  await (await openDatabase()).database.delete(revocations)
}
