// What there is to run, as plain data: help is printed from it without anything else being loaded.

/**
 * @typedef {object} CommandEntry
 * @property {'link' | 'links' | 'history' | 'import' | 'export' | 'papers' | 'mail' | 'events' | 'doctor' | 'sync'} name
 * @property {string} usage What comes after the name: `ORDER [--json]`.
 * @property {string} summary One line for the list of commands.
 * @property {string} [options] What its options mean, for its own help: a line for each.
 */

/** @type {readonly CommandEntry[]} */
export const commandList = [
  {
    name: 'link',
    usage: '--customer ID … | --csv IN --out OUT … | --check LINK',
    summary: 'Creates a link for a customer, or one for each row of a list; or explains a link',
    options: `\
  --customer ID       who it is for, by your own id; or --customer-id UUID, by the API's
  --member ID         which member of a team, by the same kind of id
  --order UUID        opens this order only; without it, the whole portal
  --view              read only
  --expires 30d       or 12h; default and maximum are what is configured for its kind
  --html, --text      a button for an email, or its plain text [--label TEXT]
  --qr                a QR code for printed papers, as SVG; or into a file, as SVG or PNG
                      by its ending [--out FILE]
  --csv IN --out OUT  adds a column portal_link to a list with a column customer
                      [--column NAME] and, if you like, order and member
  --check LINK        what a link is, and whether it works`,
  },
  {
    name: 'links',
    usage: 'revoke --link ID|--url LINK|--customer ID|--before TIME',
    summary: 'Revokes one link, all of a customer, or all from before a time, and their sessions',
    options: `\
  --link ID           the link with this id (its jti, which link --check shows)
  --url LINK          this link
  --customer ID       all of a customer until now, by your own id; or --customer-id UUID
  --before TIME       everybody's from before: 2026-03-01, or 2026-03-01T12:00Z, in UTC`,
  },
  {
    name: 'history',
    usage: 'ORDER',
    summary:
      'Shows who changed the billing details of an order (its id or invoice number), and how',
  },
  {
    name: 'import',
    usage: 'FILE… [--rejects FILE]',
    summary: 'Imports orders, customers, products … as JSON Lines; - reads standard input',
  },
  {
    name: 'export',
    usage: '[FILE]',
    summary: 'Writes all orders, customers, products … as JSON Lines, to FILE or standard output',
  },
  {
    name: 'papers',
    usage: '--from DAY --to DAY --output FILE.zip|FOLDER',
    summary: 'Writes the invoices and receipts that were issued in a time, with a table of them',
    options: `\
  --from DAY          the first day: 2026-01-01, in PORTICO_TIME_ZONE
  --to DAY            the last day
  --output NAME       a ZIP if it ends with .zip, else a folder; besides the papers it has papers.csv,
                      and not-issued.csv if an order of that time has no invoice`,
  },
  {
    name: 'mail',
    usage: '--order ID [--about order|refund|correction] [--to ADDRESS] [--preview]',
    summary: 'Mails the news of an order once more, to try it or because it got lost',
    options: `\
  --order ID          the API's id of the order; it goes to those who were told first
  --about WHAT        order (that it is paid, which is the default), refund or correction
  --to ADDRESS        to this address alone, with a link that shows and changes nothing
  --preview           sends nothing, and writes the mail (.eml) to standard output`,
  },
  {
    name: 'events',
    usage: '[--pending|--delivered|--failed] [--order|--customer ID] | resend ID…|--failed',
    summary: 'Lists webhook events, the newest first; or sends some of them again',
  },
  {
    name: 'doctor',
    usage: '',
    summary: 'Checks the configuration and everything that the portal depends on; changes nothing',
  },
  {
    name: 'sync',
    usage: '',
    summary: 'Reads everything at the hosted API, and brings the mirror of it up to date',
  },
]
