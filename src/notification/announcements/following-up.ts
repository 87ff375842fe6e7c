// Call-backs and spot checks. 三(四)、四(七)
import { type Announcements, none, notice } from './announcement.ts'

export const followingUp = {
  CallbackDue: (event, one) => {
    const index = one.callbacks.findLastIndex(
      (each) => each.dueOn === event.dueOn && each.occasion === event.occasion,
    )
    return [
      {
        to: 'clerks',
        // With another time than its occasion's it makes a false record good, and the clerk hears why.
        ...(event.within
          ? { kind: 'alert', say: { key: 'spot-check-failed', values: { index } } }
          : { kind: 'task', say: { key: 'task-callback', values: { index } } }),
        buttons: ['回访满意', '部分落实', '不满意', '没联系上'],
        until: {
          kind: event.occasion === 'after-visit' ? 'callback' : 'callback-after-delivery',
          subject: String(index),
        },
      },
    ]
  },
  // 四(七): the federation brings those together who have to put it right.
  CallbackMade: ({ result }) =>
    result === 'dissatisfied' ? [notice('federation', { key: 'dissatisfied-told', values: none })] : [],
  SpotCheckDrawn: ({ index }) => [
    {
      to: 'federation',
      kind: 'task',
      say: { key: 'spot-check-drawn', values: { index } },
      buttons: ['抽查属实', '抽查不符'],
    },
  ],
} as const satisfies Announcements<'CallbackDue' | 'CallbackMade' | 'SpotCheckDrawn'>
