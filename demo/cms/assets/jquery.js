// As much of jQuery as the CMS's own requests use: `ajax`, and its event for those that fail.
{
  const listeners = []
  window.jQuery = () => ({ on: (type, listener) => type === 'ajaxError' && listeners.push(listener) })
  window.jQuery.ajax = (settings) =>
    new Promise((resolve) => {
      const request = new XMLHttpRequest()
      request.open(settings.type, settings.url)
      request.addEventListener('loadend', () => {
        if (request.status >= 400) for (const listener of listeners) listener({}, request, settings)
        resolve(request.status)
      })
      request.send()
    })
}
