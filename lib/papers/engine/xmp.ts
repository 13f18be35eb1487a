/** The namespaces and values that say what else a file is, besides PDF/A-3a. */
type Declaration = {
  prefix: string
  namespace: string
  schema: string
  values: { name: string; value: string; type: 'Integer' | 'Text'; description: string }[]
}

const PDF_UA: Declaration = {
  prefix: 'pdfuaid',
  namespace: 'http://www.aiim.org/pdfua/ns/id/',
  schema: 'PDF/UA identification schema',
  values: [
    { name: 'part', value: '1', type: 'Integer', description: 'Part of the PDF/UA standard' },
  ],
}

/** Of the Factur-X specification, version 1.0. */
const FACTUR_X: Declaration = {
  prefix: 'fx',
  namespace: 'urn:factur-x:pdfa:CrossIndustryDocument:invoice:1p0#',
  schema: 'Factur-X PDF/A extension schema',
  values: [
    {
      name: 'DocumentFileName',
      value: 'factur-x.xml',
      type: 'Text',
      description: 'Name of the embedded XML file',
    },
    { name: 'DocumentType', value: 'INVOICE', type: 'Text', description: 'Type of the document' },
    { name: 'Version', value: '1.0', type: 'Text', description: 'Version of the XML schema' },
    {
      name: 'ConformanceLevel',
      value: 'EN 16931',
      type: 'Text',
      description: 'Profile of the XML data',
    },
  ],
}

/**
 * XMP metadata that also says that the file is PDF/UA-1, and Factur-X where it has the data.
 *
 * @throws {Error} where the metadata isn't built as the engine builds it.
 */
export function declareStandards(xmp: string, { facturX }: { facturX: boolean }): string {
  const declarations = facturX ? [PDF_UA, FACTUR_X] : [PDF_UA]
  const namespaces = declarations.map(({ prefix, namespace }) => ` xmlns:${prefix}="${namespace}"`)
  const values = declarations.flatMap(({ prefix, values: all }) =>
    all.map(({ name, value }) => `<${prefix}:${name}>${value}</${prefix}:${name}>`),
  )
  return [
    { before: /(?<=<rdf:Description rdf:about="")/, text: namespaces.join('') },
    { before: /<\/rdf:Bag><\/pdfaExtension:schemas>/, text: declarations.map(schemaOf).join('') },
    { before: /<pdfaid:part>/, text: values.join('') },
  ].reduce(insert, xmp)
}

function insert(xmp: string, { before, text }: { before: RegExp; text: string }): string {
  const at = xmp.search(before)
  if (at < 0) throw new Error(`The metadata of the PDF has no ${before.source}`)
  return xmp.slice(0, at) + text + xmp.slice(at)
}

/** PDF/A wants each property of a schema that isn't its own described. */
function schemaOf({ prefix, namespace, schema, values }: Declaration): string {
  const properties = values.map(
    ({ name, type, description }) =>
      '<rdf:li rdf:parseType="Resource">' +
      '<pdfaProperty:category>external</pdfaProperty:category>' +
      `<pdfaProperty:description>${description}</pdfaProperty:description>` +
      `<pdfaProperty:name>${name}</pdfaProperty:name>` +
      `<pdfaProperty:valueType>${type}</pdfaProperty:valueType></rdf:li>`,
  )
  return (
    '<rdf:li rdf:parseType="Resource">' +
    `<pdfaSchema:schema>${schema}</pdfaSchema:schema>` +
    `<pdfaSchema:namespaceURI>${namespace}</pdfaSchema:namespaceURI>` +
    `<pdfaSchema:prefix>${prefix}</pdfaSchema:prefix>` +
    `<pdfaSchema:property><rdf:Seq>${properties.join('')}</rdf:Seq></pdfaSchema:property></rdf:li>`
  )
}
