import BuildingsIcon from '@navikt/aksel-icons/svg/Buildings3.svg?raw'
import CloudIcon from '@navikt/aksel-icons/svg/CloudDown.svg?raw'
import { useState } from 'preact/hooks'
import { useMessages } from '#i18n/messages.ts'
import { Button } from '#ui/Button.tsx'
import { EmptyState } from '#ui/EmptyState.tsx'
import { Row, Rows } from '#ui/Rows.tsx'
import { useCanEdit } from '#ui/use-can-edit.ts'
import { useRecords } from '#ui/use-records.ts'
import { useSession } from '#ui/use-session.ts'
import { useImportRun } from './import-run.ts'
import { ImportPage } from './ImportPage.tsx'
import { ImportDoing, ImportResult } from './ImportResult.tsx'
import { nameOfMunicipality, ownMunicipality } from './municipality.ts'
import { PastImports } from './PastImports.tsx'
import { beginFetch, lookAtFetched, useRegisterJob } from './register-job.ts'
import { RegisterBegin } from './RegisterBegin.tsx'
import { RegisterGoingOn } from './RegisterGoingOn.tsx'
import { RegisterPreview } from './RegisterPreview.tsx'
import { useHeadingFocus } from './use-heading-focus.ts'

/** «Hent fra registeret»: what the registers know of the municipality, seen before it is put in. */
export function RegisterScreen() {
  const t = useMessages('imports')
  const title = t('registerTitle')
  const isJoined = useSession((session) => session.sync.joined)
  const canEdit = useCanEdit('organisation')
  const { doing, result, failure } = useImportRun('register')
  useHeadingFocus(doing ? 'doing' : result || failure ? 'result' : 'fetching')
  if (doing) return <ImportDoing title={title} doing={doing} />
  if (result || failure) return <ImportResult title={title} source="register" result={result} failure={failure} />
  if (canEdit && isJoined) return <Register />
  return (
    <ImportPage title={title}>
      {canEdit ? (
        <EmptyState
          icon={CloudIcon}
          title={t('aloneTitle')}
          action={
            <Button look="soft" href="/bli-med">
              {t('join')}
            </Button>
          }
        >
          {t('aloneText')}
        </EmptyState>
      ) : (
        <EmptyState icon={BuildingsIcon}>{t('readerText')}</EmptyState>
      )}
      {canEdit && <OtherWay />}
      {canEdit && <PastImports screen="register" />}
    </ImportPage>
  )
}

function Register() {
  const t = useMessages('imports')
  const job = useRegisterJob()
  const { number: own } = useRecords(ownMunicipality)
  const [chosen, setChosen] = useState<string | null>(null)
  const { state, reading, preview } = job
  const number = chosen ?? own ?? state?.municipality ?? null
  const isGoingOn = reading !== null || state?.state === 'fetching' || state?.state === 'waiting'
  useHeadingFocus(preview ? 'preview' : isGoingOn ? 'going-on' : 'begin')
  if (preview) return <RegisterPreview preview={preview} />
  if (isGoingOn)
    return (
      <ImportPage title={t('registerTitle')} sub={nameOfMunicipality(state?.municipality ?? '')}>
        <RegisterGoingOn job={job} />
      </ImportPage>
    )
  const isFetched = state?.state === 'done' && state.municipality === number
  return (
    <ImportPage
      title={t('registerTitle')}
      action={
        <div class="import-actions">
          {isFetched && (
            <Button look="primary" onClick={lookAtFetched}>
              {t('look')}
            </Button>
          )}
          <Button
            look={isFetched ? 'line' : 'primary'}
            icon={CloudIcon}
            disabled={number === null || state === null}
            onClick={() => number !== null && beginFetch(number)}
          >
            {t(isFetched ? 'fetchAgain' : 'fetch')}
          </Button>
        </div>
      }
    >
      <RegisterBegin job={job} number={number} onChoose={setChosen} />
      <OtherWay />
      <PastImports screen="register" />
    </ImportPage>
  )
}

/** Not everybody is in the register, and many have a list. */
function OtherWay() {
  const t = useMessages('imports')
  return (
    <Rows>
      <Row title={t('fromFile')} sub={t('fromFileText')} href="/organisasjoner/fil" chevron />
    </Rows>
  )
}
