import { rename, rm } from 'node:fs/promises'

/** Writes a file under another name first, so that under its own it is whole or not there. */
export async function whole<Result>(
  file: string,
  write: (draft: string) => Promise<Result>,
): Promise<Result> {
  const draft = `${file}.${process.pid}.draft`
  try {
    const result = await write(draft)
    await rename(draft, file)
    return result
  } catch (error) {
    await rm(draft, { force: true })
    throw error
  }
}
