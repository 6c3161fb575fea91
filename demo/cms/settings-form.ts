import { escapeHtml } from '../server/http.ts'
import { drupalForm, ginPage, stickyActions } from './gin-page.ts'
import type { CmsSite } from './site.ts'

const path = 'admin/config/dpl-library-agency/general-settings'

/** Generelle indstillinger. The connection test fails, with a message that comes by script. */
export function settingsForm(site: CmsSite, saved?: string): string {
  const id = 'dpl-library-agency-general-settings'
  const body = [
    group(
      'reservations',
      'Reserveringer',
      check('reservation_sms_notifications_enabled', 'Tillad SMS-beskeder om reserveringer'),
    ),
    group(
      'opening_hours',
      'Åbningstider',
      field('opening_hours_url', 'Link til åbningstider', '/aabningstider'),
    ),
    group('share_buttons', 'Deleknapper', check('enable_share_buttons', 'Vis deleknapper')),
    group(
      'connection',
      'Forbindelse',
      '<button type="button" class="button" data-late-message="error" data-late-text="Forbindelsen til FBI kunne ikke oprettes. Svaret var tomt.">Test forbindelsen</button>',
    ),
    '<div class="form-actions" id="edit-actions" data-drupal-selector="edit-actions"><input type="submit" id="edit-submit" data-drupal-selector="edit-submit" name="op" value="Gem konfiguration" class="button button--primary"></div>',
  ].join('')
  return ginPage({
    site,
    path,
    title: 'Generelle indstillinger',
    trail: 'config',
    breadcrumbs: [['/admin/config', 'Indstillinger']],
    actions: stickyActions(id),
    ...(saved ? { messages: { type: 'status' as const, texts: [saved] } } : {}),
    body: drupalForm({}, { id, action: `/${path}`, body }),
  })
}

const dashed = (name: string) => name.replaceAll('_', '-')

function group(name: string, title: string, body: string): string {
  return `<fieldset class="fieldset js-form-wrapper" data-drupal-selector="edit-${dashed(name)}" id="edit-${dashed(name)}"><legend class="fieldset__legend"><span class="fieldset__label">${title}</span></legend>${body}</fieldset>`
}

function field(name: string, label: string, value: string): string {
  return `<div class="js-form-item form-item form-item--${dashed(name)}"><label class="form-item__label" for="edit-${dashed(name)}">${label}</label><input type="text" class="form-text form-element" id="edit-${dashed(name)}" data-drupal-selector="edit-${dashed(name)}" name="${name}" value="${escapeHtml(value)}"></div>`
}

function check(name: string, label: string): string {
  return `<div class="js-form-item form-item form-type--boolean form-item--${dashed(name)}"><input type="checkbox" class="form-checkbox form-boolean" id="edit-${dashed(name)}" data-drupal-selector="edit-${dashed(name)}" name="${name}" value="1" checked> <label class="form-item__label option" for="edit-${dashed(name)}">${label}</label></div>`
}
