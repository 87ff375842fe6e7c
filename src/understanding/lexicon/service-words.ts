// What people call the services of the scheme, plainly, in dialect and as dictation writes it. One row, one meaning.
import { allowanceRows } from './services/allowances.ts'
import { assistiveDeviceRows } from './services/assistive-devices.ts'
import { certificateRows } from './services/certificate.ts'
import { educationRows } from './services/education.ts'
import { housingRows } from './services/housing.ts'
import { identityPaperRows } from './services/identity-papers.ts'
import { lawRows } from './services/law.ts'
import { otherRows } from './services/other.ts'
import { rehabilitationRows } from './services/rehabilitation.ts'
import type { ServiceRow } from './services/row.ts'
import { tradeRows } from './services/trade.ts'
import { trainingRows } from './services/training.ts'

/** Every row, in the order of the scheme's table. */
export const serviceRows: readonly ServiceRow[] = [
  ...certificateRows,
  ...assistiveDeviceRows,
  ...allowanceRows,
  ...educationRows,
  ...trainingRows,
  ...tradeRows,
  ...housingRows,
  ...lawRows,
  ...identityPaperRows,
  ...rehabilitationRows,
  ...otherRows,
]
