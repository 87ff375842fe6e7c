// correct: something said before is wrong; what is right now, what was written, and which field it is.
import type { ActOf } from '../act.ts'
import { widened } from './around.ts'
import { byContrast } from './by-contrast.ts'
import { changesIn, type ChangeTold } from './changes.ts'
import { fieldNamed, type Change } from './correctable.ts'
import { caseOf, ofKind } from './fill.ts'
import type { Frame, Scene } from './frame.ts'
import { inFull } from './in-full.ts'
import { wholeNames } from './mended-names.ts'
import { setAgainst } from './set-against.ts'

export const correct: Frame = {
  act: 'correct',
  fill: (scene): ActOf<'correct'> => {
    const told = unlessSame(wholeNames(scene, inFull(scene, changeToldBy(scene))))
    const change = isItsOwnNumber(scene, told) ? {} : told
    return {
      act: 'correct',
      confidence: scene.confidence,
      ...change,
      ...(change.field === 'case' ? {} : caseOf(scene)),
    }
  },
}

/** 0362事项不是这个: the number says which case it is, and is nothing that was written wrong. */
const isItsOwnNumber = ({ all, said }: Scene, { field, old }: Change): boolean =>
  field === 'case' &&
  old === undefined &&
  !numberOfCase.test(said) &&
  new Set(ofKind(all, 'case-number').map(({ number }) => number)).size === 1

/** What the words beside two values set against each other; else what the sentence as a whole says. */
function changeToldBy(scene: Scene): Change {
  const told = changesIn(scene)
  // One of several that the stretch tells.
  const asked = scene.variant === undefined ? undefined : ofField(scene, told)
  if (asked !== undefined) return fieldsOf(asked)
  const sure = told.filter(({ known }) => known === 'both')
  const [pair] = sure.length > 1 ? sure.filter(({ field }) => field !== 'case') : sure
  if (pair !== undefined && !isPartOfHome(scene, pair)) return fieldsOf(pair)
  const wide = pair === undefined ? pairAround(scene, told) : undefined
  if (wide !== undefined) return fieldsOf(wide)
  const whole = unlessSame(setAgainst(scene, byContrast(scene)))
  if (whole.value !== undefined && whole.old !== undefined) return whole
  const others = told.filter(({ field }) => field !== 'case')
  const strong = others.filter(({ value, side }) => value !== undefined && side >= 3)
  const isNothing = whole.value === undefined && whole.old === undefined
  const other =
    others.find(({ known }) => known === 'one') ??
    // 0461的案号是我敲错的，该是0416
    (numberOfCase.test(scene.said)
      ? told.find(({ known, field }) => known === 'one' && field === 'case')
      : undefined) ??
    // 13800005518不是我们家的: the only one that is named was written by mistake.
    others.find(
      ({ value, old, field, side }) =>
        value === undefined &&
        side <= -3 &&
        field === whole.field &&
        old?.includes(whole.value ?? '') === true,
    ) ??
    (whole.old === undefined ? (strong.find(({ known }) => known === 'named') ?? strong[0]) : undefined) ??
    (isNothing
      ? (others.find(({ known }) => known === 'named') ?? others.find(({ field }) => field === whole.field))
      : undefined)
  return other === undefined ? whole : fieldsOf(other)
}

/** 地址不是五里坝三组，是石井湾三组; 住高拱村大院子: the address says it better. */
const isPartOfHome = (scene: Scene, { field, value }: ChangeTold): boolean =>
  fieldNamed(scene.said) === 'address' &&
  (field === 'group' ||
    field === 'when' ||
    (field === 'village' &&
      ofKind(scene.own, 'village').some(
        (one) =>
          one.code === value && /^(?!不是|而|写|误)[\u4e00-\u9fff\d]{2}/.test(scene.text.slice(one.end)),
      )))

const numberOfCase = /[案件单编]号|号码?(?:是|写|打|敲|输)/

/** The change of the scene's own field, with what the words around the part say of it: 年龄性别都填错，男改女，|36改63. */
function ofField(scene: Scene, told: readonly ChangeTold[]): ChangeTold | undefined {
  const own = told.find(({ field }) => field === scene.variant)
  if (own?.value !== undefined && own.old !== undefined) return own
  const wide = changesIn(widened(scene)).find(({ field }) => field === scene.variant)
  return own === undefined || (wide?.old !== undefined && wide.value === own.value) ? wide : own
}

/** 姓名应为覃素芬，|前报秦素芬有误: the other side of what the stretch tells stands beside it. */
const pairAround = (scene: Scene, told: readonly ChangeTold[]): ChangeTold | undefined =>
  told.length === 0
    ? undefined
    : changesIn(widened(scene)).find(
        ({ known, field, value, old }) =>
          known === 'both' &&
          field !== 'case' &&
          told.some(
            (one) => one.field === field && (one.value ?? value) === value && (one.old ?? old) === old,
          ),
      )

/** What is right is not what was written. */
const unlessSame = (change: Change): Change => {
  if (change.field === 'services' || change.value === undefined || change.value !== change.old) return change
  return { ...(change.field === undefined ? {} : { field: change.field }), value: change.value }
}

const fieldsOf = ({ field, value, old }: ChangeTold): Change => ({
  field,
  ...(value === undefined ? {} : { value }),
  ...(old === undefined ? {} : { old }),
})
