// What WeChat wraps a message in, read for the few fields that are needed; nothing in it is trusted beyond its words.

/** The text of the first element of that name, without its wrapping; null when there is none. */
export function xmlText(xml: string, name: string): string | null {
  const [, inner] = new RegExp(`<${name}(?:\\s[^>]*)?>([\\s\\S]*?)</${name}>`, 'u').exec(xml) ?? []
  if (inner === undefined) return null
  const [, kept] = /^\s*<!\[CDATA\[([\s\S]*?)\]\]>\s*$/u.exec(inner) ?? []
  return kept ?? unescaped(inner)
}

export const isXml = (text: string): boolean => /^\s*(<\?xml|<msg|<sysmsg|<appmsg)/u.test(text)

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' }

const unescaped = (text: string): string =>
  text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,4}));/giu,
    (whole, dec?: string, hex?: string, name?: string) => {
      if (name !== undefined) return entities[name] ?? whole
      const code = dec === undefined ? Number.parseInt(hex ?? '', 16) : Number(dec)
      return code <= 0x10_ff_ff ? String.fromCodePoint(code) : whole
    },
  )
