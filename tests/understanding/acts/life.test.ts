// What happened to the person.
import { expect, it } from 'vitest'
import { exception } from '../../../src/understanding/acts/life.ts'
import { sceneOf } from './scene.ts'

it.each([
  ['走了，是在医院走的，前天下的葬', 'died'],
  ['吃着吃着就倒下去，没抢救回来，人没了', 'died'],
  ['棺材是昨晚抬上坡的', 'died'],
  ['家属把话说死了，不评', 'refused'],
  ['去重庆女儿家住院去了，哦不，是去重庆女儿家住去了，明年才回', 'away'],
  ['没有过世，是住院了', 'hospital'],
  ['不是出远门，就是上坡挖红苕去了，屋头没得人', 'not-home'],
  ['不是不配合，是真的去广东打工了', 'away'],
  ['不同意上门，说到县医院自己评了', 'refused'],
  ['住进华西了', 'hospital'],
  ['转到成都来开刀了', 'hospital'],
  ['搬到达川区了，户口也迁走了', 'moved'],
  ['户口在大竹', 'hukou-elsewhere'],
  ['接到成都来了，以后就住这边', 'moved'],
  ['接到成都去住两个月，过了年送转来', 'away'],
  ['到浙江打工去了，年前不得回来', 'away'],
  ['遭她女接起走成都去了，屋头没得人', 'away'],
  ['回老家奔丧去了', 'away'],
  ['到外头走人户去了', 'not-home'],
  ['上山捡菌子去了，锁起的', 'not-home'],
  ['跟他儿下浙江了，你们不要等了', 'away'],
  ['把我们挡在外面，讲不接受', 'refused'],
])('%s: %s', (message, kind) => {
  expect(exception.fill(sceneOf(message))).toMatchObject({ kind })
})
