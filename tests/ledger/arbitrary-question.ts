// Questions about the rules, put together from the pieces people use, some of them rude, some about money.
import * as fc from 'fast-check'

const pieces = [
  ...'残疾证 评残 低保 护理补贴 生活补贴 特困户 轮椅 危房 执照 培训 公示 证掉了 过期了 户口在大竹 娃儿'.split(
    ' ',
  ),
  ...'咋个办 要不要钱 好多钱 要带啥 好久 几天 从哪天算 算不算工作日 几号发 条件 哪个管 能不能免 同时领'.split(
    ' ',
  ),
  ...'瘫子 残废 三级 四级 每月100元 今天 明天 周六 国庆 9月20日 2月30日 不服 电话 卡号 骗子 去世 寄 聋'.split(
    ' ',
  ),
]

export const anyQuestion: fc.Arbitrary<string> = fc.oneof(
  fc.array(fc.constantFrom(...pieces), { maxLength: 5 }).map((chosen) => chosen.join('')),
  fc.string({ unit: 'binary', maxLength: 40 }),
)
