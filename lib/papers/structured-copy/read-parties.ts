import type { Address } from '../../contract/address/address'
import type { PaperDocument } from '../../documents/paper-document'
import { isListedCountry } from './codes'
import type { CopyParty } from './copy-content'
import { demand, need } from './copy-reason'
import { readTaxNumber } from './tax-number'
import { readText } from './values'

/** The seller, who has to have a tax number (BR-S-02). */
export function readSeller({ seller, addresses }: PaperDocument): CopyParty {
  const name = need(readText(seller?.name ?? null), 'seller')
  const address = need(addresses.seller, 'seller')
  demand(isListedCountry(address.country), 'seller')
  const taxId = need(readText(seller?.taxId ?? null), 'sellerTaxId')
  return createParty(name, address, taxId)
}

export function readBuyer({ buyer, addresses }: PaperDocument): CopyParty {
  const name = need(readText(buyer.name), 'buyer')
  const address = need(addresses.buyer, 'buyerCountry')
  demand(isListedCountry(address.country), 'buyerCountry')
  return createParty(name, address, readText(buyer.taxId))
}

function createParty(name: string, address: Address, taxId: string | null): CopyParty {
  return { name, address, taxNumber: taxId === null ? null : readTaxNumber(taxId, address.country) }
}
