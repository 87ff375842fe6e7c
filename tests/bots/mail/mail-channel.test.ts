// Mail is a channel like any other, except that nobody can write to it.
import { channelContract } from '../channel-contract.ts'
import { mailCan, openMailHarness } from './mail-harness.ts'

channelContract('mail', mailCan, () => openMailHarness())
