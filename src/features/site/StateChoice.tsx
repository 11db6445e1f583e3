import { useMessages } from '#i18n/messages.ts'
import { ENQUIRY_STATES } from '#model/enquiry.ts'
import type { Enquiry, EnquiryState } from '#model/enquiry.ts'
import { valueText } from '#model/typed.ts'
import type { LiveRecord } from '#model/wire.ts'
import { Card, Section } from '#ui/Card.tsx'
import { Choice } from '#ui/Choice.tsx'
import { FieldVersions } from '#ui/FieldVersions.tsx'
import { useToday } from '#ui/use-today.ts'
import { setState } from './enquiries.ts'

/** How far one has come with an enquiry. */
export function StateChoice({ live, enquiry }: { live: LiveRecord; enquiry: Enquiry }) {
  const t = useMessages('site')
  const today = useToday()
  return (
    <Section title={t('state')}>
      <Card>
        <Choice
          label={t('state')}
          labelHidden
          options={ENQUIRY_STATES.map((state) => ({
            value: state,
            label: t(`state-${state}`),
            ...(state === 'underway' || state === 'closed' ? { hint: t(`hint-${state}`) } : {}),
          }))}
          value={enquiry.state}
          onChange={(state) => setState(enquiry, state as EnquiryState, today)} // one of the options
        />
        <FieldVersions
          live={live}
          field="state"
          say={(value) => {
            const state = ENQUIRY_STATES.find((one) => one === value)
            return state ? t(`state-${state}`) : valueText(value)
          }}
          canChoose
        />
      </Card>
    </Section>
  )
}
