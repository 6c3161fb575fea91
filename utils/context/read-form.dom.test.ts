import { describe, expect, it } from 'vitest'
import { parse } from './test-pages.ts'
import { parseForm, readFields } from './read-form.ts'

const form = (selector: string, content = '') =>
  parse(`<form data-drupal-selector="${selector}">${content}</form>`).querySelector('form')!

describe('parseForm', () => {
  it.each([
    ['node-article-form', '/node/add/article', { entityType: 'node', bundle: 'article', operation: 'add' }],
    ['node-go-page-edit-form', '/node/9/edit', { entityType: 'node', bundle: 'go_page', operation: 'edit' }],
    ['node-page-delete-form', '/node/9/delete', { entityType: 'node', bundle: 'page', operation: 'delete' }],
    [
      'eventseries-default-add-form',
      '/events/add/default',
      { entityType: 'eventseries', bundle: 'default', operation: 'add' },
    ],
    [
      'eventinstance-default-edit-form',
      '/events/4/edit',
      { entityType: 'eventinstance', bundle: 'default', operation: 'edit' },
    ],
    ['media-image-add-form', '/media/add/image', { entityType: 'media', bundle: 'image', operation: 'add' }],
    [
      'taxonomy-term-tags-form',
      '/taxonomy/term/4/edit',
      { entityType: 'taxonomy_term', bundle: 'tags', operation: 'edit' },
    ],
    ['user-form', '/user/4/edit', { entityType: 'user', operation: 'edit' }],
    [
      'dpl-library-agency-general-settings',
      '/admin/config/dpl-library-agency/general-settings',
      { operation: 'settings' },
    ],
    ['views-exposed-form-content-page-1', '/admin/content', {}],
    [
      'views-form-media-library-widget-image--P8ciQkfC6uU',
      '/node/add/article',
      { id: 'views_form_media_library_widget_image', operation: 'add' },
    ],
    ['node-delete-multiple-confirm-form', '/admin/content/node/delete', { operation: 'delete' }],
  ])('reads %s at %s', (selector, path, expected) => {
    expect(parseForm(form(selector), path)).toEqual({ id: selector.replaceAll('-', '_'), ...expected })
  })
})

describe('readFields', () => {
  it('names a setting by its own part, and a group of choices by the group’s label', () => {
    const settings = form(
      'library-settings',
      `<div class="form-item"><label for="a">Antal lån</label><input id="a" name="loans[list][page_size]"></div>
       <fieldset><legend><span class="fieldset__label">Betaling</span></legend><div class="form-radios">
         <input type="radio" id="x" name="payment[0]"><label for="x">Ingen</label></div></fieldset>
       <table><tr><td><input name="rows[3]"></td></tr></table>`,
    )
    expect(readFields(settings, { id: 'library_settings' })).toEqual([
      { name: 'page_size', label: 'Antal lån' },
      { name: 'payment', label: 'Betaling' },
    ])
  })
})
