import type { PageContext } from '../../utils/context/page-context.ts'

/** Whether the page is one that help can be shown for. */
export function isHelpPage(context: PageContext | undefined): context is PageContext {
  return context?.cms === 'drupal-10' && (context.view === 'admin' || context.view === 'public')
}

/** Module-test sites carry it in their host name (`nginx.moduletest.<site>…`): their content does not last. */
export function isTestHost(host: string): boolean {
  return /(?:^|[.-])modul(?:e)?test(?:[.-]|$)/i.test(host)
}
