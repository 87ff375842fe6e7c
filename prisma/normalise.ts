// What counts as the same name, number or code, however it was typed. Full-width digits and letters are plain ones (NFKC).

/** What is looked for by a digest. */
export type Digested = 'name' | 'id-number' | 'phone' | 'code'

export const normalise: Readonly<Record<Digested, (value: string) => string>> = {
  // 古丽·买买提 is written with half a dozen dots, and spaces come in from tables.
  name: (name) =>
    name
      .normalize('NFKC')
      .replaceAll(/[·•‧∙⋅・.]/gu, '·')
      .replaceAll(/[\s\p{Cf}]/gu, ''),
  'id-number': (number) =>
    number
      .normalize('NFKC')
      .replaceAll(/[^\dXx]/gu, '')
      .toUpperCase(),
  phone: (phone) =>
    phone
      .normalize('NFKC')
      .replaceAll(/\D/gu, '')
      .replace(/^(?:00)?86(?=1\d{10}$)/u, ''),
  code: (code) => code.normalize('NFKC').replaceAll(/\D/gu, ''),
}
