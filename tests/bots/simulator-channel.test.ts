// The simulator is a channel like any other.
import { channelContract } from './channel-contract.ts'
import { simulatorCan, simulatorHarness } from './simulator-harness.ts'

channelContract('sim', simulatorCan, simulatorHarness)
