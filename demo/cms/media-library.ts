/** The media library's modal, kept in a template until the page's script opens it the way jQuery UI does. */
export function mediaLibrary(): string {
  const pictures = [
    'Læsehest i vinduet',
    'Børn i eventyrrummet',
    'Havnebiblioteket om aftenen',
    'Reoler med krimier',
  ]
  const cards = pictures
    .map(
      (name, index) =>
        `<li class="media-library-item media-library-item--grid"><label><input type="checkbox" class="form-checkbox" name="media_library_select_form[${index}]"><span class="media-library-item__image media-library-item__image--${index + 1}"></span><span>${name}</span></label></li>`,
    )
    .join('')
  return `<template id="demo-media-library"><div tabindex="-1" role="dialog" aria-modal="true" class="ui-dialog media-library-widget-modal ui-widget ui-widget-content ui-front ui-dialog-buttons" aria-labelledby="ui-id-1"><div class="ui-dialog-titlebar ui-widget-header"><span id="ui-id-1" class="ui-dialog-title">Tilføj eller vælg medie</span><button type="button" class="ui-button ui-dialog-titlebar-close" title="Luk">Luk</button></div><div id="drupal-modal" class="ui-front ui-dialog-content ui-widget-content"><div id="media-library-wrapper" class="media-library-wrapper"><form class="js-media-library-add-form media-library-add-form--upload" data-drupal-selector="media-library-add-form-upload-q7demo" id="media-library-add-form-upload--Q7demo"><div class="form-item form-item--upload"><label for="edit-upload-upload--Q7demo" class="form-item__label">Tilføj fil</label><input type="file" id="edit-upload-upload--Q7demo" data-drupal-selector="edit-upload-upload-q7demo" name="files[upload]" class="form-file form-element"><div class="form-item__description">Kun én fil. Højst 2 MB. Tilladt: png gif jpg jpeg.</div></div></form><form class="views-exposed-form" data-drupal-selector="views-exposed-form-media-library-widget" id="views-exposed-form-media-library-widget"><div class="form-item"><label for="edit-name--Q7demo" class="form-item__label">Søg</label><input type="text" id="edit-name--Q7demo" name="name" class="form-text form-element"></div></form><ul class="media-library-items">${cards}</ul></div></div><div class="ui-dialog-buttonpane"><span>0 af 1 valgt</span><button type="button" class="button button--primary media-library-select">Indsæt valgte</button></div></div></template>
<template id="demo-component-picker"><div tabindex="-1" role="dialog" aria-modal="true" class="ui-dialog paragraphs-ee-add-dialog ui-widget ui-widget-content ui-front" aria-labelledby="ui-id-2"><div class="ui-dialog-titlebar ui-widget-header"><span id="ui-id-2" class="ui-dialog-title">Tilføj Afsnit</span><button type="button" class="ui-button ui-dialog-titlebar-close" title="Luk">Luk</button></div><div class="ui-front ui-dialog-content ui-widget-content"><div class="paragraphs-add-dialog"><input type="search" class="item-filter form-text form-element" aria-label="Søg i Afsnit efter titel" placeholder="Søg"></div></div></div></template>`
}
