import FilesIcon from '@navikt/aksel-icons/svg/Files.svg?raw'
import PrinterIcon from '@navikt/aksel-icons/svg/PrinterSmall.svg?raw'
import { capital, shortDay } from '#i18n/dates.ts'
import { notify } from '#session.ts'
import { Button, Buttons } from '#ui/Button.tsx'
import { Page, PageHeader } from '#ui/Page.tsx'
import { useRecords } from '#ui/use-records.ts'
import { useToday } from '#ui/use-today.ts'
import { useChecklistWords } from './checklist-words.ts'
import { listPieces, municipalityName } from './checklists.ts'
import { pictureOf } from './picture.ts'
import { printPicture } from './PrintPicture.tsx'
import { shareImage } from './share-image.ts'
import { Legend, StandingBar } from './StandingBar.tsx'
import './ReadinessPage.css'

/** The six pieces of advice on one page: what is shown, said and missing, and whose turn it is. */
export function ReadinessPage({ isBeside = false }: { isBeside?: boolean }) {
  const words = useChecklistWords()
  const { t } = words
  const today = useToday()
  const pieces = useRecords(listPieces)
  const municipality = useRecords(municipalityName)
  const picture = pictureOf(pieces, words)
  const sub = (day: string) => [municipality, capital(t('asOf', { day }))].filter(Boolean).join(' · ')
  /** What leaves the app says the year as well. */
  const head = { title: t('picture'), sub: sub(shortDay(today, 0)), words }
  const copy = async () => notify(t(await shareImage(picture, head)))
  return (
    <Page
      action={
        <Buttons>
          <Button look="primary" icon={FilesIcon} onClick={copy}>
            {t('copyImage')}
          </Button>
          <Button icon={PrinterIcon} onClick={() => printPicture(picture, head)}>
            {t('print')}
          </Button>
        </Buttons>
      }
    >
      <PageHeader
        title={t('picture')}
        sub={sub(shortDay(today))}
        {...(isBeside ? {} : { back: { href: '/sjekklister', label: t('title') } })}
      />
      <p class="readiness-sum">{picture.sum}</p>
      <div class="rows readiness" role="list" aria-label={t('pieces')}>
        {picture.pieces.map(({ id, name, counts, readiness, said, turns }) => (
          <div key={id} role="listitem" class="readiness-piece">
            <h2>
              <a href={`/sjekklister/${id}`}>{name}</a>
            </h2>
            <p>{counts}</p>
            <StandingBar readiness={readiness} />
            {said !== null && <p class="readiness-said">{said}</p>}
            <p class="readiness-turn">
              <span>{t('whoseTurn')}</span> {turns}
            </p>
          </div>
        ))}
      </div>
      <Legend />
    </Page>
  )
}
