// The few words this channel itself puts into a chat or beside a file. What the assistant says comes from elsewhere.

export const texts = {
  photo: '照片.jpg',
  file: '文件',
  video: '视频.mp4',
  voice: '语音',
  forwarded: '转发的消息',
  /** Before the label of a button that was pressed. */
  pressed: '✓ ',
  /** On the card that was pressed, when it is so old that nobody can tell what stood on it. */
  tooOld: '这张卡片太久了，请直接发消息，写明编号和要办的事。',
} as const
