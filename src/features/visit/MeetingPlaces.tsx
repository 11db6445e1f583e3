import { useMemo } from 'preact/hooks'
import { placesOf } from '#page/places.ts'
import { Section } from '#ui/Card.tsx'
import { Row, Rows } from '#ui/Rows.tsx'
import { useLanguage } from './language.ts'
import { placeHref } from './places.ts'
import { Typed } from './Typed.tsx'
import type { VisitIndex } from './visit-index.ts'

/** So many places are told, those where most takes place, and so much of what takes place there. */
const MOST = { places: 30, activities: 3 }

/** Where people meet, and what goes on there; each leads to all that does. Nothing when nobody has said where anything is. */
export function MeetingPlaces({ index, space }: { index: VisitIndex; space: string }) {
  const { say } = useLanguage()
  const { today, data } = index
  const places = useMemo(() => placesOf(data.activities, today).slice(0, MOST.places), [data, today])
  if (places.length === 0) return null
  return (
    <Section title={say('places')}>
      <Rows label={say('places')}>
        {places.map(({ name, address, activities }) => (
          <Row
            key={activities[0]?.id}
            href={`${placeHref(space, 'aktiviteter')}?q=${encodeURIComponent(name)}`}
            title={<Typed text={name} writtenIn={activities[0]?.writtenIn ?? null} />}
            sub={
              <>
                {address !== null && <Typed text={address} />}
                {activities.slice(0, MOST.activities).map((one, at) => (
                  <>
                    {(at > 0 || address !== null) && ' · '}
                    <Typed text={one.title} writtenIn={one.writtenIn} />
                  </>
                ))}
              </>
            }
          />
        ))}
      </Rows>
    </Section>
  )
}
