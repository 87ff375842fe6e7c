// WeChat is a channel like any other.
import { channelContract } from '../channel-contract.ts'
import { wechatCan, wechatHarness } from './wechat-harness.ts'

channelContract('wechat', wechatCan, wechatHarness)
