import type { CopyContent } from './copy-content'
import { writeDate } from './write-date'
import { writeLine } from './write-line'
import { writeParty } from './write-party'
import { writeSettlement } from './write-settlement'
import { element, optionalElement, type XmlElement } from './xml'

const GUIDELINE = 'urn:cen.eu:en16931:2017'

/** UNTDID 1001: commercial invoice, corrected invoice. */
const INVOICE = '380'
const CORRECTION = '384'

const UNECE = 'urn:un:unece:uncefact:data:standard'

const namespaces = {
  'xmlns:rsm': `${UNECE}:CrossIndustryInvoice:100`,
  'xmlns:qdt': `${UNECE}:QualifiedDataType:100`,
  'xmlns:ram': `${UNECE}:ReusableAggregateBusinessInformationEntity:100`,
  'xmlns:udt': `${UNECE}:UnqualifiedDataType:100`,
}

/** The Cross Industry Invoice (D16B). Elements stand in the order of its schema. */
export function writeInvoice(content: CopyContent): XmlElement {
  const { number, issued, corrects } = content
  return element(
    'rsm:CrossIndustryInvoice',
    [
      element('rsm:ExchangedDocumentContext', [
        element('ram:GuidelineSpecifiedDocumentContextParameter', [element('ram:ID', GUIDELINE)]),
      ]),
      element('rsm:ExchangedDocument', [
        element('ram:ID', number),
        element('ram:TypeCode', corrects ? CORRECTION : INVOICE),
        writeDate('ram:IssueDateTime', issued),
      ]),
      element('rsm:SupplyChainTradeTransaction', [
        ...content.lines.map((line, index) => writeLine(line, index + 1, content.decimals)),
        writeAgreement(content),
        writeDelivery(content),
        writeSettlement(content),
      ]),
    ],
    namespaces,
  )
}

function writeAgreement({ seller, buyer, reference }: CopyContent): XmlElement {
  return element('ram:ApplicableHeaderTradeAgreement', [
    // A seller's number that is no VAT identifier is a tax number (BT-32); a buyer has none.
    writeParty('ram:SellerTradeParty', seller, 'FC'),
    writeParty('ram:BuyerTradeParty', buyer, null),
    reference === null
      ? null
      : element('ram:BuyerOrderReferencedDocument', [
          optionalElement('ram:IssuerAssignedID', reference),
        ]),
  ])
}

/** What is supplied over a time says so in the settlement. */
function writeDelivery({ supplied: { from, to } }: CopyContent): XmlElement {
  const isOfOneDay = from === to
  return element('ram:ApplicableHeaderTradeDelivery', [
    isOfOneDay
      ? element('ram:ActualDeliverySupplyChainEvent', [writeDate('ram:OccurrenceDateTime', from)])
      : null,
  ])
}
