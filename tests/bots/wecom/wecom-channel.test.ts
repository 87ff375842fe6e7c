// WeChat Work is a channel like any other.
import { channelContract } from '../channel-contract.ts'
import { wecomCan, wecomHarness } from './wecom-harness.ts'

channelContract('wecom', wecomCan, wecomHarness)
