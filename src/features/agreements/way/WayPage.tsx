import { AGREEMENT_STATES } from '#content/agreements/states.ts'
import type { AgreementState } from '#content/agreement.ts'
import { needStanding, stateIndex } from '#model/agreement-needs.ts'
import type { NeedsSource } from '#model/agreement-needs.ts'
import { versionsOf } from '#model/merge.ts'
import { valueText } from '#model/typed.ts'
import { notify } from '#session.ts'
import { Button } from '#ui/Button.tsx'
import { Choice } from '#ui/Choice.tsx'
import { FieldVersions } from '#ui/FieldVersions.tsx'
import { Page, PageHeader } from '#ui/Page.tsx'
import { RowChoice } from '#ui/RowChoice.tsx'
import { FieldCard } from '#ui/FieldCard.tsx'
import { useCanEdit } from '#ui/use-can-edit.ts'
import { needsOf } from '#features/agreements/work.ts'
import type { Work } from '#features/agreements/work.ts'
import { titleOn, useWorkWords } from '#features/agreements/work-words.ts'
import { useRecords } from '#ui/use-records.ts'
import { ChecklistRow } from './ChecklistRow.tsx'
import { Need } from './Need.tsx'
import { StateFields } from './StateFields.tsx'
import { setState } from './stating.ts'
import './WayPage.css'

/** The way of an agreement from draft to end: where it is, what each state needs, and what is not in place. */
export function WayPage({ work }: { work: Work }) {
  const words = useWorkWords()
  const { t, locale } = words
  const canEdit = useCanEdit('agreement')
  const needs = useRecords(() => needsOf(work, canEdit), [work, canEdit])
  const { live, source } = work
  const id = live.record
  const now = stateIndex(AGREEMENT_STATES, source.agreement.state)
  const next = AGREEMENT_STATES[now + 1]
  const isDisputed = versionsOf(live, 'state').length > 1
  const missing = next ? missingIn(next, needs) : 0
  const go = async (wanted: string) => {
    const state = AGREEMENT_STATES.find((one) => one.id === wanted)
    if (!state) return
    const { undo, isKept } = await setState(work, state.id, t('atSigning'))
    notify(isKept ? t('nowIn', { state: state.name[locale] }) : t('notKept'), undo)
  }
  return (
    <Page
      action={
        canEdit &&
        next &&
        !isDisputed && (
          <>
            {missing > 0 && <p class="way-missing">{t('goOnAnyway', { count: missing })}</p>}
            <Button look={missing > 0 ? 'line' : 'primary'} wide onClick={() => go(next.id)}>
              {t('goOnTo', { state: next.name[locale] })}
            </Button>
          </>
        )
      }
    >
      <PageHeader
        title={t('way')}
        back={{ href: `/avtaler/${id}`, label: titleOn(work.document) || t('agreement') }}
        sub={t('wayText')}
      />
      <div class="way-page">
        <ol class="way">
          {AGREEMENT_STATES.map((state, at) => (
            <State key={state.id} state={state} place={at - now} work={work} needs={needs} canEdit={canEdit} />
          ))}
        </ol>
        <ChecklistRow work={work} canEdit={canEdit} />
        {canEdit && (
          <FieldCard
            rows={[
              {
                key: 'state',
                isFilled: true,
                row: (
                  <RowChoice
                    label={t('state')}
                    value={AGREEMENT_STATES[now]?.name[locale] ?? ''}
                    below={
                      isDisputed && (
                        <FieldVersions
                          live={live}
                          field="state"
                          say={(value) => nameOf(valueText(value), locale) ?? t('state')}
                          canChoose
                        />
                      )
                    }
                  >
                    <Choice
                      label={t('state')}
                      labelHidden
                      options={AGREEMENT_STATES.map((state) => ({
                        value: state.id,
                        label: state.name[locale],
                        hint: words.norwegian(state.about),
                      }))}
                      value={source.agreement.state}
                      onChange={go}
                    />
                  </RowChoice>
                ),
              },
            ]}
          />
        )}
      </div>
    </Page>
  )
}

/** @param place how far from where the agreement is: 0 is here */
function State({
  state,
  place,
  work,
  needs,
  canEdit,
}: {
  state: AgreementState
  place: number
  work: Work
  needs: NeedsSource
  canEdit: boolean
}) {
  const words = useWorkWords()
  const { t, locale, lang } = words
  const missing = missingIn(state, needs)
  const isNear = place === 0 || place === 1
  const how = place < 0 ? 'past' : place === 0 ? 'here' : 'coming'
  const list = (
    <>
      <ul>
        {state.needs.map((need) => (
          <Need key={need.key} need={need} work={work} standing={needStanding(need.key, needs)} canEdit={canEdit} />
        ))}
      </ul>
      <StateFields state={state.id} work={work} canEdit={canEdit} />
    </>
  )
  const count = missing > 0 ? t('missingCount', { count: missing }) : t('allThere', { count: state.needs.length })
  return (
    <li data-how={how} aria-current={place === 0 ? 'step' : undefined}>
      <h2>
        {state.name[locale]}
        {place === 0 && <small>{t('here')}</small>}
      </h2>
      <p lang={lang}>{words.norwegian(state.about)}</p>
      {isNear ? (
        list
      ) : (
        <details>
          <summary data-missing={(place < 0 && missing > 0) || undefined}>{count}</summary>
          {list}
        </details>
      )}
    </li>
  )
}

function missingIn({ needs }: AgreementState, source: NeedsSource): number {
  return needs.filter(({ key }) => needStanding(key, source) === 'missing').length
}

function nameOf(id: string, locale: 'nb' | 'nn' | 'en'): string | null {
  return AGREEMENT_STATES.find((state) => state.id === id)?.name[locale] ?? null
}
