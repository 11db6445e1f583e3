import { useEffect, useRef } from 'preact/hooks'
import { PUBLIC_LANGUAGES } from '#i18n/public-words.ts'
import type { PublicLanguage } from '#i18n/public-words.ts'
import { changeLanguage, useLanguage } from './language.ts'
import './Languages.css'

/** Each language by its own name, so that whoever can read no other finds it: one tap. */
export function Languages() {
  const { say, id: current } = useLanguage()
  const line = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const chosen = line.current?.querySelector('[aria-pressed="true"]')
    chosen?.scrollIntoView?.({ block: 'nearest', inline: 'center' })
  }, [current])
  return (
    <div class="visit-languages" role="group" aria-label={say('languages')} ref={line}>
      {(Object.keys(PUBLIC_LANGUAGES) as PublicLanguage[]) // its own keys
        .map((language) => (
          <button
            key={language}
            type="button"
            lang={language}
            dir={PUBLIC_LANGUAGES[language].dir}
            aria-pressed={language === current}
            onClick={() => void changeLanguage(language).catch(() => undefined)} // without a network one reads on as before
          >
            {PUBLIC_LANGUAGES[language].name}
          </button>
        ))}
    </div>
  )
}
