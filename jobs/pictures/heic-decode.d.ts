// The part of heic-decode that is used here; it brings no types of its own.
declare module 'heic-decode' {
  interface Decoded {
    readonly width: number
    readonly height: number
    /** Red, green, blue, opacity. */
    readonly data: Uint8ClampedArray
  }
  interface Undecoded {
    readonly width: number
    readonly height: number
    decode(): Promise<Decoded>
  }
  const decodeHeic: {
    /** The pictures of a file, none of them unpacked yet; `dispose` frees them. */
    all(file: { readonly buffer: Uint8Array }): Promise<readonly Undecoded[] & { dispose(): void }>
  }
  export default decodeHeic
}
