import * as z from 'zod/mini'
import { invoiceRequest, orderPapers, paperLink, paperQuery } from '../../contract/order/paper'
import { paperListQuery, paperRecord } from '../../contract/order/paper-record'
import { page } from '../../contract/page'
import { byId, byToken } from '../../contract/path'
import { issueInvoice } from '../../services/papers/issue-invoice'
import { linkToInvoice, linkToReceipt, openPaperLink } from '../../services/papers/link-to-paper'
import { listIssuedPapers } from '../../services/papers/list-issued-papers'
import { listPapers } from '../../services/papers/list-papers'
import { fileAnswer } from '../file-answer'
import { operation } from '../operation'

/** The papers of an order, which its customer and the merchant call alike. */
function papersOfOrders(caller: 'customer' | 'merchant', path: string, name: string) {
  return [
    operation({
      id: `${name}:generate_invoice`,
      method: 'post',
      path: `${path}/invoice`,
      summary: 'Issue the invoice of an order, or a corrected one',
      for: caller,
      status: 202,
      canBeRefused: true,
      parameters: byId,
      body: invoiceRequest,
      isBodyOptional: true,
      answer: z.null(),
      run: ({ services, caller, path, body }) => issueInvoice(services, caller, path.id, body),
    }),
    operation({
      id: `${name}:invoice`,
      method: 'get',
      path: `${path}/invoice`,
      summary: 'An address of the latest invoice of an order, which expires',
      for: caller,
      parameters: byId,
      query: paperQuery,
      answer: paperLink,
      canBeRefused: true,
      run: ({ services, caller, path, query }) => linkToInvoice(services, caller, path.id, query),
    }),
    operation({
      id: `${name}:receipt`,
      method: 'get',
      path: `${path}/receipt`,
      summary: 'An address of the receipt of a paid order, which expires',
      for: caller,
      parameters: byId,
      query: paperQuery,
      answer: paperLink,
      canBeRefused: true,
      run: ({ services, caller, path, query }) => linkToReceipt(services, caller, path.id, query),
    }),
    operation({
      id: `portico:${name}:papers`,
      method: 'get',
      path: `${path}/papers`,
      summary: 'The papers of an order that were issued (Portico only)',
      for: caller,
      parameters: byId,
      answer: orderPapers,
      run: ({ services, caller, path }) => listPapers(services, caller, path.id),
    }),
  ]
}

export const papers = [
  ...papersOfOrders('customer', '/v1/customer-portal/orders/{id}', 'customer_portal:orders'),
  ...papersOfOrders('merchant', '/v1/orders/{id}', 'orders'),
  operation({
    id: 'portico:papers:list',
    method: 'get',
    path: '/v1/papers/',
    summary: 'All papers that were issued, by time, as bookkeeping reads them (Portico only)',
    for: 'merchant',
    query: paperListQuery,
    answer: page(paperRecord),
    run: ({ services, query }) => listIssuedPapers(services, query),
  }),
  operation({
    id: 'portico:papers:file',
    method: 'get',
    path: '/v1/papers/{token}',
    summary: 'The file that an address of a paper opens (Portico only)',
    for: 'anyone',
    parameters: byToken,
    answer: fileAnswer,
    canBeRefused: true,
    run: ({ services, path }) => openPaperLink(services, path.token),
  }),
]
