import { useMessages } from '#i18n/messages.ts'

/** What one holds in the hand, so that we can call it by its name: «Lagret på telefonen». */
export type DeviceForm = 'phone' | 'tablet' | 'computer'

export function deviceForm(): DeviceForm {
  if (!matchMedia('(pointer: coarse)').matches) return 'computer'
  return Math.min(screen.width, screen.height) < 600 ? 'phone' : 'tablet'
}

/** `on`: «på telefonen»; `device`: «denne telefonen»; `name`: «Telefon». */
export function useDeviceWords(): { on: string; device: string; name: string } {
  const t = useMessages('app')
  const form = deviceForm()
  if (form === 'phone') return { on: t('onPhone'), device: t('thisPhone'), name: t('aPhone') }
  if (form === 'tablet') return { on: t('onTablet'), device: t('thisTablet'), name: t('aTablet') }
  return { on: t('onComputer'), device: t('thisComputer'), name: t('aComputer') }
}
