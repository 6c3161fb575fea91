// The one place that imports the polyfill, so that it stays out of the page scripts.
import browser from 'webextension-polyfill'

export { browser }
