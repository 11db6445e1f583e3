import { useEffect, useState } from 'preact/hooks'
import { useMessages } from '#i18n/messages.ts'
import { EmptyState } from '#ui/EmptyState.tsx'
import { RowContent, Rows } from '#ui/Rows.tsx'
import { SearchField } from '#ui/SearchField.tsx'
import { Sheet } from '#ui/Sheet.tsx'
import { chooseMunicipality } from './municipality.ts'
import './MunicipalityPicker.css'

const inOrder = new Intl.Collator('nb')

interface Choice {
  name: string
  number: string
  /** The name, and where another has the same, what tells them apart. */
  title: string
}

/** All municipalities of the country, found by any part of the name, or by number. */
export function MunicipalityPicker({ onClose }: { onClose: () => void }) {
  const t = useMessages('settings')
  const [query, setQuery] = useState('')
  const [all, setAll] = useState<readonly Choice[] | null>(null)
  const [isFailed, setFailed] = useState(false)
  useEffect(() => {
    import('#content/municipalities.ts').then(
      ({ municipalities, nameAmongAll }) =>
        setAll(
          municipalities
            .map((one) => ({ ...one, title: nameAmongAll(one) }))
            .sort((one, two) => inOrder.compare(one.title, two.title)),
        ),
      () => setFailed(true),
    )
  }, [])
  const wanted = fold(query.trim())
  const found = (all ?? []).filter(({ title, number }) => fold(title).includes(wanted) || number.startsWith(wanted))
  return (
    <Sheet title={t('municipalityChoose')} open onClose={onClose}>
      <div role="status">{isFailed ? t('municipalityFailed') : all === null ? t('municipalityLoading') : null}</div>
      {all && (
        <>
          <SearchField
            label={t('municipalitySearch', { count: all.length })}
            value={query}
            onInput={setQuery}
            found={wanted === '' ? null : t('municipalityFound', { count: found.length })}
            autofocus
          />
          <div class="municipality-found">
            {found.length === 0 ? (
              <EmptyState>{t('municipalityNotFound', { query: query.trim() })}</EmptyState>
            ) : (
              <Rows label={t('municipalityName')}>
                {found.map((one) => (
                  <div key={one.number} role="listitem">
                    <RowContent
                      title={one.title}
                      sub={one.number}
                      onClick={async () => {
                        await chooseMunicipality(one)
                        onClose()
                      }}
                    />
                  </div>
                ))}
              </Rows>
            )}
          </div>
        </>
      )}
    </Sheet>
  )
}

/** Without regard to capitals and marks, so that «tromso» finds «Tromsø» and «karasjohka» «Kárášjohka». */
function fold(text: string): string {
  return text.toLocaleLowerCase('nb').normalize('NFD').replace(/\p{M}/gu, '').replace(/ø/g, 'o').replace(/æ/g, 'ae')
}
