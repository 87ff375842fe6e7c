// The one table of opencc-js that is used here has no types of its own.
declare module 'opencc-js/dict/TSCharacters' {
  /** `繁 简|繁 简…`; where one traditional character has several simplified ones, the usual one first. */
  const table: string
  export default table
}
