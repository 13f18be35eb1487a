import { expect, test } from 'vitest'
import { toContactUrl } from './contact-url'

test.each([
  ['mailto:help@example.com', 'NORD-00318', 'mailto:help@example.com?subject=NORD-00318'],
  ['mailto:help@example.com', 'Order 7 & 8', 'mailto:help@example.com?subject=Order%207%20%26%208'],
  [
    'mailto:help@example.com',
    'Rechnung für Ä+B',
    'mailto:help@example.com?subject=Rechnung%20f%C3%BCr%20%C3%84%2BB',
  ],
  ['https://example.com/help', 'NORD-00318', 'https://example.com/help?about=NORD-00318'],
  [
    'https://example.com/help?lang=de#form',
    'A B',
    'https://example.com/help?lang=de&about=A+B#form',
  ],
  ['mailto:help@example.com', null, 'mailto:help@example.com'],
  ['https://example.com/help', null, 'https://example.com/help'],
  [null, 'NORD-00318', null],
])('the contact %s about %s is %s', (support, about, url) => {
  expect(toContactUrl(support, about)).toBe(url)
})
