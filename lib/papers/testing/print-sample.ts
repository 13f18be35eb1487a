// Prints the sample paper, with data, in a process of its own, and writes the file to its output.
import { createI18n } from '../../i18n/i18n'
import { createPaperPdf } from '../create-paper-pdf'
import { samplePaper } from './sample-paper'
import { startEngine } from './start-engine'

const engine = await startEngine()
const arabic = await createI18n({ language: 'ar', tag: 'ar-EG' }, 'Africa/Cairo')
const look = { accent: '#2450b8', logo: null }
const pdf = await createPaperPdf(engine, samplePaper(), arabic, look, '<data/>')
process.stdout.write(pdf)
await engine.close()
