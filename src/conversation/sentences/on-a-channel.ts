// What a channel adds in its own words to what the assistant says.

export const onAChannel = {
  /** Below a card, where the platform has no buttons. */
  buttons: (labels: readonly string[]): string => `（引用这条回复：${labels.join('、')}）`,
  /** On a card in place of its buttons, once one was pressed. */
  pressed: (label: string): string => `“${label}”已收到`,
  /** Before what is sent again and may have arrived. reliability.md § D, I2 */
  repeated: '（重发）',
  /** To whom opens the chat for the first time that day. */
  welcome:
    '您好，我是“1+N”上门服务的自动助手。有事请直接说，比如“3组李大全，67岁，走不得路，想办残疾证”。想知道能问什么，请回复“帮助”。',
} as const
