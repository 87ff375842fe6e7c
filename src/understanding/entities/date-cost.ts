// What it costs to believe a date: little, and less the more of the text it explains.

/** For a date of so many characters. */
export const dateCost = (length: number): number => 2 - Math.min(length, 20) * 0.05
