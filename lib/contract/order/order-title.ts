import type { PortalOrder } from './order'

/** What an order is called: by its product, or by its description where that is gone. */
export function orderTitle({
  product,
  description,
}: Pick<PortalOrder, 'product' | 'description'>): string {
  return product?.name ?? description
}
