// Words of an illness that only medicine uses: together with a person they are health data (个人信息保护法 第二十八条).
// What cadres say of somebody's need is none: 瘫在床上, 半边身子, 断了脚, 车祸, 残疾二级.

export const diagnosisWords: readonly string[] = [
  // brain and nerves
  ...'中风 中了风 小儿麻痹 小儿麻痹症 脑壳出血 脑梗 脑梗塞 脑梗死 脑溢血 脑出血 脑卒中 脑血栓 脑瘫 脑性瘫痪 脑萎缩 脑瘤 脑膜炎 脑炎 脑积水 脑外伤 脑损伤 脑震荡 蛛网膜下腔出血 癫痫 羊癫疯 羊儿疯 母猪疯 帕金森 帕金森病 帕金森综合征 阿尔茨海默 阿尔茨海默症 老年痴呆 老年痴呆症 痴呆症 渐冻症 渐冻 渐冻人 肌萎缩 肌肉萎缩 肌无力 重症肌无力 侧索硬化 多发性硬化 脊髓炎 脊髓损伤 脊髓空洞 脊柱裂 小脑萎缩 共济失调 腰椎间盘突出 颈椎病 脊髓灰质炎 周围神经病 植物人 肌营养不良 进行性肌营养不良 脊肌萎缩 脑膜瘤 脑干出血 脑血管畸形 脑供血不足 颅脑损伤 格林巴利 吉兰巴雷 椎管狭窄 骨质增生 发育迟缓 先天愚型'.split(
    ' ',
  ),
  // paralysis as medicine names it
  ...'截瘫 高位截瘫 偏瘫 四肢瘫 四肢瘫痪 高位瘫痪 单瘫 双下肢瘫 双下肢瘫痪 面瘫 下肢瘫痪'.split(' '),
  // inner organs
  ...'诊断： 诊断为 确诊为 骨头坏死 糖尿病 尿毒症 高血压 冠心病 心脏病 心梗 心肌梗死 心衰 心力衰竭 肾衰竭 肾衰 肾病 肾炎 肝硬化 肝炎 乙肝 丙肝 肺结核 结核 尘肺 矽肺 慢阻肺 肺气肿 肺心病 哮喘 肺炎 肺纤维化 房颤 心肌病 肾功能不全 肾积水 肝腹水 骨瘤 骨肉瘤 骨髓瘤 骨结核 脊柱结核 腰椎结核 胰腺癌 膀胱癌 前列腺癌 喉癌 硬皮病 白血病 再生障碍性贫血 血友病 地中海贫血 红斑狼疮 甲亢 三高 股骨头坏死 股骨颈骨折 骨质疏松 骨髓炎 强直性脊柱炎 类风湿 类风湿性关节炎 风湿性关节炎 风湿性心脏病 脉管炎 脉管闭塞 痛风 成骨不全 脆骨病 侏儒症 胃癌 肺癌 肝癌 癌症 癌 肿瘤 恶性肿瘤 淋巴瘤 骨癌 乳腺癌 食道癌 食管癌 宫颈癌 肠癌 直肠癌 鼻咽癌 运动神经元病 运动神经元'.split(
    ' ',
  ),
  // mind, senses, infections
  ...'精神分裂 精神分裂症 精神病 精神障碍 抑郁症 躁狂症 双相障碍 自闭症 孤独症 唐氏综合征 唐氏综合症 智力障碍 智力低下 智障 白内障 青光眼 视网膜病变 艾滋 艾滋病 梅毒 麻风 麻风病'.split(
    ' ',
  ),
]

/** Dictation's spellings: recognised, and reported as the right word. */
export const misheardDiagnoses: Readonly<Record<string, string>> = {
  偏摊: '偏瘫', 偏滩: '偏瘫', 节瘫: '截瘫', 截摊: '截瘫', 接瘫: '截瘫', 结瘫: '截瘫', 脑更: '脑梗', 脑耿: '脑梗', 脑哽: '脑梗',
  脑益血: '脑溢血', 脑一血: '脑溢血', 尿毒正: '尿毒症', 唐尿病: '糖尿病', 糖料病: '糖尿病', 帕金深: '帕金森', 怕金森: '帕金森',
} // prettier-ignore

/** 集中风险, 脑壳出血止不到: no illness that somebody has. */
export const noDiagnosisAround = /[集其]中风|中风(?:险|格|气|力|雨)|脑壳出血[^，。；]{0,2}(?:止|不止|了)/

/** 精神病院, 肿瘤医院 name a place; 高血压 and 糖尿病 a list of the family doctor's. */
export const noDiagnosisBefore =
  /^[”’"」]?(?:院|医院|科|专科|门诊|患者|随访|防治|日|宣传|筛查|讲座|管理|知识)/
