// Papers by their names, those of them that are missing, and whether what was lacking has come.
import { describe, expect, it } from 'vitest'
import { materials } from '../../../src/understanding/acts/materials.ts'
import { papersTold } from '../../../src/understanding/acts/missing-papers.ts'
import { papersNamed } from '../../../src/understanding/acts/papers-named.ts'
import { sceneOf } from './scene.ts'

describe('a paper by the end of its name', () => {
  it.each([
    ['还差失业登记证和农户承诺书', ['失业登记证', '农户承诺书']],
    ['缺两张白底照片、一本户口簿', ['白底照片', '户口簿']],
    ['要他家属签授权书', ['授权书']],
    ['要监护人签字的委托书', ['监护人签字的委托书']],
    ['没盖村上的章', ['村上的章']],
    ['户口本身份证照片', ['户口本', '身份证', '照片']],
    ['缺申请表第二页，村委会盖章的那张也没有', ['申请表第二页', '村委会盖章的那张']],
    ['差收入来源证明、交通事故认定书、用工合同', ['收入来源证明', '交通事故认定书', '用工合同']],
    ['差无房证明和不动产登记证', ['无房证明', '不动产登记证']],
    ['差2寸照片，近3个月的工资流水', ['2寸照片', '近3个月的工资流水']],
    ['我爸的病历在医院', ['病历']],
    ['村支书叫他代表大家去办证', []],
  ])('%s', (said, names) => {
    expect(papersNamed(said).map(({ name }) => name)).toEqual(names)
  })
})

describe('those of several papers that are missing', () => {
  it.each([
    ['照片有了，户口本还没得', ['户口本']],
    ['身份证√ 户口本√ 照片× 申请表×', ['照片', '申请表']],
    ['身份证：有 照片：无', ['照片']],
    ['申请表（有）、诊断书（无）', ['诊断书']],
    ['只递了申请表，身份证复印件咧？户口本咧？', ['身份证复印件', '户口本']],
    ['户口本有了差照片', ['照片']],
    ['差俩东西哈，一个是授权书，再一个代办人身份证', ['授权书', '代办人身份证']],
    ['缺件：①低保证 ②社保卡复印件', ['低保证', '社保卡复印件']],
    ['缺户口本；照片；病历', ['户口本', '照片', '病历']],
    ['户口本，照片，申请表都没得', ['户口本', '照片', '申请表']],
    ['离婚证、判决书，现在就欠这两样', ['离婚证', '判决书']],
    ['结婚证他说搬家弄丢了', ['结婚证']],
    ['除户口本外都齐了', ['户口本']],
    ['不缺照片，缺户口本', ['户口本']],
    ['缺的不是照片，是户口本没得', ['户口本']],
    ['照片交了一张还差两张', ['照片']],
    ['照片少了一张，户口本缺户主页', ['照片', '户主页']],
    ['还差身份证（正反面）、户口本', ['身份证', '户口本']],
    ['申请表上没签字，缺户口本', ['户口本']],
    ['就差盖章', ['盖章']],
    ['复印件不清楚，还差户口本复印件', ['户口本复印件']],
    ['蒲国清的户口簿找不到了', ['户口簿']],
    ['请提供居住证明和旧身份证', ['居住证明', '旧身份证']],
    ['照片不合格', ['照片']],
  ])('%s', (said, missing) => {
    expect(papersTold(sceneOf(said)).missing).toEqual(missing)
  })

  it('is found in the time that the length of the text asks for', () => {
    const began = performance.now()
    papersTold(sceneOf('户口本没得照片有了还差申请表'.repeat(2000)))
    expect(performance.now() - began).toBeLessThan(5000)
  })
})

describe('what is told of the papers', () => {
  it.each([
    ['评定表没随包寄来', 'missing'],
    ['材料未随件寄出', 'missing'],
    ['银行卡复印件漏交', 'missing'],
    ['需当事人提供事故认定书', 'missing'],
    ['请补充：住院发票', 'missing'],
    ['表村上给了，照片还没得', 'missing'],
    ['还差户口本，下周补齐', 'missing'],
    ['户口本他带到外头去了，交不了', 'missing'],
    ['除户口本外都齐了', 'missing'],
    ['户口簿、照片都收拢了，就等诊断书', 'missing'],
    ['户口本、照片、申请表三样都不差，算齐了', 'complete'],
    ['材料齐全无缺', 'complete'],
    ['之前少一张申请表，我补上了，现在资料是齐的', 'complete'],
    ['前几天缺的材料今天都补齐了', 'complete'],
    ['喊我补照片，今天送到镇上了', 'sent'],
    ['上次说差的户口页给县里送达了', 'sent'],
    ['缺的户口本复印件已补送', 'sent'],
    ['补齐材料并报送县残联', 'sent'],
    ['照片和户口本我带到镇上交了', 'sent'],
  ])('%s', (said, event) => {
    expect(materials.fill(sceneOf(said))).toMatchObject({ event })
  })
})
