// Runs the page with the scripted assistant, for working on its looks: npx tsx tests/browser/rehearse.ts
import { openStage } from './stage.ts'

const stage = await openStage({ port: Number(process.env['PORT'] ?? 4001) })
console.log(stage.server.loginAddress())
process.once('SIGINT', () => void stage.close())
