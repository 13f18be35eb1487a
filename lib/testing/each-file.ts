// Vitest runs this for each test file, even if files share their modules.
import fc from 'fast-check'
import { afterAll } from 'vitest'
import { closeAll } from './close-after-file'
import { testSeed } from './seed'

fc.configureGlobal({ seed: testSeed })

afterAll(closeAll)
