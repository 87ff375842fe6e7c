// Says a whole delivery on a channel, as the assistant does where nothing goes wrong.
import type { Channel, Delivery, Receipt } from '../../src/ports/channel.ts'

/** Rejects with what the first part that fails rejects with. @returns the receipt of the last part */
export async function send(
  channel: Pick<Channel, 'partsOf'>,
  delivery: Delivery,
  how: { readonly repeat: boolean } = { repeat: false },
): Promise<Receipt> {
  let receipt: Receipt = { message: null }
  for (const part of channel.partsOf(delivery)) {
    await part.turn()
    receipt = await part.send(how)
  }
  return receipt
}
