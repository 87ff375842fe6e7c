// A browser without a screen: keeps cookies, follows no redirects, knows where the CSRF token stands.
export interface WebClient {
  get(path: string, headers?: Record<string, string>): Promise<Response>
  /** A form, with the token of the session unless another is given. */
  post(path: string, fields?: Record<string, string>, csrf?: string | null): Promise<Response>
  /** Logs in by an address that was printed. */
  enter(loginAddress: string): Promise<Response>
  cookie(): string
  /** Speaks with this cookie from now on. */
  use(cookie: string): void
}

export function createWebClient(address: string): WebClient {
  let cookie = ''
  let token = ''

  const ask = async (path: string, init: RequestInit): Promise<Response> => {
    const headers = new Headers(init.headers)
    if (cookie !== '') headers.set('Cookie', cookie)
    const response = await fetch(new URL(path, address), { ...init, headers, redirect: 'manual' })
    const given = response.headers.get('set-cookie')?.split(';')[0]
    if (given) cookie = given
    return response
  }
  const get = (path: string, headers: Record<string, string> = {}) =>
    ask(path, { headers: { Accept: 'text/html', ...headers } })
  /** Every page carries the token in what htmx sends along, and in its forms. */
  const readToken = async (path: string) => {
    const page = await (await get(path)).text()
    token = /X-CSRF-Token&quot;:&quot;([\w-]+)/.exec(page)?.[1] ?? ''
  }

  return {
    get,
    async post(path, fields = {}, csrf) {
      if (csrf === undefined) await readToken(path === '/login' ? '/login' : '/nowhere')
      const given = csrf === undefined ? token : csrf
      return ask(path, {
        method: 'POST',
        body: new URLSearchParams({ ...fields, ...(given === null ? {} : { csrf: given }) }),
      })
    },
    enter: (loginAddress) => get(new URL(loginAddress).pathname + new URL(loginAddress).search),
    cookie: () => cookie,
    use: (given) => void (cookie = given),
  }
}
