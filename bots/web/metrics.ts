// The numbers for Prometheus.
import type { Registry } from 'prom-client'
import type { Route } from './route.ts'

export const metricsRoute = (registry: Registry): Route => ({
  method: 'GET',
  path: '/metrics',
  audience: 'monitor',
  handle: async (context) =>
    context.body(await registry.metrics(), 200, { 'Content-Type': registry.contentType }),
})
