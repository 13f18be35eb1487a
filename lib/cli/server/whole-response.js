import { ServerResponse } from 'node:http'
import { gzipSync } from 'node:zlib'
import { compressOnce } from './compress-once.js'

/**
 * What is text and ready within milliseconds: pages and their payloads, styles, scripts, answers of the
 * API. A table of orders is none of these: it is made while it is sent.
 */
const WHOLE =
  /^(text\/(html|css|javascript|plain|x-component)|application\/(javascript|json)|image\/svg\+xml)\b/

/** What is shorter fits into a packet as it is. */
const GZIP_MIN = 1_024

/**
 * An answer that leaves at once, where it is text, and as small as the client can take it. Next.js
 * writes a page in dozens of pieces; compressing and sending each by itself takes longer than making
 * it, and helps nobody, since pages don't stream.
 *
 * @template {import('node:http').IncomingMessage} Request
 * @extends {ServerResponse<Request>}
 */
export class WholeResponse extends ServerResponse {
  /** @type {Buffer[]} */
  #pieces = []

  /** @override */
  flushHeaders() {
    if (!this.#isWhole()) super.flushHeaders()
  }

  /**
   * @override
   * @param {unknown[]} parameters
   */
  write(...parameters) {
    if (!this.#isWhole()) return Reflect.apply(super.write, this, parameters)
    this.#keep(parameters)
    const callback = parameters.at(-1)
    if (typeof callback === 'function') process.nextTick(callback)
    return true
  }

  /**
   * @override
   * @param {unknown[]} parameters
   */
  end(...parameters) {
    if (!this.#isWhole()) return Reflect.apply(super.end, this, parameters)
    this.#keep(parameters)
    if (this.#pieces.length === 0) return Reflect.apply(super.end, this, parameters)
    const content = this.#compress(Buffer.concat(this.#pieces))
    // What a request leaves behind may be held for longer than the answer is needed.
    this.#pieces = []
    this.setHeader('Content-Length', content.length)
    const callback = parameters.at(-1)
    const rest = typeof callback === 'function' ? [callback] : []
    return Reflect.apply(super.end, this, [content, ...rest])
  }

  /** Once the head is written, nothing about the answer can change. */
  #isWhole() {
    return !this.headersSent && WHOLE.test(String(this.getHeader('Content-Type')))
  }

  /** @param {unknown[]} parameters As of `write`: a piece, perhaps its encoding, perhaps a callback. */
  #keep([piece, encoding]) {
    if (piece instanceof Uint8Array) this.#pieces.push(Buffer.from(piece))
    if (typeof piece === 'string') this.#pieces.push(Buffer.from(piece, toEncoding(encoding)))
  }

  /** @param {Buffer} content */
  #compress(content) {
    const isFixed = this.hasHeader('Content-Encoding') || this.hasHeader('Content-Range')
    if (isFixed || content.length < GZIP_MIN) return content
    this.appendHeader('Vary', 'Accept-Encoding')
    if (!takesGzip(this.req.headers['accept-encoding'])) return content
    this.setHeader('Content-Encoding', 'gzip')
    return this.#neverChanges() ? compressOnce(content) : gzipSync(content)
  }

  /** Scripts, styles and logos have names that change with their content. */
  #neverChanges() {
    return /\bimmutable\b/.test(String(this.getHeader('Cache-Control')))
  }
}

/**
 * Whether a client names gzip without ruling it out (RFC 9110, 12.5.3).
 *
 * @param {string | string[] | undefined} accepted
 */
function takesGzip(accepted) {
  return /(^|,)\s*gzip\s*(;\s*q=(0\.\d*[1-9]|1)|,|$)/i.test(String(accepted))
}

/**
 * @param {unknown} name
 * @returns {BufferEncoding}
 */
function toEncoding(name) {
  return typeof name === 'string' && Buffer.isEncoding(name) ? name : 'utf8'
}
