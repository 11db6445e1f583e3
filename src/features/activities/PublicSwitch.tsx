import { choose } from '#db/write.ts'
import { useMessages } from '#i18n/messages.ts'
import { publicAddress } from '#sync/public-address.ts'
import type { LiveRecord } from '#model/wire.ts'
import { Card, Section } from '#ui/Card.tsx'
import { FieldVersions } from '#ui/FieldVersions.tsx'
import { PublicLinks } from '#ui/PublicLinks.tsx'
import { Switch } from '#ui/Switch.tsx'

/** Whether everyone may see it, and what exactly they then see. */
export function PublicSwitch({ id, live }: { id: string; live: LiveRecord | null }) {
  const t = useMessages('activities')
  return (
    <Section title={t('publicSection')}>
      <Card>
        <Switch
          label={t('publicLabel')}
          hint={t('publicHint')}
          checked={live?.fields['public'] === true}
          onChange={(isPublic) => choose('activity', id, 'public', isPublic)}
        />
        {live && (
          <FieldVersions
            live={live}
            field="public"
            say={(value) => t(value === true ? 'publicYes' : 'publicNo')}
            canChoose
          />
        )}
        {live?.fields['public'] === true && (
          <PublicLinks
            address={publicAddress()}
            page={`aktivitet/${id}`}
            seeLabel={t('seePublic')}
            about={id}
            posterLabel={t('poster')}
          />
        )}
      </Card>
    </Section>
  )
}
