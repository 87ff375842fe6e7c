// The process that reads: a picture comes in, its rows go out. It says nothing else to anybody, and leaves with its parent.
import { constants, setPriority } from 'node:os'
import { type Picture, PictureUnreadable } from '../../src/ports/picture-reader.ts'
import { loadModels, type Models } from './models.ts'
import type { Reading } from './picture-reader.ts'
import { readPicture } from './read-picture.ts'

let models: Promise<Models> | null = null

async function read(picture: Picture): Promise<Reading> {
  try {
    models ??= loadModels()
    return { rows: [...(await readPicture(picture, await models))] }
  } catch (error) {
    return { unreadable: error instanceof PictureUnreadable ? error.reason : 'out-of-order' }
  }
}

// Whoever talks goes first.
setPriority(constants.priority.PRIORITY_BELOW_NORMAL)
// Ctrl-C is for the parent, who ends what is in hand.
process.on('SIGINT', () => undefined)
process.on('disconnect', () => process.exit())
process.on('message', (picture: Picture) => {
  void read(picture).then((reading) => process.send?.(reading))
})
