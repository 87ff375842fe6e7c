// Every sentence of the console's own pages. What the rooms say is in their own texts.

export const texts = {
  product: '1+N 上门服务小助手',
  county: '渠县重度肢体残疾人“1+N”上门服务',
  login: {
    title: '登录',
    hello: '您好，请先登录',
    why: '这里能看到办理中的事项，只给工作人员看。',
    password: '登录口令',
    enter: '进入',
    byAddress: '请打开程序启动时打印的登录地址。每个地址只能用一次。',
    entering: '登录好了，正在进入……',
    onwards: '没有自动进入？请点这里',
    wrongPassword: '口令不对，请再试一次。',
    spentAddress:
      '这个登录地址已经用过或过了期。请在启动程序的窗口里取一个新的；已登录的浏览器也可以从菜单里给您一个。',
    tooMany: (seconds: number) => `试得太多了，请过 ${seconds} 秒再试。`,
    expired: '页面放得太久了，请再填一次。',
  },
  another: {
    title: '换一台设备登录',
    how: '在手机或另一个浏览器里打开这个地址，只能用一次，10分钟内有效：',
    back: '回到首页',
  },
  menu: { open: '菜单', rooms: '各页', another: '换设备登录', logout: '退出' },
  notFound: { title: '没有这个页面', how: '地址可能写错了。', back: '回到首页' },
  fault: { title: '出了点问题', how: '刚才这一步没有做成，已经记下来了。请稍后再试一次。' },
  refused: { body: '内容太大了，请分开发送。', csrf: '页面已过期，请刷新后再试。' },
} as const
