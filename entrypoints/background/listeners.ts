import { createListener } from '../../utils/messaging/handle.ts'
import { createMenus, onSelectionMenu } from '../../utils/platform/menus.ts'
import { onPermissionsChange } from '../../utils/platform/permissions.ts'
import {
  extensionId,
  onActionClick,
  onMessage,
  onStart,
  onTabChange,
  ownUrl,
} from '../../utils/platform/runtime.ts'
import { openTab } from '../../utils/platform/tabs.ts'
import type { Services } from './services.ts'

/**
 * Registers everything the background listens to, at once and in the first turn: what is registered later misses the
 * very event that woke the background.
 */
export function registerListeners(services: Services): void {
  const { panel, sites, upkeep } = services
  onMessage(
    createListener(services.handlers, {
      extensionId: extensionId(),
      ownOrigins: [new URL(ownUrl('')).origin],
      servicedeskOrigin: services.servicedeskOrigin,
      report: services.report,
    }),
  )
  onActionClick((tabId) => void panel.toggle(tabId).catch(services.reportAs('action')))
  onSelectionMenu((tabId, text) => void panel.searchFor(tabId, text).catch(services.reportAs('menu')))
  onTabChange({
    navigation: (tabId, status) =>
      void panel.onNavigation(tabId, status).catch(services.reportAs('navigation')),
    front: () => void panel.onFront().catch(services.reportAs('tab')),
    closed: (tabId) => void services.states.drop(tabId).catch(services.reportAs('tab')),
  })
  onPermissionsChange(() => void sites().catch(services.reportAs('sites')))
  upkeep.alarm.onDue(() => void upkeep.due().catch(services.reportAs('upkeep')))
  onStart({
    installed: (isNew) => {
      if (isNew) void openTab(ownUrl('/welcome.html')).catch(services.reportAs('welcome'))
      void createMenus().catch(services.reportAs('menus'))
      void sites().catch(services.reportAs('sites'))
      void upkeep.first().catch(services.reportAs('upkeep'))
    },
    started: () => {
      void services.forgetTabs().catch(services.reportAs('hand-over'))
      void sites().catch(services.reportAs('sites'))
      void upkeep.first().catch(services.reportAs('upkeep'))
    },
  })
  void upkeep.ensure().catch(services.reportAs('upkeep'))
}
