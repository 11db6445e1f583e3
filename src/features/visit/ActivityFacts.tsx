import { sayNotes } from '#i18n/schedule-words.ts'
import type { Activity } from '#model/activity.ts'
import { callHref, emailHref, siteHref } from '#model/links.ts'
import { capital } from '#page/capital.ts'
import { sayActivityWhen, sayJoining, sayLanguages, sayLevels, sayPrice, sayWelcome } from '#page/describe.ts'
import { Facts } from './Facts.tsx'
import type { Fact } from './Facts.tsx'
import type { VisitLanguage } from './language.ts'
import { placeHref } from './places.ts'
import { Typed } from './Typed.tsx'
import type { VisitIndex } from './visit-index.ts'
import { joined } from './words.ts'

/** Everything one should know before coming. */
export function ActivityFacts({
  activity,
  index,
  space,
  language,
}: {
  activity: Activity
  index: VisitIndex
  space: string
  language: VisitLanguage
}) {
  const { say } = language
  const { writtenIn, directions, wheelchair, priceNote } = activity
  const price = sayPrice(activity, language)
  const facts: Fact[] = [
    [say('when'), <When key="when" {...{ activity, language }} today={index.today} />],
    [say('place'), placeOf(activity, language)],
    [say('directions'), directions !== null && <Typed key="directions" text={directions} writtenIn={writtenIn} />],
    [
      say('price'),
      (price !== null || priceNote !== null) && (
        <>
          {price}
          {price !== null && priceNote !== null && '. '}
          {priceNote !== null && <Typed text={priceNote} writtenIn={writtenIn} />}
        </>
      ),
    ],
    [say('joining'), joiningOf(activity, language)],
    [say('welcome'), joined(sayWelcome(activity, language))],
    [say('level'), sayLevels(activity)],
    [say('speaks'), sayLanguages(activity.languages, language, ' · ')],
    [say('wheelchair'), wheelchair !== null && say(wheelchair)],
    [say('heldBy'), organisersOf(activity, index, space)],
  ]
  return <Facts facts={facts} />
}

function When({ activity, language, today }: { activity: Activity; language: VisitLanguage; today: string }) {
  const { schedule, timeNote, writtenIn } = activity
  return (
    <>
      <p>{capital(sayActivityWhen(activity, language, today))}</p>
      {sayNotes(schedule, language.schedule, today).map(({ text, reason }) => (
        <p key={text} class="visit-quiet">
          {capital(text)}
          {reason !== null && (
            <>
              {': '}
              <Typed text={reason} writtenIn={writtenIn} />
            </>
          )}
        </p>
      ))}
      {timeNote !== null && (
        <p class="visit-quiet">
          <Typed text={timeNote} writtenIn={writtenIn} />
        </p>
      )}
    </>
  )
}

function placeOf({ place, address, area, isOnline, writtenIn }: Activity, { say }: VisitLanguage) {
  const known = [place, address ?? area].filter((text) => text !== null)
  if (known.length === 0 && !isOnline) return null
  return (
    <>
      {isOnline && <p>{say('online')}</p>}
      {known.map((text) => (
        <p key={text}>
          <Typed text={text} writtenIn={writtenIn} />
        </p>
      ))}
    </>
  )
}

/** Where one signs up, as a link when it can be one. */
function joiningOf(activity: Activity, language: VisitLanguage) {
  const words = sayJoining(activity, language)
  const { signUpAt, writtenIn } = activity
  if (words === null && signUpAt === null) return null
  const href = emailHref(signUpAt) ?? siteHref(signUpAt) ?? (/[a-z]/i.test(signUpAt ?? '') ? null : callHref(signUpAt))
  return (
    <>
      {words !== null && <p>{words}</p>}
      {signUpAt !== null &&
        (href === null ? (
          <Typed text={signUpAt} writtenIn={writtenIn} />
        ) : (
          <a href={href} dir="ltr">
            {signUpAt}
          </a>
        ))}
    </>
  )
}

function organisersOf({ organisations }: Activity, index: VisitIndex, space: string) {
  const known = organisations.flatMap((id) => index.organisation(id) ?? [])
  if (known.length === 0) return null
  return known.map(({ id, name }) => (
    <p key={id}>
      <a href={placeHref(space, 'organisasjoner', id)}>
        <Typed text={name} />
      </a>
    </p>
  ))
}
