// How long a test asks whether something happens: an answer to "does it?", never a measurement, however busy the machine is.

export const patience = { timeout: 90_000, interval: 5 }
