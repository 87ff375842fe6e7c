// What a browser may do with our pages: load only our own files, run nothing that stands in a page, be framed nowhere.
import type { MiddlewareHandler } from 'hono'
import { secureHeaders } from 'hono/secure-headers'

const usual = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'", 'data:'],
    connectSrc: ["'self'"],
    formAction: ["'self'"],
    baseUri: ["'none'"],
    frameAncestors: ["'none'"],
  },
  referrerPolicy: 'no-referrer',
  xFrameOptions: 'DENY',
  // TLS ends in front of this server, if at all: whoever ends it says so.
  strictTransportSecurity: false,
  permissionsPolicy: { camera: [], microphone: [], geolocation: [] },
})

/** Whoever hands over what is stricter says so with a policy of its own. */
export const securityHeaders = (): MiddlewareHandler => async (context, next) => {
  let own: string | null = null
  await usual(context, async () => {
    await next()
    own = context.res.headers.get('Content-Security-Policy')
  })
  if (own !== null) context.res.headers.set('Content-Security-Policy', own)
}
