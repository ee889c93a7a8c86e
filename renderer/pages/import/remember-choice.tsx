import { screens } from '../../../shared/locale/zh/screens.ts'
import type { Answer } from '../../../shared/model/mapping.ts'

const words = screens.question

/** The first letters of 单位, 全市 and 一次 as they are typed. */
const keys: Record<Answer['remember'], string> = { unit: 'D', office: 'Q', no: 'Y' }

/** The scope that a key stands for; null where it stands for none of those at hand. */
export function scopeOfKey(key: string, scopes: readonly Answer['remember'][]): Answer['remember'] | null {
  return scopes.find((scope) => keys[scope] === key.toUpperCase()) ?? null
}

/** Where else an answer is to hold. */
export function RememberChoice({
  scopes,
  chosen,
  onChoose,
}: {
  scopes: readonly Answer['remember'][]
  chosen: Answer['remember']
  onChoose: (remember: Answer['remember']) => void
}) {
  if (scopes.length < 2) return null
  return (
    <fieldset className="remember">
      <legend className="muted">{words.remember}</legend>
      {scopes.map((scope) => (
        <label key={scope}>
          <input type="radio" name="remember" checked={chosen === scope} onChange={() => onChoose(scope)} />
          <kbd aria-hidden>{keys[scope]}</kbd>
          <span>{words.rememberFor[scope]}</span>
        </label>
      ))}
    </fieldset>
  )
}
