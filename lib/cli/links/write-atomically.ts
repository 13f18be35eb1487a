import { rename, rm } from 'node:fs/promises'

/** Writes a file under another name first, so that it appears whole or not at all. */
export async function writeAtomically<Result>(
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
