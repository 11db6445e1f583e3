import { useMessages } from '#i18n/messages.ts'
import type { AgendaItem } from '#model/meeting.ts'
import { Row, Rows } from '#ui/Rows.tsx'
import { Tag } from '#ui/Tag.tsx'
import { goToItem } from './room.ts'

/** The whole agenda; a tap goes to an item. */
export function AgendaRows({
  meeting,
  agenda,
  current,
  canGo,
}: {
  meeting: string
  agenda: readonly AgendaItem[]
  /** Id of the item one is at. */
  current: string | null
  /** False before the meeting: then it is only to be read. */
  canGo: boolean
}) {
  const t = useMessages('meetingRoom')
  return (
    <Rows label={t('agenda')}>
      {agenda.map((item, at) => {
        const isCurrent = item.id === current
        return (
          <Row
            key={item.id}
            title={item.title ?? t('untitledItem')}
            sub={<ItemSub item={item} isCurrent={isCurrent} />}
            start={<span class="agenda-number">{at + 1}</span>}
            end={isCurrent && <Tag>{t('now')}</Tag>}
            current={isCurrent}
            {...(canGo ? { onClick: () => goToItem(meeting, item.id) } : {})}
          />
        )
      })}
    </Rows>
  )
}

/** What an item took, when it was at all; else what is planned. */
function ItemSub({ item, isCurrent }: { item: AgendaItem; isCurrent: boolean }) {
  const t = useMessages('meetingRoom')
  const { minutes, usedSeconds } = item
  const used = Math.round(usedSeconds / 60)
  if (isCurrent || usedSeconds === 0) return minutes ? <>{t('minutesShort', { count: minutes })}</> : null
  return <>{minutes ? t('usedOf', { used, planned: minutes }) : t('used', { used })}</>
}
