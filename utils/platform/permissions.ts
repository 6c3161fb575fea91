import { browser } from './browser.ts'

/**
 * Asks the person for lasting access to an address; must be called from her press of a button, in a page of the
 * extension. Firefox has no such question inside the panel's frame, where this gives `elsewhere`.
 */
export async function requestAccess(origin: string): Promise<'granted' | 'refused' | 'elsewhere'> {
  // Inside a page Firefox leaves out everything but a few parts of the interface.
  const permissions: typeof browser.permissions | undefined = browser.permissions
  if (!permissions?.request) return 'elsewhere'
  try {
    return (await permissions.request({ origins: [`${origin}/*`] })) ? 'granted' : 'refused'
  } catch {
    return 'elsewhere'
  }
}

export function onPermissionsChange(listener: () => void): void {
  browser.permissions.onAdded.addListener(listener)
  browser.permissions.onRemoved.addListener(listener)
}
