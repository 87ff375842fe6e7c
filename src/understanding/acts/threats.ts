// Where somebody turns who waits no longer: what he threatens with, and what he has done.

const outlook =
  /(?:再|还|不然|要不|否则)[^，。；]*(?:就|要|去|打)|(?:就|要|准备|打算|只有|只好|我)(?:去|打|到|告|写|给|举报)|走着瞧|法庭见/
const isDone =
  /(?:已经?|昨天|前天|上周|刚才?|都)[^，。；]{0,6}(?:打|写|去|反映|投|告)|(?:打|写|去|告|投|反映)(?:了|过)/
/** 再拖我就去信访局: not done yet. */
export const threatens = (said: string): boolean => outlook.test(said) && !isDone.test(said)

/** More than a complaint to whoever is spoken to. */
export const goesFurther = /投诉|告你|去告|举报|曝光|12345|信访/

/** 家属打了12345 */
export const wentHigher = /(?:打|拨)了?12345|(?:打|拨)[^，。]{0,3}热线|信访|上访/
