import type * as z from 'zod/mini'
import { customer, customerListQuery } from '../../contract/customer/customer'
import {
  customerCreate,
  customerDeleteQuery,
  customerUpdate,
  customerUpdateByExternalId,
} from '../../contract/customer/customer-input'
import { page } from '../../contract/page'
import { byExternalId, byId } from '../../contract/path'
import { createCustomer } from '../../services/customers/create-customer'
import { deleteCustomer } from '../../services/customers/delete-customer'
import { type CustomerKey, getCustomer } from '../../services/customers/find-customer'
import { listCustomers } from '../../services/customers/list-customers'
import { updateCustomer } from '../../services/customers/update-customer'
import { type Operation, operation } from '../operation'

export const customers = [
  operation({
    id: 'customers:list',
    method: 'get',
    path: '/v1/customers/',
    summary: 'All customers',
    for: 'merchant',
    query: customerListQuery,
    answer: page(customer),
    run: ({ services, query }) => listCustomers(services, query),
  }),
  operation({
    id: 'customers:create',
    method: 'post',
    path: '/v1/customers/',
    summary: 'Add a customer: a person, or a team with its owner',
    for: 'merchant',
    body: customerCreate,
    answer: customer,
    status: 201,
    run: ({ services, body }) => createCustomer(services, body),
  }),
  ...oneCustomer({
    path: '/v1/customers/{id}',
    suffix: '',
    whom: 'A customer',
    parameters: byId,
    update: customerUpdate,
    key: ({ id }) => ({ id }),
  }),
  ...oneCustomer({
    path: '/v1/customers/external/{external_id}',
    suffix: '_external',
    whom: 'A customer by the merchant’s own id',
    parameters: byExternalId,
    update: customerUpdateByExternalId,
    key: ({ external_id }) => ({ external_id }),
  }),
]

/** A customer is read, changed and deleted alike, whichever id they are known by. */
function oneCustomer<Parameters extends z.core.$ZodType>(by: {
  path: string
  suffix: string
  whom: string
  parameters: Parameters
  update: typeof customerUpdate | typeof customerUpdateByExternalId
  key: (parameters: z.output<Parameters>) => CustomerKey
}): Operation[] {
  const { path, parameters } = by
  return [
    operation({
      id: `customers:get${by.suffix}`,
      method: 'get',
      path,
      summary: by.whom,
      for: 'merchant',
      parameters,
      answer: customer,
      revised: true,
      run: ({ services, path }) => getCustomer(services, by.key(path)),
    }),
    operation({
      id: `customers:update${by.suffix}`,
      method: 'patch',
      path,
      summary: `${by.whom}: change what is kept about them`,
      for: 'merchant',
      parameters,
      body: by.update,
      answer: customer,
      revised: true,
      run: ({ services, caller, path, body, precondition }) =>
        updateCustomer(services, caller, by.key(path), body, precondition),
    }),
    operation({
      id: `customers:delete${by.suffix}`,
      method: 'delete',
      path,
      summary: `${by.whom}: delete them; their orders stay with the merchant`,
      for: 'merchant',
      parameters,
      query: customerDeleteQuery,
      revised: true,
      status: 204,
      run: ({ services, caller, path, query, precondition }) =>
        deleteCustomer(services, caller, by.key(path), query, precondition),
    }),
  ]
}
