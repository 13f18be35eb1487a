import type { ServerResponse } from 'node:http'
import { describe, expect, it } from 'vitest'
import { loadLogo } from './load-logo'
import { isPublicAddress } from './public-address'
import { png, serveLogo, svg, toLoopback } from './testing/logo-server'

const load = async (answer: (response: ServerResponse) => void, connection = toLoopback) =>
  loadLogo(await serveLogo((_request, response) => answer(response)), connection)

const wrap = (inside: string) => `<svg xmlns="http://www.w3.org/2000/svg">${inside}</svg>`

describe('a logo on the web', () => {
  it('is of the type that its content says, whatever its server says', async () => {
    const logo = await load((response) => {
      response.setHeader('Content-Type', 'text/html')
      response.end(png)
    })
    expect(logo).toMatchObject({ type: 'png', content: png })
    expect(logo.file).toMatch(/^[\w-]{22}\.png$/)
  })

  it('has another name when it changes, and the same when it doesn’t', async () => {
    const names = await Promise.all(
      [svg, svg, svg.replace('9', '8')].map((content) =>
        load((response) => response.end(content)).then(({ file }) => file),
      ),
    )
    expect(names[0]).toBe(names[1])
    expect(names[0]).not.toBe(names[2])
  })

  it('is followed where it moved', async () => {
    const there = await serveLogo((_request, response) => response.end(svg))
    const logo = await load((response) => response.writeHead(302, { Location: there }).end())
    expect(logo.type).toBe('svg')
  })

  it('isn’t asked for on loopback, by name, by address, or after a redirect', async () => {
    const asked: string[] = []
    const secret = await serveLogo((request, response) => {
      asked.push(request.url ?? '')
      response.end(svg)
    })
    const strict = { ...toLoopback, isAllowed: isPublicAddress }
    for (const host of ['localhost', '127.0.0.1', '[::ffff:127.0.0.1]', '2130706433', '0x7f.1']) {
      await expect(loadLogo(secret.replace('localhost', host), strict)).rejects.toThrow(
        'not on the public internet',
      )
    }
    const first = await serveLogo((_request, response) =>
      response.writeHead(302, { Location: secret.replace('localhost', '127.0.0.2') }).end(),
    )
    const butNotThere = { ...toLoopback, isAllowed: (address: string) => address !== '127.0.0.2' }
    await expect(loadLogo(first, butNotThere)).rejects.toThrow('not on the public internet')
    expect(asked).toEqual([])
  })

  it('isn’t taken over plain http, at first or after a redirect', async () => {
    await expect(loadLogo('http://localhost/logo', toLoopback)).rejects.toThrow('not https')
    const moved = load((response) =>
      response.writeHead(302, { Location: 'http://localhost/logo' }).end(),
    )
    await expect(moved).rejects.toThrow('not https')
  })

  it('isn’t followed in a circle', async () => {
    const circle = load((response) => response.writeHead(302, { Location: '/logo' }).end())
    await expect(circle).rejects.toThrow('redirects too often')
  })

  it('is given up on when it is slow', async () => {
    const silent = load(() => {}, { ...toLoopback, timeout: 50 })
    await expect(silent).rejects.toThrow('it took longer than 0.05 seconds')
    const trickling = load((response) => response.write('<svg'), { ...toLoopback, timeout: 50 })
    await expect(trickling).rejects.toThrow('it took longer than 0.05 seconds')
  })

  it('isn’t read past 512 kB', async () => {
    let sent = 0
    const chunk = Buffer.alloc(64 * 1024, png)
    const endless = load((response) => {
      const fill = () => {
        do sent += chunk.length
        while (response.write(chunk) && sent < 10_000_000)
        if (sent >= 10_000_000) response.end()
      }
      response.on('drain', fill)
      fill()
    })
    await expect(endless).rejects.toThrow('larger than 512 kB')
    expect(sent).toBeLessThan(10_000_000)
  })

  it('isn’t used when its connection ends in the middle', async () => {
    const cut = load((response) => {
      response.writeHead(200, { 'Content-Length': png.length })
      response.write(png.subarray(0, 20), () => response.destroy())
    })
    await expect(cut).rejects.toThrow('aborted')
  })

  it.each([
    ['a PNG', png.subarray(0, 40)],
    ['a JPEG', Buffer.from('ffd8ffe000104a464946', 'hex')],
    ['a WebP', Buffer.from('RIFF\xff\0\0\0WEBPVP8 ', 'latin1')],
    ['an SVG', svg.slice(0, -8)],
  ])('isn’t used when it is the start of %s', async (_what, content) => {
    await expect(load((response) => response.end(content))).rejects.toThrow('ends too early')
  })

  it.each([
    ['a page', '<!DOCTYPE html><html><body>Not found</body></html>'],
    ['a page with an SVG in it', `<!DOCTYPE html><html>${svg}</html>`],
    ['a GIF', 'GIF89a'],
    ['nothing', ''],
    ['an SVG in UTF-16', Buffer.from(svg, 'utf16le')],
  ])('isn’t used when it is %s', async (_what, content) => {
    await expect(load((response) => response.end(content))).rejects.toThrow('it is no PNG')
  })

  it('isn’t used when its server says that it isn’t there', async () => {
    const missing = load((response) => response.writeHead(404).end(svg))
    await expect(missing).rejects.toThrow('status 404')
  })
})

describe('an SVG', () => {
  it.each([
    ['a script', '<script>alert(1)</script>'],
    ['a script under another prefix', '<s:script xmlns:s="http://www.w3.org/2000/svg"/>'],
    ['a handler', '<path onload="alert(1)"/>'],
    ['a handler without a space', '<path d="M0 0"onclick=alert(1) />'],
    ['foreign content', '<foreignObject><p>Hello</p></foreignObject>'],
    ['an image from elsewhere', '<image href="https://tracker.example/1.png"/>'],
    ['an image from elsewhere, the old way', '<image xlink:href="//tracker.example/1.png"/>'],
    ['another SVG inside', '<image href="data:image/svg+xml;base64,PHN2Zy8+"/>'],
    ['a link with a script', '<a href="java&#115;cript:alert(1)"/>'],
    ['an animated link', '<a><set attributeName="href" to="https://x.example"/></a>'],
    ['a style from elsewhere', '<style>@import "https://x.example/a.css"</style>'],
    ['a font from elsewhere', '<style>@font-face{src:url( https://x.example/a)}</style>'],
    ['a filter from elsewhere', '<path filter="url(\'https://x.example/a.svg#f\')"/>'],
    ['an entity', '<!ENTITY x SYSTEM "file:///etc/passwd">'],
  ])('with %s isn’t used', async (_what, inside) => {
    await expect(load((response) => response.end(wrap(inside)))).rejects.toThrow('an SVG with')
  })

  it.each([
    ['a declaration and a comment', `<?xml version="1.0"?>\n<!-- Made by hand -->\n${svg}\n`],
    ['a gradient of its own', wrap('<path fill="url(#g)"/><use xlink:href="#p"/>')],
    [
      'styles for dark pages',
      wrap('<style>@media (prefers-color-scheme:dark){*{fill:#fff}}</style>'),
    ],
    ['pixels inside', wrap('<image href="data:image/png;base64,AAAA"/>')],
  ])('with %s is used', async (_what, content) => {
    expect((await load((response) => response.end(content))).type).toBe('svg')
  })
})

describe('a logo under public/', () => {
  it('is read', async () => {
    expect((await loadLogo('/nordlicht.svg')).type).toBe('svg')
  })

  it.each([
    ['/../package.json', 'not under public/'],
    ['/missing.svg', 'can be read'],
  ])('isn’t read at %s', async (address, reason) => {
    await expect(loadLogo(address)).rejects.toThrow(reason)
  })
})
