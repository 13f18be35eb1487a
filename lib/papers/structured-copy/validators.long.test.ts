import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wrongSums } from '../../documents/check-sums'
import { createPaper } from '../../documents/create-paper'
import type { PaperDocument } from '../../documents/paper-document'
import { sampleOptions } from '../../documents/testing/sample-order-paper'
import { testSeed } from '../../testing/seed'
import { copiedPapers } from '../testing/copied-papers'
import { drawnOrders } from '../testing/drawn-orders'
import { skipWithoutValidators } from '../testing/validators/skip-without-validators'
import { type Faults, validateCopies } from '../testing/validators/validate'
import { createStructuredCopy } from './create-structured-copy'

/** A Java program starts, and reads its rules. */
const TIMEOUT_MS = 300_000

skipWithoutValidators()

function copiesOf(papers: Record<string, PaperDocument>): Record<string, string> {
  const copies = Object.entries(papers).flatMap(([name, paper]) => {
    const copy = createStructuredCopy(paper)
    return 'xml' in copy ? [[name, copy.xml]] : []
  })
  return Object.fromEntries(copies)
}

/** Of the files in which something is wrong. */
function listFaults(faults: Faults): Faults {
  return Object.fromEntries(Object.entries(faults).filter(([, found]) => found.length > 0))
}

describe('the XML schema and the Schematron of EN 16931', { timeout: TIMEOUT_MS }, () => {
  it('accept a copy of every kind', () => {
    const copies = copiesOf(copiedPapers)
    expect(Object.keys(copies)).toEqual(Object.keys(copiedPapers))
    expect(listFaults(validateCopies(copies))).toEqual({})
  })

  it('find what is wrong', () => {
    const { invoice = '' } = copiesOf(copiedPapers)
    const faults = validateCopies({
      right: invoice,
      sum: invoice.replace('GrandTotalAmount>119.00', 'GrandTotalAmount>119.01'),
      order: invoice.replace('<ram:TypeCode>380</ram:TypeCode>', ''),
      code: invoice.replace('>EUR<', '>EUX<'),
    })
    expect(faults).toEqual({
      right: [],
      sum: expect.arrayContaining([expect.stringContaining('BR-CO-15')]),
      order: expect.arrayContaining([expect.stringContaining('TypeCode')]),
      code: expect.arrayContaining([expect.stringContaining('BR-CL-04')]),
    })
  })

  it('accept the copies of any orders', () => {
    const orders = fc
      .sample(drawnOrders, { numRuns: 2_000, seed: testSeed })
      .filter((order) => wrongSums(order).length === 0)
    const papers = orders.map((order, index) => [index, createPaper(order, sampleOptions)])
    const copies = copiesOf(Object.fromEntries(papers))
    expect(Object.keys(copies).length).toBeGreaterThan(20)
    expect(listFaults(validateCopies(copies))).toEqual({})
  })
})
