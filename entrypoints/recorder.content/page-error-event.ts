/** Carries message, file and line of a script error, a line each, from the page's own world to the recorder's. */
export const pageErrorEvent = 'cms-hjaelp-error'
/** Carries method and address of a request that failed, a line each. */
export const failedRequestEvent = 'cms-hjaelp-request'
