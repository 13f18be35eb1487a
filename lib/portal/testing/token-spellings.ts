/** Lists how mail programs and people may write a token at the end of a URL, with a description. */
export function listTokenSpellings(token: string): [string, string][] {
  return [
    ['as it is', token],
    ['a full stop', `${token}.`],
    ['a bracket', `${token})`],
    ['an angle bracket', `${token}>`],
    ['an escaped angle bracket', `${token}%3E`],
    ['padding', `${token}=`],
    ['a quotation mark and a comma', `${token}”,`],
    ['a blank of no width', `${token}\u200B`],
    ['an escaped line break', `${token}%0D%0A`],
    ['a percent sign', `${token}%`],
    ['an escaped quotation mark', `${token}%E2%80%9D`],
    ['half of an escaped quotation mark', `${token}%E2%8`],
    ['its dots escaped, and a percent sign', `${token.replaceAll('.', '%2E')}%`],
    ['its dots escaped', token.replaceAll('.', '%2E')],
    ['its dots escaped twice', token.replaceAll('.', '%252e')],
  ]
}
