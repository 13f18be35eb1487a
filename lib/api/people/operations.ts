import { people as peopleAnswer, peopleQuery } from '../../contract/customer/people'
import { findPeople } from '../../services/people/find-people'
import { operation } from '../operation'

export const people = [
  operation({
    id: 'portico:people:list',
    method: 'get',
    path: '/v1/people/',
    summary: 'Everybody with an email: customers and members of teams (Portico only)',
    for: 'merchant',
    query: peopleQuery,
    answer: peopleAnswer,
    run: ({ services, query }) => findPeople(services, query),
  }),
]
