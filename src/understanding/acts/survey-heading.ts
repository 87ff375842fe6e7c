// What stands above a list: the monthly survey, or what else a chain collects.
const namesSurvey = /残疾|残联|需求|摸排|排查|摸底|零报告|新增/

/** Marks of entities stand in the private use area: a township, a month, a day. */
const wordsOfReporting =
  /[\uE000-\uF8FF\s\d#：:，。、（）()+]|接龙|[本我全各]镇|街道|各?村(?:社区)?|各?社区|[本这上]个?月|月份?|情况|汇总|统计|上报|报送|报数|月报|汇报|反馈|结果|名单|如下|最后|截止|报告|来|报|的/g

/** 渠北镇3月, 我镇6月各村情况, 静边1月汇总: an office, a month and words of reporting, and nothing else that it could be about. */
const namesNothingElse = (title: string): boolean => title.replace(wordsOfReporting, '') === ''

/** Whether a marked heading is that of the survey. */
export const headsSurvey = (title: string): boolean => namesSurvey.test(title) || namesNothingElse(title)

/**
 * #接龙 老年大学开班, 妇女节活动报名接龙：…: a chain that collects something else, and not 接龙 丰乐6月上报.
 * @param title its heading, marked
 */
export const isChainOfOthers = (text: string, title: string | undefined): boolean =>
  /^#?[^\n：，。\d]{0,12}接龙/.test(text) &&
  !/残疾|残联|需求|摸排|摸底|排查|零报告|对象|上门|送证|回访|公示|核实/.test(text.slice(0, 60)) &&
  !(title !== undefined && /[\uE000-\uF8FF]/.test(title) && namesNothingElse(title))
