// Every word of the page that a link to files leads to.

export const texts = {
  title: (number: string) => `${number} 的附件`,
  how: '每个只能打开一次，看到哪些会记下来。只供您本人办理用，请不要转发。',
  open: (place: number, sort: string, when: string) => `打开 ${place}. ${sort} ${when}`,
  opened: (place: number, sort: string) => `${place}. ${sort}：已经打开过了`,
  again: (number: string) => `还要看，请再私聊小助手“${number}的照片发我”。`,
  expired: { title: '这个链接过期了', how: '还要看，请再私聊小助手要一次。' },
  unknown: {
    title: '这个链接打不开',
    how: '地址可能不完整，或者这一件已不由您办理。请再私聊小助手要一次；还是不行，请联系县残联。',
  },
} as const
