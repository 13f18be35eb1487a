import { readAll, readOne } from './read-copy'

/** The rules of EN 16931 about sums that a structured copy breaks, by their names. */
export function findBrokenSums(xml: string): string[] {
  const sums = readOne(xml, 'SpecifiedTradeSettlementHeaderMonetarySummation') ?? ''
  const sum = (name: string) => readMoney(readOne(sums, name) ?? '0')
  const settlement = readOne(xml, 'ApplicableHeaderTradeSettlement') ?? ''
  const lines = readLines(xml)
  const taxes = readTaxes(settlement)
  const allowances = readAllowances(settlement)
  const addAt = (rate: bigint, all: Part[]) => add(all.filter((part) => part.rate === rate))
  const rules: Record<string, boolean> = {
    'BR-16': lines.length > 0,
    'BR-27': lines.every(({ price }) => price >= 0n),
    'BR-CO-10': add(lines) === sum('LineTotalAmount'),
    'BR-CO-11': add(allowances) === sum('AllowanceTotalAmount'),
    'BR-CO-12': !settlement.includes('<udt:Indicator>true') && !sums.includes('ChargeTotalAmount'),
    'BR-CO-13': sum('LineTotalAmount') - sum('AllowanceTotalAmount') === sum('TaxBasisTotalAmount'),
    'BR-CO-14': taxes.reduce((all, { tax }) => all + tax, 0n) === sum('TaxTotalAmount'),
    'BR-CO-15': sum('TaxBasisTotalAmount') + sum('TaxTotalAmount') === sum('GrandTotalAmount'),
    'BR-CO-16': sum('GrandTotalAmount') - sum('TotalPrepaidAmount') === sum('DuePayableAmount'),
    'BR-CO-17': taxes.every(({ amount, rate, tax }) => amount * rate === tax * 10_000n),
    'BR-S-08': taxes.every(
      ({ amount, rate }) => addAt(rate, lines) - addAt(rate, allowances) === amount,
    ),
    'each line': lines.every(({ amount, quantity, price }) => quantity * price === amount),
    'each rate once': new Set(taxes.map(({ rate }) => rate)).size === taxes.length,
    'each rate listed': lines.every(({ rate }) => taxes.some((tax) => tax.rate === rate)),
  }
  return Object.keys(rules).filter((rule) => !rules[rule])
}

type Part = { amount: bigint; rate: bigint }

function readLines(xml: string) {
  return readAll(xml, 'IncludedSupplyChainTradeLineItem').map((line) => ({
    amount: readMoney(readOne(line, 'LineTotalAmount')),
    rate: readMoney(readOne(line, 'RateApplicablePercent')),
    quantity: BigInt(readOne(line, 'BilledQuantity') ?? 'none'),
    price: readMoney(readOne(line, 'ChargeAmount')),
  }))
}

function readTaxes(settlement: string) {
  return readAll(settlement, 'ApplicableTradeTax').map((tax) => ({
    amount: readMoney(readOne(tax, 'BasisAmount')),
    rate: readMoney(readOne(tax, 'RateApplicablePercent')),
    tax: readMoney(readOne(tax, 'CalculatedAmount')),
  }))
}

function readAllowances(settlement: string): Part[] {
  return readAll(settlement, 'SpecifiedTradeAllowanceCharge').map((allowance) => ({
    amount: readMoney(readOne(allowance, 'ActualAmount')),
    rate: readMoney(readOne(allowance, 'RateApplicablePercent')),
  }))
}

/** All amounts of a copy have the same decimals, so their digits can be compared. */
function readMoney(text: string | null): bigint {
  if (!text || !/^-?\d+(\.\d\d)?$/.test(text)) throw new Error(`No amount: ${text}`)
  return BigInt(text.replace('.', ''))
}

function add(parts: Part[]): bigint {
  return parts.reduce((sum, { amount }) => sum + amount, 0n)
}
