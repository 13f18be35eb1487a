// The package has no types of its own, and those that are published are of an older version.
declare module 'subset-font' {
  type Options = {
    keepAllGlyphs?: boolean
    variationAxes?: Record<string, number>
    targetFormat?: 'sfnt'
    noHinting?: boolean
  }

  export default function subsetFont(
    font: Buffer,
    text: string | undefined,
    options: Options,
  ): Promise<Buffer>
}
