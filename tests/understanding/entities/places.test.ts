// Villages and townships: all of them, with and without suffix, by old names and as they sound.
import { describe, expect, it } from 'vitest'
import { county, from, ofKind, placeName, placesIn } from './finding.ts'

describe('every place of the county', () => {
  it.each(county.villages.map(({ code, name }) => [name, code]))('%s', (name, code) => {
    expect(ofKind('village', `${name}有一户要报`).map((each) => each.code)).toEqual([code])
    const office = name.endsWith('村') ? `${name}委会` : name.replace(/社区$/u, '居委会')
    expect(ofKind('village', `${office}盖章`).map((each) => each.code)).toEqual([code])
  })

  it.each(county.townships.map(({ code, name }) => [name, code]))('%s', (name, code) => {
    expect(ofKind('township', `请${name}核实`).map((each) => each.code)).toEqual([code])
  })
})

describe('a place', () => {
  it.each([
    ['岩峰大田村新增1人', ['岩峰镇', '岩峰镇大田村']],
    ['临巴团石', ['临巴镇', '临巴镇团石村']],
    ['搬到县城女儿家去了，住渠南南坝', ['渠南街道', '渠南街道南坝社区']],
    ['临巴石子社区', ['临巴镇', '临巴镇石子社区']],
    ['青龙人和社区', ['青龙镇', '青龙镇人和村']],
    ['石子岗社区', ['渠江街道石子岗社区']],
    ['清溪场黄龙村', ['清溪场镇', '清溪场镇黄龙村']],
    ['是合力镇石燕村不是静边镇寺岩村', ['合力镇', '合力镇石燕村', '静边镇', '静边镇寺岩村']],
    ['碑岭王桂英 明天上午入户核实', ['丰乐镇碑岭村']],
    ['明天有雨，北坝那户改后天', ['三汇镇北坝社区']],
    ['其中临巴4、三汇5、土溪4', ['临巴镇', '三汇镇', '土溪镇']],
    ['请临巴、土溪、三汇、合力派人', ['临巴镇', '土溪镇', '三汇镇', '合力镇']],
    ['大山村民反映去年报的轮椅', ['渠南街道大山社区']],
    ['八蒙村 无', ['天星街道八濛村']],
    ['大义三湾村、陈家村都无', ['大义乡', '大义乡三湾村', '大义乡陈家村']],
    ['临巴溪口二组', ['临巴镇', '临巴镇溪口村']],
  ])('is said in %s', (text, places) => {
    expect(placesIn(text)).toEqual(places)
  })

  it.each([
    ['龙潭乡的事', ['临巴镇']],
    ['流溪那边的', ['东安镇']],
    ['渠江镇两件', ['渠江街道']],
    ['我们射洪那边的', ['清溪场镇']],
  ])('may have an old name: %s', (text, places) => {
    expect(placesIn(text)).toEqual(places)
  })

  it.each([
    ['卷洞镇陡梯村', ['卷硐镇', '卷硐镇陡梯村']],
    ['狼牙镇这边', ['琅琊镇']],
    ['土西镇汉亭村', ['土溪镇', '土溪镇汉亭村']],
    ['邻巴镇团实村', ['临巴镇', '临巴镇团石村']],
    ['永兴镇的3件', ['涌兴镇']],
    ['三会北坝社区6组', ['三汇镇', '三汇镇北坝社区']],
    ['永兴社区的3件', ['涌兴镇永兴社区']],
    ['山汇镇众石村', ['三汇镇', '三汇镇重石村']],
  ])('is known by its sound: %s', (text, places) => {
    expect(placesIn(text)).toEqual(places)
  })
})

describe('a name of several places', () => {
  it.each([
    ['和平2组张兵要拐杖', '马鞍村', ['宝城镇和平村']],
    ['人和没报', '土溪镇', ['土溪镇人和社区']],
    ['胜利3组', '五龙村', ['中滩镇胜利村']],
  ])('is the one of the sender: %s', (text, place, places) => {
    expect(placesIn(text, from(place))).toEqual(places)
  })

  it('is none for the county', () => {
    expect(placesIn('人和没报')).toEqual([])
  })

  it('is the township when a community bears its name', () => {
    expect(placesIn('临巴的3件')).toEqual(['临巴镇'])
    expect(placesIn('让临巴的去看一下')).toEqual(['临巴镇'])
    expect(placesIn('临巴社区的3件')).toEqual(['临巴镇临巴社区'])
  })
})

describe('a place whose name is a word', () => {
  it.each([
    ['联合上门的时间', '三汇镇', []],
    ['联合3组王兵要轮椅', '三汇镇', ['三汇镇联合村']],
    [
      '向阳、环城、兴民都报了，联合没报',
      '三汇镇',
      ['三汇镇向阳社区', '三汇镇环城社区', '三汇镇兴民社区', '三汇镇联合村'],
    ],
    ['团结就是力量', '团结村', []],
    ['团结 无', '团结村', ['贵福镇团结村']],
    ['四面都是水', '临巴镇', []],
    ['注意平安', '涌兴镇', []],
    ['大家合力把这个事办好', '合力镇', []],
    ['拱市乡的公示贴了', '拱市乡', ['拱市乡']],
    ['听说水口那边有个断了脚的', '狮子村', ['土溪镇']],
    ['公示贴好了', '狮子村', []],
  ])('is one only where a place stands: %s', (text, place, places) => {
    expect(placesIn(text, from(place))).toEqual(places)
  })

  it.each([
    ['火盆 邓家 响滩 三个村六月都没得人报', '三汇镇', ['三汇镇火盆村', '三汇镇邓家村', '三汇镇响滩村']],
    ['双河、石河抓紧报', '青龙镇', ['青龙镇双河村', '青龙镇石河村']],
    [
      '斌山高岭里坪美垭四个村都没得',
      '东安镇',
      ['东安镇斌山村', '东安镇高岭村', '东安镇里坪村', '东安镇美垭村'],
    ],
    ['三汇火盆、邓家还没报', '临巴镇', ['三汇镇', '三汇镇火盆村', '三汇镇邓家村']],
    ['4. 东阳 温良 2组', '东阳村', ['望江乡东阳村']],
    ['千佛团结村3组', '团结村', ['贵福镇', '贵福镇团结村']],
  ])('is one beside a neighbour of its township or at the head of a list: %s', (text, place, places) => {
    expect(placesIn(text, from(place))).toEqual(places)
  })

  it('needs a sender from there', () => {
    expect(placesIn('联合3组王兵要轮椅', from('临巴镇'))).toEqual([])
  })
})

it('is not heard in every 村', () => {
  for (const text of ['我们村没得', '下村去了', '转村上', '各村报一下', '送到村上', '全镇都报了']) {
    expect(placesIn(text)).toEqual([])
  }
})

it('names the codes of the contract', () => {
  expect(placeName('511725102214')).toBe('临巴镇团石村')
})
