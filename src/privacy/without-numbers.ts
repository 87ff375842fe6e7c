// Words passed on to somebody else, without the numbers of a person: identity, certificate, bank card, telephone.

/** Eleven figures and more, however they are spaced: a telephone number is the shortest of them. */
const numbers = /(?<![\d０-９])(?:[\d０-９][\s-]?){10,}[\dXx０-９Ｘｘ](?![\d０-９])/gu

/** 电话13800001234 → 电话（号码略）. */
export const withoutNumbers = (text: string): string => text.replaceAll(numbers, '（号码略）')
