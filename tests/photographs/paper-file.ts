// Papers as files: a page printed to a PDF, and a photograph of one put into a PDF as scanning programs do.
import { openBrowser } from '../browser/open-browser.ts'

export interface Press {
  /** The words of the page can be copied out of it. */
  print(...pages: readonly string[]): Promise<Buffer>
  /** The page is a picture; such programs write their name below it. */
  scan(photograph: Uint8Array): Promise<Buffer>
  close(): Promise<void>
}

export async function openPress(): Promise<Press> {
  const browser = await openBrowser()
  async function print(...pages: readonly string[]): Promise<Buffer> {
    const window = await browser.newPage()
    try {
      const sheets = pages.map((page) => `<section style="break-after:page">${page}</section>`)
      await window.setContent(`<body style="margin:0">${sheets.join('')}</body>`)
      return await window.pdf({ format: 'A4', printBackground: true })
    } finally {
      await window.close()
    }
  }
  return {
    print,
    scan: (photograph) =>
      print(
        `<img style="width:100%" src="data:image/jpeg;base64,${Buffer.from(photograph).toString('base64')}">
         <p style="font:14px sans-serif">扫描软件 创建</p>`,
      ),
    close: () => browser.close(),
  }
}
