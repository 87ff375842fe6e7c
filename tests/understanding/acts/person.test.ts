// Whom an act is about, of all the people a message names.
import { describe, expect, it } from 'vitest'
import type { MessageContext } from '../../../src/understanding/act.ts'
import { personIn } from '../../../src/understanding/acts/person.ts'
import { sceneOf } from './scene.ts'

const about = (message: string, role: MessageContext['role']) => {
  const { text, own, context } = sceneOf(message, { role })
  return personIn(text, own, context)
}

describe('the person of a cadre’s message', () => {
  it('is who is named', () => {
    expect(about('3组李大全脚杆断了', 'village')).toEqual({ name: '李大全' })
  })

  it('is the kin where an owner is named first', () => {
    expect(about('唐启芳的老公卜长华瘫在床上', 'village')).toEqual({ name: '卜长华' })
    expect(about('易忠良的老婆小产后瘫了，名叫黎素贞', 'village')).toEqual({ name: '黎素贞' })
  })

  it('is nobody who brings the news, and nobody who only heads the household', () => {
    expect(about('殷国政女儿殷小琼从浙江打电话回来', 'village')).toEqual({ name: '殷国政' })
    expect(about('户主敬天禄，残疾的是他屋头人，叫熊万珍', 'village')).toEqual({ name: '熊万珍' })
    expect(about('文成军，儿子文浩14岁，脑瘫', 'township')).toEqual({ name: '文浩' })
  })

  it('has no relation to the cadre who tells of somebody’s household', () => {
    expect(about('李大全瘫了，屋头儿子出去了', 'village')).toEqual({ name: '李大全' })
    expect(about('我们班上有个学生走不得', 'village')).toEqual({ relation: '学生' })
  })

  it('is no colleague, and nobody who has only a relation to somebody', () => {
    expect(about('0231以后找张敏对接', 'township')).toBeUndefined()
    expect(about('他儿子来办的', 'village')).toBeUndefined()
  })
})

describe('the person of a family’s message', () => {
  it('is who is related to the writer, with the name where it is said', () => {
    expect(about('我妈叫王桂英，走不得', 'relative')).toEqual({ name: '王桂英', relation: '母亲' })
  })

  it('is not the writer who presents himself', () => {
    expect(about('本人柏万年，为孙女柏小雨申请', 'relative')).toEqual({ name: '柏小雨', relation: '孙女' })
  })

  it('is nobody who comes home that day, is sent, or has a life of his own', () => {
    expect(about('腊月初八我儿子才回来', 'relative')).toBeUndefined()
    expect(about('我喊我姐夫来拿', 'relative')).toBeUndefined()
    expect(about('我哥在外头打工，我妈走不得', 'relative')).toEqual({ relation: '母亲' })
    expect(about('有事打我妈的电话', 'relative')).toBeUndefined()
    expect(about('不想拖累娃儿', 'relative')).toBeUndefined()
    expect(about('屋头没得米，娃儿饿得哭', 'relative')).toBeUndefined()
    expect(about('我哥又在打我爸', 'relative')).toEqual({ relation: '父亲' })
    expect(about('幺爸喊我来问的，老伴死了好多年', 'relative')).toEqual({ relation: '幺爸' })
  })

  it('is the kin beside the name', () => {
    expect(about('我是用姐姐手机发的，妈妈叫黄丽，走不得', 'relative')).toEqual({
      name: '黄丽',
      relation: '母亲',
    })
    expect(about('我老幺上班去了，婆婆叫袁仕芬', 'relative')).toEqual({ name: '袁仕芬', relation: '婆婆' })
    expect(about('我幺儿残疾，娃儿叫母向阳', 'relative')).toEqual({ name: '母向阳', relation: '儿子' })
  })

  it('is whom the child calls so, and no children in general', () => {
    expect(about('孩子他爷爷动不得', 'relative')).toEqual({ relation: '爷爷' })
    expect(about('我坐轮椅，娃儿些见了就跑', 'relative')).toBeUndefined()
  })

  it('is who it is asked for', () => {
    expect(about('我爸妈都老了，想给妈妈申请护理床', 'relative')).toEqual({ relation: '母亲' })
  })
})
