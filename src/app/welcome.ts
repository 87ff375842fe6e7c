// What the window says when the assistant runs: where to look, where things are kept, how to stop.

interface Running {
  /** An address that logs in once; null for a process without a page. */
  readonly login: string | null
  readonly address: string | null
  readonly role: string
  /** Where everything is kept; null when that is a database of somebody else's. */
  readonly dataDir: string | null
  /** Whether somebody sits at this window. */
  readonly attended: boolean
}

/** The block that greets a newcomer, in the two languages of the README. */
export function welcome({ login, address, role, dataDir, attended }: Running): string {
  if (login === null) return `1+N assistant (${role}) ${address ?? ''}`.trimEnd()
  const another = attended ? '；按回车换一个新的  · press Enter for another' : ''
  return [
    '',
    '  1+N 上门服务小助手已启动  ·  The 1+N assistant is running',
    '',
    `  打开 Open   ${login}`,
    `              只能用一次，10分钟内有效  · once, within ten minutes${another}`,
    ...(dataDir === null ? [] : [`  数据 Data   ${dataDir}`]),
    '  停止 Stop   Ctrl-C',
    '',
  ].join('\n')
}
