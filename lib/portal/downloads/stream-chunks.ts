/**
 * Streams the chunks of a source, each when it is taken. The first is empty and there at once: with
 * it a server sends the headers, so that a download begins before its contents are known.
 *
 * @param open Opens the source. Its signal aborts as soon as nobody takes any more.
 */
export function streamChunks(
  open: (signal: AbortSignal) => AsyncIterable<Uint8Array>,
): ReadableStream<Uint8Array> {
  const leaving = new AbortController()
  const chunks = open(leaving.signal)[Symbol.asyncIterator]()
  return new ReadableStream(
    {
      start: (controller) => controller.enqueue(new Uint8Array()),
      async pull(controller) {
        const { done, value } = await chunks.next()
        if (done) controller.close()
        else controller.enqueue(value)
      },
      cancel() {
        leaving.abort()
        // What is being read ends by the signal, and how it ends concerns nobody.
        Promise.resolve(chunks.return?.()).catch(() => undefined)
      },
    },
    { highWaterMark: 0 },
  )
}
