import path from 'node:path'
import { parseArgs } from 'node:util'
import { type Command, CommandError, type ExitCode, UsageError } from '../command'
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
  qr: flag,
  label: text,
  csv: text,
  out: text,
  column: text,
  check: text,
} as const

/** `portico link`: makes links for customers, one or a mailing list of them, and explains one. */
export const runLink: Command = async ({ parameters, workingDirectory }) => {
  const { values } = parseArgs({ args: parameters, options })
  if (values.check !== undefined) {
    mustBeAmong(values, ['check'])
    const { checkLink } = await import('../links/check')
    return checkLink(values.check)
  }
  return values.csv === undefined ? one(values, workingDirectory) : list(values, workingDirectory)
}

type Values = ReturnType<typeof parseArgs<{ options: typeof options }>>['values']

function mustBeAmong(values: Values, names: (keyof Values)[]): void {
  const known: string[] = names
  const odd = Object.keys(values).find((name) => !known.includes(name))
  if (odd) throw new UsageError(`--${odd} doesn’t go with --${names[0]}.`)
}

async function one(values: Values, workingDirectory: string): Promise<ExitCode> {
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
    'qr',
    'out',
    'label',
  ])
  if ((customer === undefined) === (id === undefined)) {
    throw new UsageError('Name a customer, with --customer or with --customer-id.')
  }
  if (values.out !== undefined && !values.qr) {
    throw new UsageError('Name a file with --qr, or for a list with --csv.')
  }
  if ([values.html, values.text, values.qr].filter(Boolean).length > 1) {
    throw new UsageError('Choose --html, --text or --qr.')
  }
  const subject = customer === undefined ? { cus: id ?? '', member } : { sub: customer, member }
  const made = await mint({ subject, order, viewOnly: view, expires }, await signingSecret())
  if ('problem' in made) throw new CommandError(`There can be no such link: ${made.problem}.`)
  if (values.qr) {
    const { outputQrCode } = await import('../links/qr-code')
    await outputQrCode(made.link, values.out && path.resolve(workingDirectory, values.out))
    return 0
  }
  const label = values.label ?? (order ? 'View your order' : 'View your orders')
  console.log(await formatLink(values, label, made.link))
  return 0
}

async function formatLink({ html, text }: Values, label: string, link: string): Promise<string> {
  if (!html && !text) return link
  const { htmlButton, textLink } = await import('../links/email-button')
  return html ? htmlButton({ label, link }) : textLink({ label, link })
}

async function list(values: Values, workingDirectory: string): Promise<ExitCode> {
  const { csv, out, column = 'customer', view = false, expires } = values
  mustBeAmong(values, ['csv', 'out', 'column', 'view', 'expires'])
  if (!csv || !out) throw new UsageError('A list needs --csv IN and --out OUT.')
  const { addLinks } = await import('../links/mailing-list')
  const secret = await signingSecret()
  const target = path.resolve(workingDirectory, out)
  const { linked, unlinked, first } = await addLinks({
    source: path.resolve(workingDirectory, csv),
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
