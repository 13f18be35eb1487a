// `npm run package -- FOLDER`: makes a folder with all that a server needs to run the portal, and
// nothing that builds it. Plain JavaScript without dependencies: it runs before anything is installed.
import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { ensureBuilt, ensureInstalled, fail, requireNode, root } from './prepare.js'
import { prepareFonts } from './prepare-fonts.js'

requireNode()
const [name] = process.argv.slice(2)
if (!name) fail('Where should the package go?\n\n  npm run package -- FOLDER')
const folder = path.resolve(name)
if (existsSync(folder) && readdirSync(folder).length > 0) {
  fail(`${folder} has something in it. Name a folder that is empty or doesn't exist.`)
}
ensureInstalled()
const fonts = prepareFonts()
ensureBuilt()
await fonts
// Loaded late: it needs what was installed.
const { makePackage } = await import('./package/make-package.js')
await makePackage(root, folder)
console.log(`The package is in ${folder}. Start it there with: node lib/cli/start.js`)
