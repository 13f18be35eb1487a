// Makes the fonts, as a process: it takes all of a core for seconds.
import { ensureFonts } from './make-fonts.js'

await ensureFonts(process.cwd())
