// What every page of the console has around itself, made once a request.
export interface Shell {
  /** The rooms of the console, in the menu's order. */
  readonly sections: readonly { readonly title: string; readonly path: string }[]
  /** Goes with every mutation of this session. */
  readonly csrfToken: string
  /** The address of a style or script. */
  asset(name: string): string
}
