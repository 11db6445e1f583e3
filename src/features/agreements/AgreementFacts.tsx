import { addNamedOrganisation } from '#db/find-organisations.ts'
import { choose } from '#db/write.ts'
import { versionsOf } from '#model/merge.ts'
import type { LiveRecord } from '#model/wire.ts'
import type { Drafted } from '#page/agreement.ts'
import { Section } from '#ui/Card.tsx'
import { Choice } from '#ui/Choice.tsx'
import { FieldCard } from '#ui/FieldCard.tsx'
import { FieldVersions } from '#ui/FieldVersions.tsx'
import { OrganisationPicker } from '#ui/OrganisationPicker.tsx'
import { RowChoice } from '#ui/RowChoice.tsx'
import { RowText } from '#ui/RowText.tsx'
import { TextReading, TextRow } from '#ui/TextRow.tsx'
import { useAgreementWords } from './agreement-words.ts'
import { nameOf } from './agreements.ts'
import { setParty } from './drafting.ts'

/** Who it is between, and whom one calls. */
export function AgreementFacts({ source, live, canEdit }: { source: Drafted; live: LiveRecord; canEdit: boolean }) {
  const { t } = useAgreementWords()
  const { agreement } = source
  const names = agreement.parties.map((party) => nameOf(party) || t('unknownParty')).join(', ')
  const disputes = agreement.parties.filter((party) => versionsOf(live, `parties/${party}`).length > 1)
  const isForAll = agreement.type === 'declaration' && agreement.parties.length === 0
  const parties = canEdit ? (
    <RowChoice
      label={t('parties')}
      value={names}
      below={disputes.map((party) => (
        <FieldVersions
          key={party}
          live={live}
          field={`parties/${party}`}
          say={(value) => t(value === true ? 'isParty' : 'isNoParty', { name: nameOf(party) })}
          canChoose
        />
      ))}
    >
      <OrganisationPicker
        label={t('parties')}
        chosen={new Set(agreement.parties)}
        suggested={agreement.parties}
        onToggle={(party, on) => setParty(agreement.id, party, on)}
        onAdd={async (name) => setParty(agreement.id, await addNamedOrganisation(name), true)}
      />
    </RowChoice>
  ) : (
    <RowText label={t('parties')}>{names}</RowText>
  )
  const row = (field: 'contact' | 'deputy') => ({
    key: field,
    isFilled: agreement[field] !== null,
    row: canEdit ? (
      <TextRow kind="agreement" record={agreement.id} live={live} field={field} label={t(field)} />
    ) : (
      <TextReading live={live} field={field} label={t(field)} />
    ),
  })
  const rows = [
    ...(isForAll ? [] : [{ key: 'parties', isFilled: agreement.parties.length > 0, row: parties }]),
    row('contact'),
    row('deputy'),
    { key: 'malform', isFilled: true, row: <Malform live={live} malform={agreement.malform} canEdit={canEdit} /> },
  ]
  const shown = canEdit ? rows : rows.filter(({ isFilled }) => isFilled)
  if (shown.length === 0) return null
  return (
    <Section title={t('partiesTitle')}>
      <FieldCard rows={shown} />
    </Section>
  )
}

/** The form of Norwegian it is written in. */
function Malform({ live, malform, canEdit }: { live: LiveRecord; malform: 'nb' | 'nn'; canEdit: boolean }) {
  const { t } = useAgreementWords()
  const said = { nb: t('bokmal'), nn: t('nynorsk') }
  if (!canEdit) return <RowText label={t('malform')}>{said[malform]}</RowText>
  const isDisputed = versionsOf(live, 'malform').length > 1
  return (
    <RowChoice
      label={t('malform')}
      value={said[malform]}
      below={
        isDisputed && (
          <FieldVersions live={live} field="malform" say={(value) => said[value === 'nn' ? 'nn' : 'nb']} canChoose />
        )
      }
    >
      <Choice
        label={t('malform')}
        labelHidden
        hint={t('malformHint')}
        options={(['nb', 'nn'] as const).map((value) => ({ value, label: said[value] }))}
        value={malform}
        onChange={(value) => choose('agreement', live.record, 'malform', value)}
      />
    </RowChoice>
  )
}
