// The settings: the environment over the file `.env`, checked once at the start, a line for each mistake.
import { existsSync, readFileSync } from 'node:fs'
import { parseEnv } from 'node:util'
import { z } from 'zod'

const splitRoles = ['bot', 'worker', 'web'] as const
/** What one process of several does; `all` is the whole assistant in one. */
type Role = (typeof splitRoles)[number] | 'all'

/** Channels the settings may name, in the order in which people are reached who have an account on several. */
const settableChannels = ['wecom', 'wechat', 'telegram', 'mail'] as const
export type SettableChannel = (typeof settableChannels)[number]

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const

export interface Settings {
  readonly role: Role
  /** Null: the embedded PostgreSQL in `dataDir`. */
  readonly databaseUrl: string | null
  /** Null: the jobs are on PostgreSQL. */
  readonly redisUrl: string | null
  /** Null: the demo county. */
  readonly countyFile: string | null
  readonly dataDir: string
  /** Null: the key that is kept in `dataDir`. */
  readonly dataKey: string | null
  /** Null: the usual one, or any free one where that is taken. */
  readonly port: number | null
  readonly host: string
  readonly logLevel: (typeof logLevels)[number]
  readonly consolePassword: string | null
  /** Where this server is found from outside, for links in messages; null: messages have none. */
  readonly publicUrl: string | null
  /** Channels whose settings are there. */
  readonly channels: readonly SettableChannel[]
  readonly wecom: WecomSettings | null
  readonly wechat: WechatSettings | null
  readonly telegram: TelegramSettings | null
  readonly mail: MailSettings | null
  /** Whether pictures in groups are looked through for papers and numbers. */
  readonly readsPictures: boolean
  /** Where files of messages are kept; null: in `dataDir`. */
  readonly bucket: BucketSettings | null
}

interface WecomSettings {
  readonly botId: string
  readonly secret: string
  /** Null: the platform's own address. */
  readonly url: string | null
  /** What the bot is called in groups; null: not known. */
  readonly botName: string | null
}

interface WechatSettings {
  /** The npm package of the puppet. */
  readonly puppet: string
  /** Every setting `WECHATY_PUPPET_…`, for the puppet to read. */
  readonly handedOn: Readonly<Record<string, string>>
}

interface TelegramSettings {
  readonly token: string
  readonly apiRoot: string
  /** Where Telegram calls; null: it is asked. */
  readonly webhookUrl: string | null
}

interface BucketSettings {
  /** With the bucket as the last part of its path. */
  readonly url: string
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly region: string
}

interface MailSettings {
  readonly smtpUrl: string
  readonly from: string
}

/** The settings cannot be used; the message has a line for each mistake, none of which repeats what was set. */
export class SettingsMistake extends Error {
  override readonly name = 'SettingsMistake'
}

const text = z.string().optional()
const address = (example: string, protocol: RegExp) =>
  z.url({ protocol, error: `must be like ${example}` }).optional()
/** Paths are put behind it. */
const withoutSlash = (given: string | undefined): string | undefined => given?.replace(/\/+$/u, '')
const port = 'must be a whole number from 0 to 65535'
/** At ten guesses a minute (bots/web) nobody finds eight characters in a working life. */
const shortestPassword = 8

const schema = z.object({
  DATABASE_URL: address('postgresql://user:password@host:5432/name', /^postgres(ql)?$/u),
  REDIS_URL: address('redis://host:6379/0', /^rediss?$/u),
  COUNTY_FILE: text,
  DATA_DIR: z.string().default('./data'),
  DATA_KEY: text,
  PORT: z
    .string()
    .regex(/^\d{1,5}$/u, port)
    .transform(Number)
    .refine((number) => number <= 65_535, port)
    .optional(),
  HOST: z.string().default('127.0.0.1'),
  LOG_LEVEL: z.enum(logLevels, { error: `must be one of ${logLevels.join(', ')}` }).optional(),
  CONSOLE_PASSWORD: z
    .string()
    .min(shortestPassword, `must have at least ${shortestPassword} characters`)
    .optional(),
  WECHATY_PUPPET: z
    .string()
    .regex(/^(@[\w-]+\/)?wechaty-puppet-[\w-]+$/u, 'must be the npm package of a puppet: wechaty-puppet-…')
    .optional(),
  WECOM_BOT_ID: text,
  WECOM_BOT_SECRET: text,
  WECOM_WS_URL: address('wss://host/path', /^wss?$/u),
  WECOM_BOT_NAME: text,
  TELEGRAM_BOT_TOKEN: z
    .string()
    .regex(/^\d+:[\w-]+$/u, 'must be as BotFather gives it: digits, a colon, letters')
    .optional(),
  TELEGRAM_API_ROOT: address('https://host', /^https?$/u).transform(withoutSlash),
  TELEGRAM_WEBHOOK_URL: address('https://host/telegram', /^https?$/u),
  SMTP_URL: address('smtps://user:password@host:465', /^smtps?$/u),
  MAIL_FROM: z
    .string()
    .regex(
      /^([^<>@]*<)?[^\s<>@]+@[^\s<>@]+>?$/u,
      'must be like assistant@example.org or Name <assistant@example.org>',
    )
    .optional(),
  PUBLIC_URL: address('https://host', /^https?$/u).transform(withoutSlash),
  READ_PICTURES: z.enum(['on', 'off'], { error: 'must be on or off' }).default('on'),
  S3_URL: address('https://host/bucket', /^https?$/u).transform(withoutSlash),
  S3_ACCESS_KEY: text,
  S3_SECRET_KEY: text,
  S3_REGION: z.string().default('us-east-1'),
  MODEL_BASE_URL: address('https://host/v1', /^https?$/u),
  MODEL_NAME: text,
  MODEL_API_KEY: text,
})

type Name = keyof typeof schema.shape

/** What is of no use without the other. */
const companions = [
  ['WECOM_BOT_ID', 'WECOM_BOT_SECRET'],
  ['WECOM_BOT_SECRET', 'WECOM_BOT_ID'],
  ['WECOM_WS_URL', 'WECOM_BOT_ID'],
  ['WECOM_BOT_NAME', 'WECOM_BOT_ID'],
  ['TELEGRAM_API_ROOT', 'TELEGRAM_BOT_TOKEN'],
  ['TELEGRAM_WEBHOOK_URL', 'TELEGRAM_BOT_TOKEN'],
  ['SMTP_URL', 'MAIL_FROM'],
  ['MAIL_FROM', 'SMTP_URL'],
  ['S3_URL', 'S3_ACCESS_KEY'],
  ['S3_ACCESS_KEY', 'S3_SECRET_KEY'],
  ['S3_SECRET_KEY', 'S3_URL'],
  ['S3_REGION', 'S3_URL'],
  ['MODEL_BASE_URL', 'MODEL_NAME'],
  ['MODEL_NAME', 'MODEL_BASE_URL'],
  ['MODEL_API_KEY', 'MODEL_BASE_URL'],
] as const satisfies readonly (readonly [Name, Name])[]

/** What makes a channel a configured one. */
const channelSetting = {
  wecom: 'WECOM_BOT_ID',
  wechat: 'WECHATY_PUPPET',
  telegram: 'TELEGRAM_BOT_TOKEN',
  mail: 'SMTP_URL',
} as const satisfies Record<SettableChannel, Name>

/** Several processes find one another by what they share. */
const sharedByRoles = ['DATABASE_URL', 'REDIS_URL'] as const satisfies readonly Name[]

export type Environment = Readonly<Record<string, string | undefined>>

/**
 * @param role as given after `--role`; undefined: everything in one process
 * @throws SettingsMistake
 */
export function parseSettings(environment: Environment, role?: string): Settings {
  // An empty setting is how a caller says "without": it counts as absent.
  const set = Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim()))
  const known = z.enum(splitRoles).safeParse(role)
  const parsed = schema.safeParse(set)
  const mistakes = [
    ...(role === undefined || known.success ? [] : [`--role: must be one of ${splitRoles.join(', ')}`]),
    ...(parsed.error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`),
    ...companions.flatMap(([name, other]) =>
      set[name] && !set[other] ? [`${name}: needs ${other} beside it`] : [],
    ),
    ...sharedByRoles.flatMap((name) =>
      role === undefined || set[name] ? [] : [`${name}: needed with --role`],
    ),
  ]
  if (!parsed.success || mistakes.length > 0) throw new SettingsMistake(mistakes.join('\n'))
  const { data } = parsed
  return {
    role: known.data ?? 'all',
    databaseUrl: data.DATABASE_URL ?? null,
    redisUrl: data.REDIS_URL ?? null,
    countyFile: data.COUNTY_FILE ?? null,
    dataDir: data.DATA_DIR,
    dataKey: data.DATA_KEY ?? null,
    port: data.PORT ?? null,
    host: data.HOST,
    // A newcomer's window is for the address to open; a server's is read by machines.
    logLevel: data.LOG_LEVEL ?? (data.DATABASE_URL === undefined ? 'warn' : 'info'),
    consolePassword: data.CONSOLE_PASSWORD ?? null,
    publicUrl: data.PUBLIC_URL ?? null,
    channels: settableChannels.filter((each) => set[channelSetting[each]] !== undefined),
    wecom: wecomOf(data),
    wechat: wechatOf(data, set),
    telegram: telegramOf(data),
    mail:
      data.SMTP_URL === undefined || data.MAIL_FROM === undefined
        ? null
        : { smtpUrl: data.SMTP_URL, from: data.MAIL_FROM },
    readsPictures: data.READ_PICTURES === 'on',
    bucket: bucketOf(data),
  }
}

function bucketOf(data: z.output<typeof schema>): BucketSettings | null {
  const { S3_URL: url, S3_ACCESS_KEY: accessKeyId, S3_SECRET_KEY: secretAccessKey, S3_REGION: region } = data
  if (url === undefined || accessKeyId === undefined || secretAccessKey === undefined) return null
  return { url, accessKeyId, secretAccessKey, region }
}

function wecomOf(data: z.output<typeof schema>): WecomSettings | null {
  const { WECOM_BOT_ID: botId, WECOM_BOT_SECRET: secret } = data
  if (botId === undefined || secret === undefined) return null
  return { botId, secret, url: data.WECOM_WS_URL ?? null, botName: data.WECOM_BOT_NAME ?? null }
}

function wechatOf(
  { WECHATY_PUPPET: puppet }: z.output<typeof schema>,
  set: Environment,
): WechatSettings | null {
  if (puppet === undefined) return null
  const handedOn = Object.entries(set).flatMap(([name, value]) =>
    name.startsWith('WECHATY_PUPPET_') && value !== undefined ? [[name, value] as const] : [],
  )
  return { puppet, handedOn: Object.fromEntries(handedOn) }
}

function telegramOf(data: z.output<typeof schema>): TelegramSettings | null {
  const { TELEGRAM_BOT_TOKEN: token, TELEGRAM_API_ROOT: apiRoot, TELEGRAM_WEBHOOK_URL: webhookUrl } = data
  if (token === undefined) return null
  return { token, apiRoot: apiRoot ?? 'https://api.telegram.org', webhookUrl: webhookUrl ?? null }
}

/** The environment over the file, when there is one: what both name is as the environment has it. */
export function readEnvironment(file: string, environment: Environment): Environment {
  return existsSync(file) ? { ...parseEnv(readFileSync(file, 'utf8')), ...environment } : environment
}
