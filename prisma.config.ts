// Prisma's own settings: where the schema and the migrations lie.
import { defineConfig } from 'prisma/config'

export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  // Needed only by `prisma migrate`; generating the client asks no database.
  datasource: { url: process.env['DATABASE_URL'] ?? '' },
})
