import path from 'node:path'
import { parseArgs } from 'node:util'
import { type Command, CommandError, type ExitCode, type Invocation, UsageError } from '../command'
import { checkLink } from '../links/check'
import { htmlButton, textLink } from '../links/email-button'
import { addLinks } from '../links/mailing-list'
import { mint } from '../links/mint'
import { signingSecret } from '../links/secrets'

const text = { type: 'string' } as const
const flag = { type: 'boolean' } as const

const options = {
  customer: text,
  'customer-id': text,
  member: text,
  order: text,
  view: flag,
  expires: text,
  html: flag,
  text: flag,
  label: text,
  csv: text,
  out: text,
  column: text,
  check: text,
} as const

/** `portico link`: makes links for customers, one or a mailing list of them, and explains one. */
export const linkCommand: Command = {
  name: 'link',
  usage: '--customer ID … | --csv IN --out OUT … | --check LINK',
  summary: 'Makes a link for a customer, or one for each row of a list; or says what a link is',
  options: `\
  --customer ID       whom it is for, by your own id; or --customer-id UUID, by the API's
  --member ID         which member of a team, by the same kind of id
  --order UUID        opens this order only; without it, the whole portal
  --view              shows, and changes nothing
  --expires 30d       or 12h; default and maximum are what is configured for its kind
  --html, --text      a button for an email, or its plain text [--label TEXT]
  --csv IN --out OUT  adds a column portal_link to a list with a column customer
                      [--column NAME] and, if you like, order and member
  --check LINK        what a link is, and whether it works`,
  async run({ parameters, here }) {
    const { values } = parseArgs({ args: parameters, options })
    if (values.check !== undefined) {
      mustBeAmong(values, ['check'])
      return checkLink(values.check)
    }
    if (values.csv !== undefined || values.out !== undefined) return list(values, here)
    return one(values)
  },
}

type Values = ReturnType<typeof parseArgs<{ options: typeof options }>>['values']

function mustBeAmong(values: Values, names: (keyof Values)[]): void {
  const known: string[] = names
  const odd = Object.keys(values).find((name) => !known.includes(name))
  if (odd) throw new UsageError(`--${odd} doesn’t go with --${names[0]}.`)
}

async function one(values: Values): Promise<ExitCode> {
  const { customer, 'customer-id': id, member, order, view = false, expires } = values
  mustBeAmong(values, [
    'customer',
    'customer-id',
    'member',
    'order',
    'view',
    'expires',
    'html',
    'text',
    'label',
  ])
  if ((customer === undefined) === (id === undefined)) {
    throw new UsageError('Name a customer, with --customer or with --customer-id.')
  }
  if (values.html && values.text) throw new UsageError('Choose --html or --text.')
  const subject = customer === undefined ? { cus: id ?? '', member } : { sub: customer, member }
  const made = await mint({ subject, order, viewOnly: view, expires }, await signingSecret())
  if ('problem' in made) throw new CommandError(`There can be no such link: ${made.problem}.`)
  const label = values.label ?? (order ? 'View your order' : 'View your orders')
  const show = values.html ? htmlButton : values.text ? textLink : plain
  console.log(show({ label, link: made.link }))
  return 0
}

function plain({ link }: { link: string }): string {
  return link
}

async function list(values: Values, here: Invocation['here']): Promise<ExitCode> {
  const { csv, out, column = 'customer', view = false, expires } = values
  mustBeAmong(values, ['csv', 'out', 'column', 'view', 'expires'])
  if (!csv || !out) throw new UsageError('A list needs --csv IN and --out OUT.')
  const secret = await signingSecret()
  const target = path.resolve(here, out)
  const { linked, unlinked, first } = await addLinks({
    source: path.resolve(here, csv),
    target,
    column,
    linkOf: ({ customer, order, member }) =>
      mint(
        {
          subject: { sub: customer, member: member || undefined },
          order: order || undefined,
          viewOnly: view,
          expires,
        },
        secret,
      ),
  })
  console.error(`${target}: ${linked} rows with a link`)
  if (!first) return 0
  console.error(
    `Rows without a link: ${unlinked}; the first is row ${first.row}: ${first.problem}.`,
  )
  return 1
}
