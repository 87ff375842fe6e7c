// The citizen's number (GB 11643): its date of birth and its check digit.

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const checkDigits = '10X98765432'

/** Whether the last of eighteen characters is the check digit of the first seventeen. */
export function hasCheckDigit(number: string): boolean {
  const sum = weights.reduce((total, weight, place) => total + weight * Number(number[place]), 0)
  return checkDigits[sum % 11] === number[17]
}

/** Whether six or eight digits can be a date of birth: `19010203`, `010203`. */
export function canBeBirthDate(digits: string): boolean {
  const year = digits.length === 8 ? Number(digits.slice(0, 4)) : 1900
  const month = Number(digits.slice(-4, -2))
  const day = Number(digits.slice(-2))
  return year >= 1850 && year < 2100 && month >= 1 && month <= 12 && day >= 1 && day <= 31
}
