// Telegram is a channel like any other.
import { channelContract } from '../channel-contract.ts'
import { openTelegramHarness, telegramCan } from './telegram-harness.ts'

channelContract('telegram', telegramCan, openTelegramHarness)
